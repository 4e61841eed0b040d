using System.Collections.Immutable;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>A constant a decision compares with: the value that is, or at the end of a path holds, the other side.</summary>
internal readonly record struct CodeLabel(IOperation Constant, IOperation Value, ImmutableArray<CodeStep> Path, ITypeSymbol? Type, Subject Subject)
{
    /// <summary>Whether the code is asked to be this one, not to be another or to lie in a range.</summary>
    public bool IsEquality => Constant.Parent is not (IRelationalPatternOperation or IBinaryOperation { OperatorKind: not BinaryOperatorKind.Equals });
}
