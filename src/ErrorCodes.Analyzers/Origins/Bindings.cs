using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What annotations say of a declaration: its own attributes, those it inherits, and bindings written elsewhere.</summary>
internal sealed class Bindings
{
    private readonly CatalogSet _catalogs;
    private readonly Dictionary<ISymbol, ImmutableArray<Catalog>> _external = new(SymbolEqualityComparer.Default);
    private readonly List<(string Namespace, ImmutableArray<Catalog> Catalogs)> _producers = [];

    public Bindings(CatalogSet catalogs, Compilation compilation)
    {
        _catalogs = catalogs;
        foreach (var attribute in catalogs.Registrations)
        {
            if (attribute.ConstructorArguments is not [{ Value: string target }, ..])
            {
                continue;
            }

            if (Vocabulary.Is(attribute, Vocabulary.Member))
            {
                foreach (var member in DocumentationCommentId.GetSymbolsForDeclarationId(target, compilation))
                {
                    _external[member] = CatalogsOf(attribute);
                }
            }
            else if (Vocabulary.Is(attribute, Vocabulary.Producer))
            {
                _producers.Add((target, CatalogsOf(attribute)));
            }
        }
    }

    /// <summary>The members bound from elsewhere.</summary>
    public IEnumerable<ISymbol> Bound => _external.Keys;

    /// <summary>What the declaration of a symbol says of the asked part of its value.</summary>
    public Origin Of(ISymbol symbol, Facet facet)
    {
        if (Conversions.TypeOf(symbol) is not { } type)
        {
            return Origin.None;
        }

        foreach (var declaration in Declarations(symbol))
        {
            foreach (var attribute in Attributes(declaration))
            {
                if (Vocabulary.Is(attribute, Vocabulary.From) && FacetOf(attribute, type) == facet)
                {
                    return new Origin(Certainty.Proven, CatalogsOf(attribute));
                }
            }

            if (_external.TryGetValue(declaration.OriginalDefinition, out var catalogs) && Facets.Default(type) == facet)
            {
                return new Origin(Certainty.Bound, catalogs);
            }
        }

        return Origin.None;
    }

    /// <summary>The catalogs of what comes out of a call to this method; null when no producer binding covers it.</summary>
    public ImmutableArray<Catalog>? ProducedBy(ISymbol method)
    {
        var home = method.ContainingNamespace?.ToDisplayString() ?? "";
        var best = _producers
            .Where(producer => home == producer.Namespace || home.StartsWith(producer.Namespace + ".", StringComparison.Ordinal))
            .OrderByDescending(producer => producer.Namespace.Length)
            .ToImmutableArray();
        return best.IsEmpty ? null : best[0].Catalogs;
    }

    /// <summary>The part of a value of the type that an annotation speaks of.</summary>
    public static Facet FacetOf(AttributeData attribute, ITypeSymbol type) =>
        Vocabulary.Named(attribute, "Target")?.Value switch
        {
            1 => Facet.Key,
            2 => Facet.Value,
            _ => Facets.Default(type),
        };

    private static ImmutableArray<AttributeData> Attributes(ISymbol declaration) =>
        declaration is IMethodSymbol method ? method.GetReturnTypeAttributes() : declaration.GetAttributes();

    /// <summary>The symbol and everything it takes its contract from.</summary>
    private static IEnumerable<ISymbol> Declarations(ISymbol symbol)
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
        [.. Vocabulary.Types(attribute).Select(_catalogs.OfType).OfType<Catalog>()];
}
