using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Finds the value a pattern is matched against.</summary>
internal static class PatternInputs
{
    public static Subject? Of(IPatternOperation pattern)
    {
        while (IsCombined(pattern))
        {
            pattern = (IPatternOperation)pattern.Parent!;
        }

        return OfWhole(pattern);
    }

    /// <summary>Whether a pattern is but a part of another that looks at the same value.</summary>
    public static bool IsCombined(IPatternOperation pattern) => pattern.Parent is INegatedPatternOperation or IBinaryPatternOperation or ISlicePatternOperation;

    /// <summary>The value that a pattern is matched against which is no part of another.</summary>
    public static Subject? OfWhole(IPatternOperation inner) =>
        inner.Parent switch
        {
            IIsPatternOperation test => Subject.Of(test.Value),
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation @switch } arm when arm.Pattern == inner => Subject.Of(@switch.Value),
            IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation @switch } } => Subject.Of(@switch.Value),
            IPropertySubpatternOperation property => Subject.Of(property.Member),
            IRecursivePatternOperation recursive => Positional(recursive, recursive.DeconstructionSubpatterns.IndexOf(inner)),
            IListPatternOperation list => Of(list)?.Part(Facet.Element),
            _ => null,
        };

    /// <summary>The value whose member a property pattern looks at, given the implicit receiver of that member.</summary>
    public static Subject? OfMember(IOperation receiver)
    {
        for (var parent = receiver.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IRecursivePatternOperation pattern)
            {
                return Of(pattern);
            }
        }

        return null;
    }

    /// <summary>One of the items that a value comes apart into: of a tuple, of a pair, or of what its type has a method for.</summary>
    public static Subject? Item(Subject? whole, ITypeSymbol? type, int index, int count) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } =>
            whole is { Facet: Facet.Self, Expression: { } expression } && Conversions.Unconverted(expression) is ITupleOperation literal
                ? Subject.Of(literal.Elements[index])
                : whole?.Part(Facets.ItemAt(index)),
        INamedTypeSymbol { Name: "KeyValuePair" } => whole?.Part(index == 0 ? Facet.Key : Facet.Value),
        not null when Deconstruct(type, count) is { } deconstruct => Received(deconstruct, deconstruct.Parameters[index]),
        _ => null,
    };

    private static Subject? Positional(IRecursivePatternOperation pattern, int index)
    {
        if (index < 0)
        {
            return null;
        }

        if (pattern.DeconstructSymbol is not IMethodSymbol deconstruct)
        {
            return Of(pattern) is { } matched ? Item(matched, pattern.NarrowedType, index, pattern.DeconstructionSubpatterns.Length) : null;
        }

        var parameters = deconstruct.IsExtensionMethod ? deconstruct.Parameters.RemoveAt(0) : deconstruct.Parameters;
        return index < parameters.Length ? Received(deconstruct, parameters[index]) : null;
    }

    private static IMethodSymbol? Deconstruct(ITypeSymbol type, int count) =>
        type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == count);

    // A record's Deconstruct carries no annotations of its own; the property of the same name does.
    private static Subject Received(IMethodSymbol deconstruct, IParameterSymbol parameter) =>
        deconstruct.ContainingType is { IsRecord: true } record
        && record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
            ? Subject.Of(property)
            : Subject.Of(parameter);
}
