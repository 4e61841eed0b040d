using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Finds the value a pattern is matched against.</summary>
internal static class PatternInputs
{
    public static Subject? Of(IPatternOperation pattern)
    {
        switch (pattern.Parent)
        {
            case INegatedPatternOperation or IBinaryPatternOperation:
                return Of((IPatternOperation)pattern.Parent);
            case IIsPatternOperation test:
                return Subject.Of(test.Value);
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation @switch } arm when arm.Pattern == pattern:
                return Subject.Of(@switch.Value);
            case IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation @switch } }:
                return Subject.Of(@switch.Value);
            case IPropertySubpatternOperation property:
                return Subject.Of(property.Member);
            case IRecursivePatternOperation recursive:
                return Positional(recursive, recursive.DeconstructionSubpatterns.IndexOf(pattern));
            case IListPatternOperation list:
                return Part(Of(list), Facet.Element);
            case ISlicePatternOperation slice:
                return Of(slice);
            default:
                return null;
        }
    }

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

    /// <summary>One element of a tuple-valued expression.</summary>
    public static Subject? Element(IOperation tuple, int index) =>
        Conversions.Unconverted(tuple) switch
        {
            IDeclarationExpressionOperation declaration => Element(declaration.Expression, index),
            ITupleOperation literal => index < literal.Elements.Length ? Subject.Of(literal.Elements[index]) : null,
            { Type: INamedTypeSymbol { IsTupleType: true } type } when index < type.TupleElements.Length => Subject.Of(type.TupleElements[index]),
            _ => null,
        };

    private static Subject? Part(Subject? whole, Facet facet) =>
        whole is { Facet: Facet.Self } subject ? subject with { Facet = facet } : null;

    private static Subject? Positional(IRecursivePatternOperation pattern, int index)
    {
        if (index < 0)
        {
            return null;
        }

        if (pattern.DeconstructSymbol is not IMethodSymbol deconstruct)
        {
            return Of(pattern) is { Facet: Facet.Self, Expression: { } tuple } ? Element(tuple, index) : null;
        }

        var parameters = deconstruct.IsExtensionMethod ? deconstruct.Parameters.RemoveAt(0) : deconstruct.Parameters;
        if (index >= parameters.Length)
        {
            return null;
        }

        // A record's Deconstruct carries no annotations of its own; the property of the same name does.
        var property = deconstruct.ContainingType.GetMembers(parameters[index].Name).OfType<IPropertySymbol>().FirstOrDefault();
        return Subject.Of(property is not null && deconstruct.ContainingType.IsRecord ? property : parameters[index]);
    }
}
