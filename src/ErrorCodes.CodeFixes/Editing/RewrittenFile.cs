using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>A file's new text and where everything in it has moved.</summary>
internal sealed class RewrittenFile
{
    private readonly Dictionary<ConstantEdit, TextSpan> _written = [];
    private readonly ImmutableArray<TextChange> _changes;

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

        _changes = [.. changes.Select(it => it.Change)];
        Text = file.Text.WithChanges(_changes);
    }

    public SourceText Text { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<ConstantEdit> Edits { get; }

    /// <summary>Where the new expression of an edit is.</summary>
    public TextSpan Written(ConstantEdit edit) => _written[edit];

    /// <summary>Where an old place is now that is in no replaced expression.</summary>
    public int Moved(int place) => place + _changes
        .TakeWhile(change => change.Span.End <= place)
        .Sum(change => change.NewText!.Length - change.Span.Length);
}
