using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Knows arms that leave nothing to those after them.</summary>
internal static class ArmShapes
{
    public static bool TakesEverything(SyntaxNode arm) => arm switch
    {
        SwitchExpressionArmSyntax { WhenClause: null, Pattern: var pattern } => TakesEverything(pattern),
        SwitchSectionSyntax section => section.Labels.Any(label =>
            label is DefaultSwitchLabelSyntax
            || (label is CasePatternSwitchLabelSyntax { WhenClause: null, Pattern: var pattern } && TakesEverything(pattern))),
        _ => false,
    };

    private static bool TakesEverything(PatternSyntax pattern) => pattern switch
    {
        DiscardPatternSyntax or VarPatternSyntax or DeclarationPatternSyntax or TypePatternSyntax => true,
        ParenthesizedPatternSyntax parenthesized => TakesEverything(parenthesized.Pattern),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or => TakesEverything(or.Left) || TakesEverything(or.Right),
        UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } => true,
        RecursivePatternSyntax { PositionalPatternClause: null, PropertyPatternClause: null or { Subpatterns.Count: 0 } } => true,
        _ => false,
    };
}
