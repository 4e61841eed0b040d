using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Decides whether an expression is an error code, and of which catalogs. The one place that does.</summary>
internal sealed class OriginResolver
{
    // Deeper than any expression people write; a local defined by itself ends here instead of never.
    private const int MaximumDepth = 24;

    private static readonly ConditionalWeakTable<Compilation, OriginResolver> Cache = new();

    private readonly Bindings _bindings;

    private OriginResolver(CatalogSet catalogs, Bindings bindings, BoundNames names, OriginOptions options)
    {
        Catalogs = catalogs;
        Names = names;
        _bindings = bindings;
        Options = options;
    }

    public CatalogSet Catalogs { get; }

    public BoundNames Names { get; }

    /// <summary>What <c>.editorconfig</c> says where the questions are asked.</summary>
    public OriginOptions Options { get; }

    public static OriginResolver Of(Compilation compilation) => Cache.GetValue(compilation, Create);

    /// <summary>The same resolver under the options of one file.</summary>
    public OriginResolver For(AnalyzerOptions options, SyntaxTree tree) =>
        new(Catalogs, _bindings, Names, new OriginOptions(options.AnalyzerConfigOptionsProvider.GetOptions(tree)));

    /// <summary>What is known of an expression.</summary>
    public Origin Of(IOperation expression) => Of(Subject.Of(expression));

    /// <summary>What is known of what a constant is compared with or put into.</summary>
    public Origin Of(Subject subject)
    {
        var origin = Of(subject, 0);
        return origin.Certainty == Certainty.Inferred && Surroundings.NameAnotherApi(subject, Catalogs) ? Origin.None : origin;
    }

    private static OriginResolver Create(Compilation compilation)
    {
        var catalogs = CatalogSet.Of(compilation);
        var bindings = new Bindings(catalogs, compilation);
        return new OriginResolver(catalogs, bindings, new BoundNames(compilation, catalogs, bindings), OriginOptions.Default);
    }

    private Origin Of(Subject subject, int depth) =>
        depth > MaximumDepth ? Origin.None
        : subject.Symbol is { } symbol ? OfSymbol(symbol, subject.Facet)
        : subject.Expression is { } expression ? OfExpression(expression, subject.Facet, depth + 1)
        : Origin.None;

    private Origin OfExpression(IOperation expression, Facet facet, int depth)
    {
        if (facet == Facet.Self && OfType(expression.Type) is { } typed)
        {
            return typed;
        }

        switch (expression)
        {
            case IParenthesizedOperation parenthesized:
                return OfExpression(parenthesized.Operand, facet, depth);
            case IConversionOperation { OperatorMethod: null } conversion:
                return OfExpression(conversion.Operand, facet, depth);
            case IConversionOperation conversion:
                return Json(conversion, facet);
            case IArrayCreationOperation { Initializer: { } initializer } when facet == Facet.Element:
                return Any(initializer.ElementValues, Facet.Self, depth);
            case ICollectionExpressionOperation collection when facet == Facet.Element:
                return Any(collection.Elements, Facet.Self, depth);
            case IConditionalAccessOperation access:
                return OfExpression(access.WhenNotNull, facet, depth);
            case IConditionalAccessInstanceOperation instance:
                return JsonReads.Receiver(instance) is { } receiver ? OfExpression(receiver, facet, depth) : Origin.None;
            case IAwaitOperation await:
                return OfExpression(await.Operation, facet, depth);
            case ICoalesceOperation coalesce:
                return Any([coalesce.Value, coalesce.WhenNull], facet, depth);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Any([conditional.WhenTrue, whenFalse], facet, depth);
            case ISwitchExpressionOperation @switch:
                return Any(@switch.Arms.Select(arm => arm.Value), facet, depth);
            case ISimpleAssignmentOperation assignment:
                return OfExpression(assignment.Value, facet, depth);
            case ILocalReferenceOperation local:
                return OfLocal(local, facet, depth);
            case IParameterReferenceOperation parameter:
                return OfSymbol(parameter.Parameter, facet);
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member:
                return OfMember(member, facet, depth);
            case IArrayElementReferenceOperation element when facet == Facet.Self:
                return OfExpression(element.ArrayReference, Facet.Element, depth);
            case IInvocationOperation call:
                return OfCall(call, facet, depth);
            case IDeclarationExpressionOperation declaration:
                return OfExpression(declaration.Expression, facet, depth);
            default:
                return Origin.None;
        }
    }

    private Origin OfLocal(ILocalReferenceOperation reference, Facet facet, int depth)
    {
        var local = reference.Local;
        var writes = LocalWrites.Reaching(reference)
            .Where(write => write.Value?.Expression is not { } value || !IsNeutral(value))
            .Select(write => write.Value is { } subject && subject.Expression != reference ? Of(Combine(subject, facet), depth + 1) : Origin.None)
            .ToList();
        var flowed = writes.Count == 0 ? Origin.None : writes.Aggregate((left, right) => left.Or(right));
        return flowed.Certainty == Certainty.Refuted || (flowed.IsCode && Options.InferFromFlow)
            ? flowed
            : ByName(local.Name, local.Type, facet);
    }

    private Origin OfMember(IMemberReferenceOperation reference, Facet facet, int depth)
    {
        var member = reference.Member;
        if (member is IPropertySymbol { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            && reference.Instance is { } nullable)
        {
            return OfExpression(nullable, facet, depth);
        }

        var bound = _bindings.Of(member, facet);
        if (bound.IsCode)
        {
            return bound.Catalogs.IsEmpty && Producers.Of(reference.Instance, _bindings) is { } produced
                ? produced.IsEmpty ? Origin.Refuted : new Origin(Certainty.Produced, produced)
                : bound;
        }

        if (reference is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { Type: { } type } collection } indexer)
        {
            var part = Facets.IsDictionary(type) ? Facet.Value : Facets.IsCollection(type) ? Facet.Element : Facet.Self;
            var held = facet == Facet.Self && part != Facet.Self ? OfExpression(collection, part, depth) : Origin.None;
            return held.IsCode ? held : Json(indexer, facet);
        }

        if (member is IPropertySymbol { Name: "Keys" or "Values" } && facet == Facet.Element && reference.Instance is { Type: { } owner } dictionary && Facets.IsDictionary(owner))
        {
            return OfExpression(dictionary, member.Name == "Keys" ? Facet.Key : Facet.Value, depth);
        }

        return OfSymbol(member, facet);
    }

    private Origin OfCall(IInvocationOperation call, Facet facet, int depth)
    {
        var bound = _bindings.Of(call.TargetMethod, facet);
        if (bound.IsCode)
        {
            return bound;
        }

        var json = Json(call, facet);
        return json.IsCode ? json
            : Calls.Converted(call) is { } converted ? OfExpression(converted, facet, depth)
            : Origin.None;
    }

    private Origin OfSymbol(ISymbol symbol, Facet facet)
    {
        var type = Conversions.TypeOf(symbol);
        if (facet == Facet.Self && OfType(type) is { } typed)
        {
            return typed;
        }

        var bound = _bindings.Of(symbol, facet);
        if (bound.IsCode)
        {
            return bound;
        }

        if (OtherCodes.Is(symbol))
        {
            return Origin.Refuted;
        }

        var named = symbol is IMethodSymbol ? Origin.None : ByName(symbol.Name, type, facet);
        return named.IsCode || facet != Facet.Self || !Facets.CanHoldCode(type) || SerializedName(symbol) is not { } name
            ? named
            : ByName(name, type, facet);
    }

    // A catalog first: whoever registers SocketError means its members to be codes.
    private Origin? OfType(ITypeSymbol? type) =>
        Facets.Underlying(type) is { TypeKind: TypeKind.Enum } @enum && Catalogs.OfType(@enum) is { } catalog ? new Origin(Certainty.Proven, [catalog])
        : OtherCodes.Is(type) ? Origin.Refuted
        : null;

    /// <summary>What is known of a value that is any one of these.</summary>
    private Origin Any(IEnumerable<IOperation> values, Facet facet, int depth) =>
        values.Where(value => !IsNeutral(value))
            .Select(value => OfExpression(value, facet, depth))
            .DefaultIfEmpty(Origin.None)
            .Aggregate((left, right) => left.Or(right));

    // A default such as 0 or null, or a throw, says nothing of where the other values come from.
    private static bool IsNeutral(IOperation value) =>
        value.ConstantValue.HasValue || value is IThrowOperation or IDefaultValueOperation
        || (value is IConversionOperation conversion && IsNeutral(conversion.Operand));

    private static Origin Json(IOperation read, Facet facet) =>
        facet == Facet.Self && JsonReads.PropertyName(read) is { } name && CodeNames.SayErrorCode(name) ? Origin.Named : Origin.None;

    private static Origin ByName(string name, ITypeSymbol? type, Facet facet) =>
        facet == Facet.Self && Facets.CanHoldCode(type) && CodeNames.SayErrorCode(name) ? Origin.Named : Origin.None;

    private static Subject Combine(Subject write, Facet facet) => facet == Facet.Self ? write : write with { Facet = facet };

    /// <summary>The name a member goes by in JSON or in a data contract.</summary>
    private static string? SerializedName(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "JsonPropertyNameAttribute" or "JsonPropertyAttribute" when attribute.ConstructorArguments is [{ Value: string name }, ..]:
                    return name;
                case "JsonPropertyAttribute" when Vocabulary.Named(attribute, "PropertyName")?.Value is string name:
                    return name;
                case "DataMemberAttribute" when Vocabulary.Named(attribute, "Name")?.Value is string name:
                    return name;
            }
        }

        return null;
    }
}
