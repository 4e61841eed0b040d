using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Weighs the other constants one expression is compared with: neighbours tell which API speaks.</summary>
internal static class Siblings
{
    /// <summary>Every constant the subject is compared with in the same switch, pattern, collection or chain of conditions.</summary>
    public static IEnumerable<IOperation> Of(IOperation constant, Subject subject) =>
        Compared(Root(constant)).Where(pair => AreSame(pair.Subject, subject)).Select(pair => pair.Constant);

    /// <summary>The catalogs whose constants the subject is compared with anywhere in the same body.</summary>
    public static ImmutableArray<Catalog> Named(IOperation constant, Subject subject, CatalogSet catalogs)
    {
        return
        [
            .. Bodies.Around(constant).Descendants()
                .OfType<IFieldReferenceOperation>()
                .Select(reference => (Reference: reference, Catalog: catalogs.OfConstant(reference.Field)))
                .Where(named => named.Catalog is not null
                    && Positions.Of(named.Reference) is { IsComparison: true } position
                    && AreSame(position.Subject, subject))
                .Select(named => named.Catalog!)
                .Distinct(),
        ];
    }

    /// <summary>The candidates left when most of these constants must be codes of theirs, or of another table of the same vendor.</summary>
    public static ImmutableArray<Catalog> Narrow(IEnumerable<Catalog> candidates, IReadOnlyCollection<CodeValue> values, CatalogSet catalogs)
    {
        var explained = candidates
            .Where(candidate => values.Count(value => AreOneVendors(candidate, value, catalogs)) * 2 >= values.Count)
            .Select(candidate => (Catalog: candidate, Values: values.Where(value => candidate.Find(value) is not null).ToImmutableHashSet()))
            .ToList();

        // A catalog that explains all that another one does, and more, is the better explanation.
        return [.. explained.Where(one => !explained.Any(other => one.Values.IsProperSubsetOf(other.Values))).Select(one => one.Catalog)];
    }

    /// <summary>Whether the value is a code of this catalog, or of another table of the same vendor.</summary>
    public static bool AreOneVendors(Catalog catalog, CodeValue value, CatalogSet catalogs) =>
        catalog.Find(value) is not null
        || (catalog.Source is { } source && catalogs.All.Any(other => other.Source == source && other.Find(value) is not null));

    /// <summary>The different values of constants, "no error" aside.</summary>
    public static ImmutableHashSet<CodeValue> Values(IEnumerable<IOperation> constants)
    {
        var values = ImmutableHashSet.CreateBuilder<CodeValue>();
        foreach (var constant in constants)
        {
            if (CodeValue.TryCreate(constant.ConstantValue.Value, out var value) && !IsSuccess(value))
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    public static bool AreSame(Subject left, Subject right) =>
        left.Facet == right.Facet
        && ((left.Symbol is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, right.Symbol))
            || (left.Expression is { } expression && right.Expression is { } other && SameValue.Are(expression, other)));

    // "No error" is compared with beside the codes of every API, and so speaks for none.
    private static bool IsSuccess(CodeValue value) => value.ToString().All(character => character == '0');

    private static IOperation Root(IOperation constant)
    {
        var root = constant;
        while (root.Parent is { } parent)
        {
            switch (parent)
            {
                case IConditionalOperation conditional when root != conditional.WhenTrue:
                case IBlockOperation { Operations: [IConditionalOperation] } or IBlockOperation when root is IConditionalOperation:
                case ISwitchCaseOperation when root is ICaseClauseOperation:
                case ISwitchOperation when root is ISwitchCaseOperation:
                case ISwitchExpressionOperation when root is ISwitchExpressionArmOperation:
                case ISwitchExpressionArmOperation arm when root != arm.Value:
                case IPatternOperation or IIsPatternOperation or IPropertySubpatternOperation or ICaseClauseOperation
                    or IUnaryOperation or IBinaryOperation or IConversionOperation or IParenthesizedOperation
                    or IArgumentOperation or IInvocationOperation or IArrayInitializerOperation or IArrayCreationOperation
                    or ICollectionExpressionOperation or IObjectOrCollectionInitializerOperation or IObjectCreationOperation:
                    root = parent;
                    break;
                default:
                    return root;
            }
        }

        return root;
    }

    private static IEnumerable<(IOperation Constant, Subject Subject)> Compared(IOperation root)
    {
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation.ConstantValue.HasValue)
            {
                if (Positions.Of(operation) is { } position)
                {
                    yield return (operation, position.Subject);
                }

                continue;
            }

            foreach (var child in Conditions(operation))
            {
                pending.Push(child);
            }
        }
    }

    // What is done under a condition is no part of the chain, and may be long.
    private static IEnumerable<IOperation> Conditions(IOperation operation) => operation switch
    {
        IBlockOperation block => block.Operations.Where(statement => statement is IConditionalOperation),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.Condition, whenFalse],
        IConditionalOperation conditional => [conditional.Condition],
        ISwitchCaseOperation section => section.Clauses,
        ISwitchExpressionArmOperation { Guard: { } guard } arm => [arm.Pattern, guard],
        ISwitchExpressionArmOperation arm => [arm.Pattern],
        IAnonymousFunctionOperation => [],
        _ => operation.ChildOperations,
    };
}
