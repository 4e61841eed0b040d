using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>One step from a value to the code inside it: a member, or a place in a list (negative from its end).</summary>
internal readonly record struct CodeStep(ISymbol? Member, int Index)
{
    public static CodeStep Of(ISymbol member) => new(member.OriginalDefinition, 0);

    /// <summary>The same text for the same way.</summary>
    public static string Written(IEnumerable<CodeStep> path) => string.Join(".", path);

    /// <summary>The element of a tuple, whatever name it goes by.</summary>
    public static CodeStep OfElement(IFieldSymbol element) => Of(element.CorrespondingTupleField ?? element);

    /// <summary>The member a property or field reference reads.</summary>
    public static CodeStep OfMember(ISymbol member) =>
        member is IFieldSymbol { CorrespondingTupleField: { } element } ? Of(element) : Of(member);

    /// <summary>What an expression is read from in the end, and the way from there to its value.</summary>
    public static (IOperation Root, ImmutableArray<CodeStep> Path) Canonical(IOperation expression)
    {
        var path = ImmutableArray<CodeStep>.Empty;
        expression = Place.Unwrap(expression);
        while (expression is IMemberReferenceOperation { Instance: { } instance, Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member)
        {
            if (instance is IInstanceReferenceOperation)
            {
                if (instance is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput }
                    || PatternInputs.OfMember(instance) is not { Expression: { } matched, Facet: Facet.Self })
                {
                    break;
                }

                instance = matched;
            }

            path = path.Insert(0, OfMember(member.Member));
            expression = Place.Unwrap(instance);
        }

        return (expression, path);
    }

    /// <summary>The element of a tuple that a step leads to, or -1.</summary>
    public static int IndexIn(ITupleOperation tuple, CodeStep step)
    {
        for (var i = 0; tuple.Type is INamedTypeSymbol type && i < type.TupleElements.Length; i++)
        {
            if (OfElement(type.TupleElements[i]).Member!.Name == step.Member?.Name)
            {
                return i;
            }
        }

        return -1;
    }

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

    /// <summary>Every pattern that a pattern is made of, with the way from the value it is matched against to the one they look at; null where that cannot be told.</summary>
    public static IEnumerable<(IPatternOperation Pattern, ImmutableArray<CodeStep>? Path)> Paths(IPatternOperation? whole)
    {
        var pending = new Stack<(IPatternOperation Pattern, ImmutableArray<CodeStep>? Path)>();
        if (whole is not null)
        {
            pending.Push((whole, ImmutableArray<CodeStep>.Empty));
        }

        while (pending.Count > 0)
        {
            var (pattern, path) = pending.Pop();
            yield return (pattern, path);
            switch (pattern)
            {
                case INegatedPatternOperation negated:
                    pending.Push((negated.Pattern, path));
                    break;
                case IBinaryPatternOperation binary:
                    pending.Push((binary.RightPattern, path));
                    pending.Push((binary.LeftPattern, path));
                    break;
                case IRecursivePatternOperation recursive:
                    foreach (var property in recursive.PropertySubpatterns.Reverse())
                    {
                        pending.Push((property.Pattern, property.Member is IMemberReferenceOperation { Member: var member } ? path?.Add(OfMember(member)) : null));
                    }

                    for (var i = recursive.DeconstructionSubpatterns.Length - 1; i >= 0; i--)
                    {
                        pending.Push((recursive.DeconstructionSubpatterns[i], OfPosition(recursive, i) is { } step ? path?.Add(step) : null));
                    }

                    break;
                case IListPatternOperation list:
                    for (var i = list.Patterns.Length - 1; i >= 0; i--)
                    {
                        pending.Push((list.Patterns[i], list.Patterns[i] is ISlicePatternOperation ? null : path?.Add(OfElement(list, i))));
                    }

                    break;
                case ISlicePatternOperation { Pattern: { } rest }:
                    pending.Push((rest, null));
                    break;
            }
        }
    }
}
