using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What annotations say of a declaration: its own attributes, those it inherits, and bindings written elsewhere.</summary>
internal sealed class Bindings
{
    private readonly Dictionary<ISymbol, List<MemberBinding>> _external = new(SymbolEqualityComparer.Default);
    private readonly List<FixedValue> _fixed = [];
    private readonly Compilation _compilation;

    public Bindings(CatalogSet catalogs, Compilation compilation)
    {
        Catalogs = catalogs;
        _compilation = compilation;
        Producers = new(compilation);
        foreach (var attribute in catalogs.Registrations)
        {
            if (attribute.ConstructorArguments is not [{ Value: string id }, ..])
            {
                continue;
            }

            if (Vocabulary.Is(attribute, Vocabulary.Member) && MemberBinding.Of(attribute, catalogs, compilation) is { } binding)
            {
                Add(id, attribute, binding, compilation);
            }
            else if (Vocabulary.Is(attribute, Vocabulary.Elsewhere) && FixedValue.Of(attribute, compilation) is { } value)
            {
                _fixed.Add(value);
            }
        }
    }

    /// <summary>The catalogs that declarations are bound to.</summary>
    public CatalogSet Catalogs { get; }

    /// <summary>The types and namespaces that are bound.</summary>
    public Producers Producers { get; }

    /// <summary>The members and parameters bound from elsewhere.</summary>
    public IEnumerable<ISymbol> Bound => _external.Keys;

    /// <summary>The same to catalogs as they were at an earlier release.</summary>
    public Bindings At(CatalogLevels levels) => new(Catalogs.At(levels), _compilation);

    /// <summary>What the declaration of a symbol says of the asked part of its value.</summary>
    /// <param name="symbol">The declaration.</param>
    /// <param name="facet">The part of its value.</param>
    /// <param name="receiver">The static type of the object it is read from; null where it is not read from one.</param>
    public Origin Of(ISymbol symbol, Facet facet, ITypeSymbol? receiver = null)
    {
        if (Conversions.TypeOf(symbol) is not { } type)
        {
            return Origin.None;
        }

        foreach (var declaration in Declarations(symbol))
        {
            if (Annotation(declaration, type, facet) is { } annotation)
            {
                // Codes of a type that is no catalog are none of those that are.
                return CatalogsOf(annotation) is { IsEmpty: false } catalogs ? new(Certainty.Proven, catalogs) : Origin.Refuted;
            }

            if (_external.TryGetValue(declaration.OriginalDefinition, out var bindings)
                && MemberBinding.Closest(bindings, receiver ?? symbol.ContainingType, type, facet) is { } binding)
            {
                return binding.Said;
            }
        }

        return Origin.None;
    }

    /// <summary>What a member always says when read from an object of this static type; null where it may say anything.</summary>
    public FixedValue? FixedValueOf(ISymbol member, ITypeSymbol? receiver) =>
        _fixed.Count == 0 ? null : Declarations(member)
            .Select(declaration => _fixed.LastOrDefault(known => known.IsOf(declaration.OriginalDefinition, receiver ?? member.ContainingType)))
            .FirstOrDefault(known => known is not null);

    private void Add(string id, AttributeData attribute, MemberBinding binding, Compilation compilation)
    {
        const string Namespace = "N:";
        if (id.StartsWith(Namespace, StringComparison.Ordinal))
        {
            Producers.Add(id.Substring(Namespace.Length), Producer.Of(binding.Said.Catalogs));
            return;
        }

        foreach (var member in MemberBinding.Members(attribute, id, compilation))
        {
            if (member is INamedTypeSymbol type)
            {
                Producers.Add(type, Producer.Of(binding.Said.Catalogs));
            }
            else if (_external.TryGetValue(member, out var known))
            {
                known.Add(binding);
            }
            else
            {
                _external.Add(member, [binding]);
            }
        }
    }

    /// <summary>What a declaration itself says of the asked part of its value.</summary>
    private AttributeData? Annotation(ISymbol declaration, ITypeSymbol type, Facet facet) =>
        Attributes(declaration).FirstOrDefault(attribute => Vocabulary.Is(attribute, Vocabulary.From) && IsAbout(attribute, type, facet));

    // Of a tuple the items that can be codes are meant; where one of them is called so, that one.
    private bool IsAbout(AttributeData attribute, ITypeSymbol type, Facet facet)
    {
        if (facet < Facet.Item || type is not INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return Targets.Of(attribute, type) == facet;
        }

        var items = tuple.TupleElements.Where(item => Facets.CanHoldCode(item.Type)).ToImmutableArray();
        var named = items.Where(item => CodeNames.SayErrorCode(item.Name, Catalogs)).ToImmutableArray();
        var index = facet - Facet.Item;
        return index < tuple.TupleElements.Length && (named.IsEmpty ? items : named).Contains(tuple.TupleElements[index], SymbolEqualityComparer.Default);
    }

    private static ImmutableArray<AttributeData> Attributes(ISymbol declaration) =>
        declaration is IMethodSymbol method ? method.GetReturnTypeAttributes() : declaration.GetAttributes();

    /// <summary>The symbol and everything it takes its contract from.</summary>
    public static IEnumerable<ISymbol> Declarations(ISymbol symbol)
    {
        yield return symbol;
        switch (symbol)
        {
            case IFieldSymbol { AssociatedSymbol: { } property }:
                yield return property;
                break;
            case IPropertySymbol property:
                if (PositionalParameter(property) is { } positional)
                {
                    yield return positional;
                }

                for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
                {
                    yield return overridden;
                }

                foreach (var implemented in Implemented(property))
                {
                    yield return implemented;
                }

                break;
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol accessed }:
                foreach (var declaration in Declarations(accessed))
                {
                    yield return declaration;
                }

                break;
            case IMethodSymbol method:
                foreach (var @base in Bases(method))
                {
                    yield return @base;
                }

                break;
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol written } setter } value
                when value.Ordinal == setter.Parameters.Length - 1:
                foreach (var declaration in Declarations(written))
                {
                    yield return declaration;
                }

                break;
            case IParameterSymbol { ContainingSymbol: IMethodSymbol owner } parameter:
                foreach (var @base in Bases(owner))
                {
                    if (parameter.Ordinal < @base.Parameters.Length)
                    {
                        yield return @base.Parameters[parameter.Ordinal];
                    }
                }

                break;
        }
    }

    private static IEnumerable<IMethodSymbol> Bases(IMethodSymbol method)
    {
        if (method.ReducedFrom is { } unreduced)
        {
            yield return unreduced;
        }

        if (method.PartialDefinitionPart is { } definition)
        {
            yield return definition;
        }

        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return overridden;
        }

        foreach (var implemented in Implemented(method))
        {
            yield return implemented;
        }
    }

    private static IEnumerable<T> Implemented<T>(T member)
        where T : class, ISymbol
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            return [];
        }

        return type.AllInterfaces
            .SelectMany(@interface => @interface.GetMembers(member.Name).OfType<T>())
            .Where(declared => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member));
    }

    private static IParameterSymbol? PositionalParameter(IPropertySymbol property) =>
        property.ContainingType is { IsRecord: true } record
            ? record.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.Name == property.Name
                    && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
            : null;

    private ImmutableArray<Catalog> CatalogsOf(AttributeData attribute) =>
        [.. Vocabulary.Types(attribute).Select(Catalogs.OfType).OfType<Catalog>()];
}
