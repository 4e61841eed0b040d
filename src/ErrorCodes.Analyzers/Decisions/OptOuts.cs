using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Knows where people say that the critical codes are taken care of elsewhere.</summary>
internal static class OptOuts
{
    private const string Marker = "critical codes:";

    public static bool IsMarked(ISymbol method) =>
        method.OriginalDefinition.GetAttributes().Any(attribute => Vocabulary.Is(attribute, Vocabulary.Handles));

    public static bool Has(Decision decision, ISymbol member) =>
        IsMarked(member) || IsInMarkedFunction(decision.Operation) || Comments(decision).Any(IsReason);

    private static bool IsInMarkedFunction(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILocalFunctionOperation function && IsMarked(function.Symbol))
            {
                return true;
            }
        }

        return false;
    }

    // A comment that gives no reason is no better than a pragma.
    private static bool IsReason(SyntaxTrivia comment)
    {
        var text = comment.ToString().TrimStart('/', '*', ' ', '\t').TrimEnd('/', '*', ' ', '\t');
        return text.StartsWith(Marker, StringComparison.OrdinalIgnoreCase) && text.Length > Marker.Length;
    }

    /// <summary>The comments above the statement, on the line of its keyword, and at its default.</summary>
    private static IEnumerable<SyntaxTrivia> Comments(Decision decision)
    {
        var syntax = decision.Operation.Syntax;
        var statement = syntax.FirstAncestorOrSelf<StatementSyntax>() ?? syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? syntax;
        var line = decision.Location.GetLineSpan().StartLinePosition.Line;
        var onLine = syntax.DescendantTrivia().TakeWhile(trivia => trivia.SpanStart < decision.Location.SourceSpan.End || LineOf(trivia) <= line)
            .Where(trivia => trivia.SpanStart > decision.Location.SourceSpan.Start);
        var atDefault = decision.Arms.Where(arm => arm.IsDefault || arm.IsExpression)
            .SelectMany(arm => arm.Syntax.GetLeadingTrivia().Concat(arm.Syntax is SwitchSectionSyntax section ? section.Labels.Last().GetTrailingTrivia() : []));
        return statement.GetLeadingTrivia().Concat(onLine).Concat(atDefault).Where(IsComment);
    }

    private static int LineOf(SyntaxTrivia trivia) => trivia.GetLocation().GetLineSpan().StartLinePosition.Line;

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
