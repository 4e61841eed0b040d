using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Tells by tokens alone which constructs may decide on error codes, so that no other is bound.</summary>
internal static class DecisionCandidates
{
    public static bool IsConstruct(SyntaxNode node) => node is SwitchStatementSyntax or SwitchExpressionSyntax or IfStatementSyntax or TryStatementSyntax;

    /// <summary>The constructs these places stand in, each once, as they begin in the file.</summary>
    public static IEnumerable<SyntaxNode> Around(IEnumerable<SyntaxNode> places)
    {
        var found = new HashSet<SyntaxNode>();
        foreach (var place in places)
        {
            foreach (var outer in place.Ancestors().Where(IsConstruct))
            {
                if (!found.Add(outer))
                {
                    break;
                }
            }
        }

        return found.OrderBy(construct => construct.SpanStart);
    }

    /// <param name="construct">What decides.</param>
    /// <param name="mayBeBound">Whether its file names members that hold codes, whatever they are compared with.</param>
    /// <param name="catalogs">The catalogs the compilation sees.</param>
    public static bool MayBeOnCodes(SyntaxNode construct, bool mayBeBound, CatalogSet catalogs)
    {
        var tests = Tests(construct);
        return ((mayBeBound && tests.Any()) || tests.Any(test => MentionsCode(test, catalogs)))
            // What is being typed is no decision yet.
            && !tests.Any(IsBroken);
    }

    private static bool IsBroken(SyntaxNode test) =>
        test.DescendantTokens().Any(token => token.IsMissing)
        || (test.ContainsDiagnostics && test.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    private static IEnumerable<SyntaxNode> Tests(SyntaxNode construct) => construct switch
    {
        SwitchStatementSyntax @switch => @switch.Sections.SelectMany(section => section.Labels),
        SwitchExpressionSyntax @switch => @switch.Arms.SelectMany(arm => arm.WhenClause is { } guard ? new SyntaxNode[] { arm.Pattern, guard } : [arm.Pattern]),
        IfStatementSyntax { Else: not null, Parent: not (ElseClauseSyntax or BlockSyntax { Statements.Count: 1, Parent: ElseClauseSyntax }) } first => Chain(first),
        TryStatementSyntax { Catches.Count: > 1 } @try => @try.Catches.Select(clause => clause.Filter).OfType<CatchFilterClauseSyntax>(),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Chain(IfStatementSyntax first)
    {
        for (var link = first; link is not null;)
        {
            yield return link.Condition;
            link = link.Else?.Statement switch
            {
                IfStatementSyntax next => next,
                BlockSyntax { Statements: [IfStatementSyntax next] } => next,
                _ => null,
            };
        }
    }

    private static bool MentionsCode(SyntaxNode test, CatalogSet catalogs) => test.DescendantNodesAndSelf().Any(node => node switch
    {
        LiteralExpressionSyntax literal => MagicExpressions.MayBeCode(literal, catalogs),
        SimpleNameSyntax name => catalogs.HasName(name.Identifier.ValueText),
        _ => false,
    });
}
