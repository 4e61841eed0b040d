using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Recognises arms that do nothing and do not say why.</summary>
internal static class EmptyArms
{
    public static bool Is(DecisionArm arm) =>
        !arm.IsExpression && arm.Body.All(IsEmpty) && !Explanation(arm.Syntax).DescendantTrivia().Any(IsComment);

    private static bool IsEmpty(IOperation operation) => operation switch
    {
        IBlockOperation block => block.Operations.All(IsEmpty),
        IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } or IEmptyOperation => true,
        IReturnOperation { ReturnedValue: null } => true,
        _ => false,
    };

    private static SyntaxNode Explanation(SyntaxNode arm) => arm is IfStatementSyntax link ? link.Statement : arm;

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
