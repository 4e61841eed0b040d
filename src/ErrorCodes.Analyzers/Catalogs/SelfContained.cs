using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Tells the files whose constants mean the same in every compilation: generated tables above all.</summary>
internal static class SelfContained
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Cache = new();

    /// <summary>Whether every constant of the file, and every argument of an attribute on one, is a literal.</summary>
    public static bool Holds(SyntaxTree tree) => Cache.GetValue(tree, key => new StrongBox<bool>(AreAllLiterals(key.GetRoot()))).Value;

    private static bool AreAllLiterals(SyntaxNode root) =>
        root.DescendantNodes(node => node is not (StatementSyntax or ArrowExpressionClauseSyntax))
            .All(node => node switch
            {
                EqualsValueClauseSyntax { Parent: EnumMemberDeclarationSyntax } initializer => IsLiteral(initializer.Value),
                EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } initializer
                    when field.Modifiers.Any(SyntaxKind.ConstKeyword) => IsLiteral(initializer.Value),
                AttributeArgumentSyntax { Parent.Parent.Parent.Parent: FieldDeclarationSyntax or EnumMemberDeclarationSyntax } argument => IsLiteral(argument.Expression),
                _ => true,
            });

    private static bool IsLiteral(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax => true,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax } => true,
        // RetryAdvice.Later and the like: members of the vocabulary's own enum.
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Never" or "AfterFix" or "Later" or "Immediately" } => true,
        _ => false,
    };
}
