using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>One write to a local: where it happens, and the value, when that can be named.</summary>
internal readonly record struct LocalWrite(IOperation Operation, Subject? Value);

/// <summary>Finds what a local may hold where it is read.</summary>
internal static class LocalWrites
{
    /// <summary>The writes that can reach a read of the local.</summary>
    public static IReadOnlyList<LocalWrite> Reaching(ILocalReferenceOperation read)
    {
        var root = Bodies.Around(read);
        var writes = All(read.Local, root).ToList();
        return writes.Count > 1 ? ReachingWrites.Among(writes, read, root) : writes;
    }

    private static IEnumerable<LocalWrite> All(ILocalSymbol local, IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Is(declarator.Symbol):
                    if (declarator.GetVariableInitializer() is { } initializer)
                    {
                        yield return new LocalWrite(declarator, Subject.Of(initializer.Value));
                    }

                    break;
                case ISimpleAssignmentOperation assignment when IsRead(assignment.Target):
                    yield return new LocalWrite(assignment, Subject.Of(assignment.Value));
                    break;
                case ICoalesceAssignmentOperation assignment when IsRead(assignment.Target):
                    yield return new LocalWrite(assignment, Subject.Of(assignment.Value));
                    break;
                case ICompoundAssignmentOperation assignment when IsRead(assignment.Target):
                case IIncrementOrDecrementOperation increment when IsRead(increment.Target):
                    yield return new LocalWrite(operation, null);
                    break;
                case IDeconstructionAssignmentOperation deconstruction when Targets(deconstruction.Target) is { } targets:
                    for (var i = 0; i < targets.Elements.Length; i++)
                    {
                        if (IsRead(targets.Elements[i]))
                        {
                            yield return new LocalWrite(deconstruction, Deconstructed(deconstruction.Value, i));
                        }
                    }

                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when IsRead(argument.Value):
                    yield return new LocalWrite(argument, Calls.ParsedInto(argument) is { } text ? Subject.Of(text) : Subject.Of(argument.Parameter!));
                    break;
                case IForEachLoopOperation loop when loop.LoopControlVariable is IVariableDeclaratorOperation variable && Is(variable.Symbol):
                    yield return new LocalWrite(loop, Subject.Of(loop.Collection, Facet.Element));
                    break;
                case IDeclarationPatternOperation pattern when Is(pattern.DeclaredSymbol):
                    yield return new LocalWrite(pattern, PatternInputs.Of(pattern));
                    break;
                case IRecursivePatternOperation pattern when Is(pattern.DeclaredSymbol):
                    yield return new LocalWrite(pattern, PatternInputs.Of(pattern));
                    break;
                case IListPatternOperation pattern when Is(pattern.DeclaredSymbol):
                    yield return new LocalWrite(pattern, PatternInputs.Of(pattern));
                    break;
            }
        }

        bool Is(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol, local);

        bool IsRead(IOperation operation) => operation switch
        {
            ILocalReferenceOperation reference => Is(reference.Local),
            IDeclarationExpressionOperation declaration => IsRead(declaration.Expression),
            _ => false,
        };
    }

    private static ITupleOperation? Targets(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple,
        IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple,
        _ => null,
    };

    private static Subject? Deconstructed(IOperation value, int index)
    {
        if (PatternInputs.Element(value, index) is { } element)
        {
            return element;
        }

        // A record is taken apart in the order of its positional properties.
        return value.Type is INamedTypeSymbol { IsRecord: true } record
            && record.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length > index) is { } deconstruct
            && record.GetMembers(deconstruct.Parameters[index].Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                ? Subject.Of(property)
                : null;
    }
}
