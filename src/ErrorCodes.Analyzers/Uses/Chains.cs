using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>Knows which operations ask one question together: the labels of a switch, the terms of a condition, an else-if chain.</summary>
internal static class Chains
{
    /// <summary>Whether what is asked in the child is asked together with what is asked around it.</summary>
    public static bool Joins(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation conditional => child != conditional.WhenTrue,
        IBlockOperation block => block.Operations is [IConditionalOperation],
        ISwitchCaseOperation => child is ICaseClauseOperation,
        ISwitchOperation => child is ISwitchCaseOperation,
        ISwitchExpressionOperation => child is ISwitchExpressionArmOperation,
        ISwitchExpressionArmOperation arm => child != arm.Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } entry } => child == entry && parent.Parent is IObjectOrCollectionInitializerOperation,
        IPropertyReferenceOperation { Property.IsIndexer: true } => child is IArgumentOperation && parent.Parent?.Parent is IObjectOrCollectionInitializerOperation,
        IPatternOperation or IIsPatternOperation or IPropertySubpatternOperation or ICaseClauseOperation
            or IUnaryOperation or IBinaryOperation or IConversionOperation or IParenthesizedOperation
            or IArgumentOperation or IInvocationOperation or IArrayInitializerOperation or IArrayCreationOperation
            or ICollectionExpressionOperation or IObjectOrCollectionInitializerOperation or IObjectCreationOperation => true,
        _ => false,
    };
}
