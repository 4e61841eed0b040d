using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>A file after some changes: its text, where everything has moved, and what each project makes of it.</summary>
internal sealed class EditedFile
{
    private readonly int[] _ends;
    private readonly int[] _shifts;
    private readonly Lazy<ImmutableArray<(SourceView Old, SourceView New)>> _views;

    /// <param name="file">The file as it was.</param>
    /// <param name="changes">The changes, in the order of the file.</param>
    public EditedFile(SourceFile file, IReadOnlyCollection<TextChange> changes)
    {
        Text = file.Text.WithChanges(changes);
        _ends = [.. changes.Select(change => change.Span.End)];
        _shifts = new int[_ends.Length + 1];
        foreach (var (change, i) in changes.Select((change, i) => (change, i)))
        {
            _shifts[i + 1] = _shifts[i] + change.NewText!.Length - change.Span.Length;
        }

        _views = new(() => file.Rebind(Text));
    }

    public SourceText Text { get; }

    /// <summary>Each project's view before and after.</summary>
    public ImmutableArray<(SourceView Old, SourceView New)> Views => _views.Value;

    /// <summary>Where an old place is now that no change has replaced.</summary>
    public int Moved(int place)
    {
        var (low, high) = (0, _ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ends[middle] <= place ? (middle + 1, high) : (low, middle);
        }

        return place + _shifts[low];
    }

    /// <summary>The errors of all projects that the changes brought about, in the members from one old place to another or anywhere.</summary>
    public IEnumerable<Diagnostic> NewErrors(TextSpan? old, CancellationToken cancellationToken) =>
        Views.SelectMany(view => NewErrors(view.Old, view.New, old, cancellationToken));

    public IEnumerable<Diagnostic> NewErrors(SourceView before, SourceView after, TextSpan? old, CancellationToken cancellationToken)
    {
        var span = old is { } from ? MembersIn(after.Root, TextSpan.FromBounds(Moved(from.Start), Moved(from.End))) : (TextSpan?)null;
        var errors = SourceView.ErrorsOf(after.Model, span, cancellationToken);
        if (errors.IsEmpty)
        {
            return errors;
        }

        var known = SourceView.ErrorsOf(before.Model, old is { } place ? MembersIn(before.Root, place) : null, cancellationToken)
            .Select(error => (error.Id, Moved(error.Location.SourceSpan.Start)))
            .ToImmutableHashSet();
        return errors.Where(error => !known.Contains((error.Id, error.Location.SourceSpan.Start)));
    }

    /// <summary>From the start of the member at one end to the end of the member at the other.</summary>
    private static TextSpan MembersIn(SyntaxNode root, TextSpan span) =>
        TextSpan.FromBounds(MemberAt(root, span.Start).FullSpan.Start, MemberAt(root, span.End).FullSpan.End);

    public static SyntaxNode MemberAt(SyntaxNode root, int place) =>
        root.FindToken(Math.Min(place, root.FullSpan.End)).Parent?
            .FirstAncestorOrSelf<MemberDeclarationSyntax>(it => it is not GlobalStatementSyntax) ?? root;
}
