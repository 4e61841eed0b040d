using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>The places of one file that are worth a closer look, told by its characters first and by its tokens then. Kept with the file.</summary>
internal sealed class FileScan
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileScan> Cache = new();

    private readonly CodeIndex _index;
    private readonly SyntaxTree _tree;
    private readonly TextScan _text;
    private ImmutableArray<LiteralExpressionSyntax> _codes;
    private ImmutableArray<LiteralExpressionSyntax> _literals;
    private ImmutableArray<IdentifierNameSyntax> _names;

    private FileScan(SyntaxTree tree, CodeIndex index, CancellationToken cancellation)
    {
        _tree = tree;
        _index = index;
        _text = TextScanner.Scan(tree.GetText(cancellation), index);
    }

    public Marks Marks => _text.Marks;

    /// <summary>The literals that may be a code, by themselves or as the beginning of one.</summary>
    public ImmutableArray<LiteralExpressionSyntax> Codes => _text.Candidates.IsEmpty ? [] : Once(ref _codes, FindCodes);

    /// <summary>All literals of the file.</summary>
    public ImmutableArray<LiteralExpressionSyntax> Literals =>
        Once(ref _literals, () => [.. Tokens().Select(token => token.Parent).OfType<LiteralExpressionSyntax>()]);

    /// <summary>The names that are those of constants.</summary>
    public ImmutableArray<IdentifierNameSyntax> Names => Once(
        ref _names,
        () => [.. Tokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && _index.HasName(token.ValueText)).Select(token => token.Parent).OfType<IdentifierNameSyntax>()]);

    /// <summary>What is known of a file; an edit to another one does not ask again.</summary>
    public static FileScan Of(SyntaxTree tree, CodeIndex index, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var known) && known._index == index)
        {
            return known;
        }

        var scan = new FileScan(tree, index, cancellation);
        Cache.Remove(tree);
        return Cache.GetValue(tree, _ => scan);
    }

    // Of two that ask at once both may look, and both find the same.
    private static ImmutableArray<T> Once<T>(ref ImmutableArray<T> kept, Func<ImmutableArray<T>> find)
    {
        if (kept.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref kept, find());
        }

        return kept;
    }

    private IEnumerable<SyntaxToken> Tokens() => _tree.GetRoot().DescendantTokens();

    private ImmutableArray<LiteralExpressionSyntax> FindCodes()
    {
        var root = _tree.GetRoot();
        var found = ImmutableArray.CreateBuilder<LiteralExpressionSyntax>();
        foreach (var position in _text.Candidates)
        {
            var token = root.FindToken(position);
            // Several words of one text are one literal; a word in a comment is none.
            if (token.Span.Contains(position) && token.Parent is LiteralExpressionSyntax literal && (found.Count == 0 || found[found.Count - 1] != literal))
            {
                found.Add(literal);
            }
        }

        return found.ToImmutable();
    }
}
