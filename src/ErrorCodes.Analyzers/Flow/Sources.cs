using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Where a value comes from, one step back: any of the subjects, or also something that cannot be named.</summary>
internal readonly record struct Sources(ImmutableArray<Subject> Subjects, bool HasUnknown)
{
    /// <summary>A constant such as 0 or null, a throw, or an empty collection, which says nothing of where the other values come from.</summary>
    public static readonly Sources Neutral = new(default, false);

    public static readonly Sources None = new([], false);

    public bool IsNeutral => Subjects.IsDefault;

    /// <summary>Whether the value comes from nowhere else: what is known of it, it says itself.</summary>
    public bool IsEmpty => Subjects.IsDefaultOrEmpty && !HasUnknown;

    /// <summary>One step back from the subject, in the body it is asked in.</summary>
    public static Sources Of(Subject subject, BodyFlow body)
    {
        if (subject.Definition is { } definition)
        {
            return Of(definition, subject.Facet);
        }

        return subject.Expression switch
        {
            null => None,
            ILocalReferenceOperation or IParameterReferenceOperation => OfVariable(subject.Expression, subject.Facet, body),
            IConditionalAccessInstanceOperation instance => One(body.ReceiverOf(instance), subject.Facet),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } input => One(PatternInputs.OfMember(input)?.Part(subject.Facet)),
            IInvocationOperation call when Calls.Selector(call, subject.Facet) is { } selector => Returned(selector),
            { } expression => Of(expression, subject.Facet),
        };
    }

    private static Sources Of(Definition definition, Facet facet)
    {
        if (definition.IsStart)
        {
            return definition.Variable is ILocalSymbol ? None : One(Subject.Of(definition.Variable, facet));
        }

        var subjects = definition.Inputs.Select(input => Subject.Of(input, facet)).ToImmutableArray();
        if (definition.Writes(facet))
        {
            if (definition.Written(facet) is not { } value)
            {
                return new(subjects, true);
            }

            subjects = SaysNothing(value.Expression) ? subjects : subjects.Add(value);
        }

        return subjects.IsEmpty ? Neutral : new(subjects, false);
    }

    private static Sources OfVariable(IOperation read, Facet facet, BodyFlow body) =>
        read is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } function, Parameter.Ordinal: 0 }
            && body.FunctionOf(function) is { } lambda
            && Calls.Visited(lambda) is { } collection
                ? One(Subject.Of(collection, Facet.Element).Part(facet))
            : body.DefinitionAt(read) is { } definition ? One(Subject.Of(definition, facet))
            : None;

    private static Sources Of(IOperation expression, Facet facet)
    {
        var subjects = ImmutableArray.CreateBuilder<Subject>();
        var isNeutral = false;
        foreach (var child in expression.ChildOperations)
        {
            if (Handover.Of(expression, child)?.Backwards(facet) is not { } part)
            {
                continue;
            }

            if (SaysNothing(child))
            {
                isNeutral = true;
            }
            else
            {
                subjects.Add(Subject.Of(child, part));
            }
        }

        return subjects.Count == 0 && isNeutral ? Neutral : new(subjects.ToImmutable(), false);
    }

    private static Sources Returned(IAnonymousFunctionOperation function) =>
        function.Body.Operations is [IReturnOperation { ReturnedValue: { } value }] ? One(value, Facet.Self) : None;

    private static bool SaysNothing(IOperation? value)
    {
        while (value is IConversionOperation conversion && !value.ConstantValue.HasValue)
        {
            value = conversion.Operand;
        }

        return value is not null && (value.ConstantValue.HasValue || value is IThrowOperation or IDefaultValueOperation || Calls.MakesEmpty(value));
    }

    private static Sources One(IOperation? expression, Facet facet) => expression is null ? None : One(Subject.Of(expression, facet));

    private static Sources One(Subject? subject) => subject is { } one ? new([one], false) : None;
}
