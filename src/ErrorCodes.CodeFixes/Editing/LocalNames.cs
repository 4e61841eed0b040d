using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Finds names for locals that nothing in a member goes by; decisions are asked for in the order of the file.</summary>
internal sealed class LocalNames
{
    private static readonly ImmutableArray<string> Preferred = ["code", "errorCode", "criticalCode", "criticalErrorCode"];

    private readonly Dictionary<SyntaxNode, HashSet<string>> _taken = [];
    private readonly Stack<(SyntaxNode Decision, string Name)> _around = new();

    public string Fresh(SyntaxNode root, SyntaxNode decision)
    {
        var member = EditedFile.MemberAt(root, decision.SpanStart);
        if (!_taken.TryGetValue(member, out var taken))
        {
            taken = new HashSet<string>(member.DescendantTokens().Select(token => token.ValueText), StringComparer.Ordinal);
            _taken.Add(member, taken);
        }

        while (_around.Count > 0 && !_around.Peek().Decision.Span.Contains(decision.Span))
        {
            _around.Pop();
        }

        // A local of a condition is known in all branches after it, and in what is nested there.
        var name = Preferred.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => Preferred[0] + number))
            .First(candidate => !taken.Contains(candidate) && _around.All(it => it.Name != candidate));
        _around.Push((decision, name));
        return name;
    }
}
