using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Switches;

/// <summary>One step from a value to the code inside it: a member, or a place in a list (negative from its end).</summary>
internal readonly record struct CodeStep(ISymbol? Member, int Index)
{
    public static CodeStep Of(ISymbol member) => new(member.OriginalDefinition, 0);

    /// <summary>The element of a tuple, whatever name it goes by.</summary>
    public static CodeStep OfElement(IFieldSymbol element) => Of(element.CorrespondingTupleField ?? element);

    /// <summary>The member a property or field reference reads.</summary>
    public static CodeStep OfMember(ISymbol member) =>
        member is IFieldSymbol { CorrespondingTupleField: { } element } ? Of(element) : Of(member);

    /// <summary>What a positional sub-pattern looks at; null when it cannot be told.</summary>
    public static CodeStep? OfPosition(IRecursivePatternOperation pattern, int index)
    {
        if (pattern.DeconstructSymbol is IMethodSymbol deconstruct)
        {
            var parameters = deconstruct.IsExtensionMethod ? deconstruct.Parameters.RemoveAt(0) : deconstruct.Parameters;
            return index >= parameters.Length ? null
                // Position and property of a record are the same value.
                : deconstruct.ContainingType.GetMembers(parameters[index].Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property ? Of(property)
                : Of(parameters[index]);
        }

        return pattern.NarrowedType is INamedTypeSymbol { IsTupleType: true } tuple && index < tuple.TupleElements.Length
            ? OfElement(tuple.TupleElements[index])
            : null;
    }

    /// <summary>The place an element of a list pattern looks at.</summary>
    public static CodeStep OfElement(IListPatternOperation list, int index)
    {
        var slice = list.Patterns.Select((pattern, i) => (pattern, i)).FirstOrDefault(pair => pair.pattern is ISlicePatternOperation);
        return new CodeStep(null, slice.pattern is not null && slice.i < index ? index - list.Patterns.Length : index);
    }

    /// <summary>The way from the value a whole pattern is matched against to the value this part of it is.</summary>
    public static ImmutableArray<CodeStep>? PathTo(IPatternOperation pattern)
    {
        var path = ImmutableArray.CreateBuilder<CodeStep>();
        IOperation current = pattern;
        while (true)
        {
            switch (current.Parent)
            {
                case INegatedPatternOperation or IBinaryPatternOperation:
                    current = current.Parent;
                    continue;
                case IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member: var member } } property:
                    path.Insert(0, OfMember(member));
                    current = property.Parent!;
                    continue;
                case IRecursivePatternOperation recursive when OfPosition(recursive, recursive.DeconstructionSubpatterns.IndexOf((IPatternOperation)current)) is { } step:
                    path.Insert(0, step);
                    current = recursive;
                    continue;
                case IListPatternOperation list when current is not ISlicePatternOperation:
                    path.Insert(0, OfElement(list, list.Patterns.IndexOf((IPatternOperation)current)));
                    current = list;
                    continue;
                case IPatternOperation or IPropertySubpatternOperation:
                    return null;
                default:
                    return path.ToImmutable();
            }
        }
    }
}
