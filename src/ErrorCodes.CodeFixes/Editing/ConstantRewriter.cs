using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes references to constants in place of written-out ones, so that the file means what it meant.</summary>
internal static class ConstantRewriter
{
    /// <summary>The file with as many of the replacements as keep its meaning; null where none does.</summary>
    public static SourceText? Rewrite(
        SourceFile file, IEnumerable<(TextSpan Span, string ConstantId)> replacements, CancellationToken cancellationToken, bool keepsValue = true)
    {
        var edits = replacements
            .Select(it => ConstantEdit.Create(file, it.Span, it.ConstantId, keepsValue))
            .OfType<ConstantEdit>()
            .OrderBy(edit => edit.Span.Start)
            .ToImmutableArray();

        // All are written and checked together; only those that show a flaw are written anew.
        while (!edits.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rewritten = new RewrittenFile(file, edits);
            var flaws = new Dictionary<ConstantEdit, Flaw>();
            foreach (var (before, after) in rewritten.File.Views)
            {
                foreach (var flaw in Rebinding.FlawsOf(rewritten, before, after, cancellationToken))
                {
                    flaws[flaw.Key] = flaw.Value;
                }
            }

            if (flaws.Count == 0)
            {
                return rewritten.File.Text;
            }

            edits = edits.RemoveAll(edit => flaws.TryGetValue(edit, out var flaw) && !edit.Mend(flaw));
        }

        return null;
    }
}
