using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes arms for error codes into the decisions of a file, and sees to it that the file still compiles.</summary>
internal static class ArmWriter
{
    /// <summary>The file with as many of the requests met as bring no error about, each in the first form that does not; null for none.</summary>
    public static SourceText? Write(
        SourceFile file, IEnumerable<ArmRequest> requests, IReadOnlyList<ArmForm> forms, CancellationToken cancellationToken)
    {
        var (names, composer) = (new LocalNames(), new ArmComposer());
        var edits = requests
            .OrderBy(request => request.Keyword.Start)
            .Select(request => ArmEdit.Create(file, request, names, composer, forms))
            .OfType<ArmEdit>()
            .ToImmutableArray();

        // All are written and checked together; only those that bring an error about are written anew.
        while (!edits.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var edited = new EditedFile(file, Changes(file, edits));
            var guilty = Guilty(edited, edits, cancellationToken);
            if (guilty.Count == 0)
            {
                return edited.Text;
            }

            edits = edits.RemoveAll(edit => guilty.Contains(edit) && !edit.Mend());
        }

        return null;
    }

    private static ImmutableArray<TextChange> Changes(SourceFile file, ImmutableArray<ArmEdit> edits)
    {
        var imports = edits
            .SelectMany(edit => edit.Imports, (edit, import) => UsingPlacement.Add(file, edit.Host.Keyword.SpanStart, import))
            .Distinct()
            .OrderBy(change => change.NewText);

        // Where a decision ends with the arm of another, what belongs to the inner one comes first.
        return [.. imports.Concat(edits.Reverse().SelectMany(edit => edit.Changes)).OrderBy(change => change.Span.Start)];
    }

    private static HashSet<ArmEdit> Guilty(EditedFile edited, ImmutableArray<ArmEdit> edits, CancellationToken cancellationToken)
    {
        var isImporting = edits.Any(edit => !edit.Imports.IsEmpty);
        var reach = isImporting
            ? (TextSpan?)null
            : TextSpan.FromBounds(edits[0].Host.Node.SpanStart, edits.Max(edit => edit.Host.Node.Span.End));
        var guilty = new HashSet<ArmEdit>();
        ILookup<int, ArmEdit>? byKeyword = null;
        ILookup<int, ArmEdit>? byMember = null;
        foreach (var (before, after) in edited.Views)
        {
            foreach (var error in edited.NewErrors(before, after, reach, cancellationToken))
            {
                byKeyword ??= edits.ToLookup(edit => edited.Moved(edit.Host.Keyword.SpanStart));
                byMember ??= edits.ToLookup(edit => EditedFile.MemberAt(after.Root, edited.Moved(edit.Host.Keyword.SpanStart)).SpanStart);
                guilty.UnionWith(Near(after.Root, error.Location.SourceSpan));
            }

            IEnumerable<ArmEdit> Near(SyntaxNode root, TextSpan place)
            {
                var around = root.FindToken(place.Start).Parent?.AncestorsAndSelf()
                    .Select(node => ArmHosts.KeywordOf(node) is { } keyword ? byKeyword![keyword.SpanStart] : [])
                    .FirstOrDefault(found => found.Any());
                return around is not null ? around
                    : byMember![EditedFile.MemberAt(root, place.Start).SpanStart] is var inMember && inMember.Any() ? inMember
                    : isImporting ? edits.Where(edit => !edit.Imports.IsEmpty)
                    : edits;
            }
        }

        return guilty;
    }
}
