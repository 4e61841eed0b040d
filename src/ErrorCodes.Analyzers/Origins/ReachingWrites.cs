using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Tells which writes of a local can still be there when it is read, by walking the control flow graph backwards.</summary>
internal static class ReachingWrites
{
    public static IReadOnlyList<LocalWrite> Among(IReadOnlyList<LocalWrite> writes, ILocalReferenceOperation read, IOperation root)
    {
        // The graph of a body leaves lambdas and local functions out, and lowers loops over collections beyond recognition.
        if (writes.Any(write => write.Operation is IForEachLoopOperation or IPatternOperation || IsInNestedFunction(write.Operation))
            || IsInNestedFunction(read)
            || GraphOf(root) is not { } graph)
        {
            return writes;
        }

        var bySyntax = writes.ToLookup(write => write.Operation.Syntax);
        foreach (var block in graph.Blocks)
        {
            var operations = Operations(block);
            var index = operations.FindIndex(operation => operation is ILocalReferenceOperation && operation.Syntax == read.Syntax);
            if (index >= 0)
            {
                return Backwards(block, operations.Take(index), bySyntax);
            }
        }

        return writes;
    }

    private static IReadOnlyList<LocalWrite> Backwards(BasicBlock start, IEnumerable<IOperation> before, ILookup<SyntaxNode, LocalWrite> writes)
    {
        var reaching = new List<LocalWrite>();
        var visited = new HashSet<int>();
        var pending = new Stack<(BasicBlock Block, IEnumerable<IOperation> Operations)>();
        pending.Push((start, before));
        while (pending.Count > 0)
        {
            var (block, operations) = pending.Pop();
            if (operations.Reverse().Select(operation => writes[operation.Syntax].Where(write => IsSame(write.Operation, operation))).FirstOrDefault(found => found.Any()) is { } last)
            {
                reaching.AddRange(last);
                continue;
            }

            foreach (var predecessor in block.Predecessors.Select(branch => branch.Source))
            {
                if (visited.Add(predecessor.Ordinal))
                {
                    pending.Push((predecessor, Operations(predecessor)));
                }
            }
        }

        return [.. reaching.Distinct()];
    }

    // The graph turns a declaration with an initial value into an assignment of the same syntax.
    private static bool IsSame(IOperation write, IOperation lowered) =>
        write.Kind == lowered.Kind
        || (write is IVariableDeclaratorOperation or ICoalesceAssignmentOperation && lowered is ISimpleAssignmentOperation or IFlowCaptureOperation);

    private static List<IOperation> Operations(BasicBlock block) =>
        [.. block.Operations.Concat(block.BranchValue is { } value ? [value] : []).SelectMany(EvaluationOrder)];

    private static IEnumerable<IOperation> EvaluationOrder(IOperation operation) =>
        operation.ChildOperations.SelectMany(EvaluationOrder).Append(operation);

    private static bool IsInNestedFunction(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static ControlFlowGraph? GraphOf(IOperation root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block),
        _ => null,
    };
}
