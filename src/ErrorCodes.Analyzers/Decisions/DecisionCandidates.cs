using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Tells by tokens alone which constructs may decide on error codes, so that no other is bound.</summary>
internal static class DecisionCandidates
{
    public static bool MayBeOnCodes(SyntaxNode construct, OriginResolver origins)
    {
        var tests = Tests(construct);
        return (tests.Any(test => MentionsCode(test, origins.Catalogs))
            // A bound value is an error code whatever it is compared with.
            || (tests.Any() && origins.Names.AreMentionedIn(construct.SyntaxTree)))
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
