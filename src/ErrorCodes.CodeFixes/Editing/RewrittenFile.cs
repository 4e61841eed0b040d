using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>A file in which constants are written anew.</summary>
internal sealed class RewrittenFile
{
    private readonly Dictionary<ConstantEdit, TextSpan> _written = [];

    public RewrittenFile(SourceFile file, ImmutableArray<ConstantEdit> edits)
    {
        Edits = edits;
        var imports = edits
            .Where(edit => edit.Import is not null)
            .Select(edit => UsingPlacement.Add(file, edit.Span.Start, edit.Import!))
            .Distinct()
            .OrderBy(change => change.NewText)
            .ToList();
        var changes = imports.Select(change => (Edit: (ConstantEdit?)null, Change: change))
            .Concat(edits.Select(edit => (Edit: (ConstantEdit?)edit, Change: new TextChange(edit.Span, edit.Prefix + edit.Written + edit.Suffix))))
            .OrderBy(it => it.Change.Span.Start)
            .ToList();
        var moved = 0;
        foreach (var (edit, change) in changes)
        {
            if (edit is not null)
            {
                _written.Add(edit, new TextSpan(change.Span.Start + moved + edit.Prefix.Length, edit.Written.Length));
            }

            moved += change.NewText!.Length - change.Span.Length;
        }

        File = new EditedFile(file, [.. changes.Select(it => it.Change)]);
    }

    public EditedFile File { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<ConstantEdit> Edits { get; }

    /// <summary>Where the new expression of an edit is.</summary>
    public TextSpan Written(ConstantEdit edit) => _written[edit];
}
