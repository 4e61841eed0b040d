using System;
using System.Collections.Concurrent;
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
    private readonly Dictionary<ISymbol, ImmutableArray<Catalog>> _external = new(SymbolEqualityComparer.Default);
    private readonly List<(string Namespace, ImmutableArray<Catalog> Catalogs)> _producers = [];
    private readonly ConcurrentDictionary<INamespaceSymbol, ImmutableArray<Catalog>?> _producedBy = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Producer> _onlyProducer;

    public Bindings(CatalogSet catalogs, Compilation compilation)
    {
        Catalogs = catalogs;
        _onlyProducer = new(() => FindOnlyProducer(compilation.GlobalNamespace));
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

    /// <summary>The catalogs that declarations are bound to.</summary>
    public CatalogSet Catalogs { get; }

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
            if (Annotation(declaration, type, facet, Catalogs) is { } annotation)
            {
                return new Origin(Certainty.Proven, CatalogsOf(annotation));
            }

            if (_external.TryGetValue(declaration.OriginalDefinition, out var catalogs) && Facets.Default(type) == facet)
            {
                return new Origin(Certainty.Bound, catalogs);
            }
        }

        return Origin.None;
    }

    /// <summary>The one vendor whose clients are referenced; unknown where there are several, or one that no catalog covers.</summary>
    public Producer OnlyProducer => _onlyProducer.Value;

    /// <summary>The catalogs of what comes out of a call to this method; null when no producer binding covers it.</summary>
    public ImmutableArray<Catalog>? ProducedBy(ISymbol method) =>
        method.ContainingNamespace is { } home ? _producedBy.GetOrAdd(home, FindProducer) : null;

    private ImmutableArray<Catalog>? FindProducer(INamespaceSymbol home)
    {
        var name = home.ToDisplayString();
        var best = _producers
            .Where(producer => name == producer.Namespace || name.StartsWith(producer.Namespace + ".", StringComparison.Ordinal))
            .OrderByDescending(producer => producer.Namespace.Length)
            .ToImmutableArray();
        return best.IsEmpty ? null : best[0].Catalogs;
    }

    private Producer FindOnlyProducer(INamespaceSymbol root)
    {
        var referenced = _producers.Where(producer => IsThere(producer.Namespace)).Select(producer => Producer.Of(producer.Catalogs)).ToImmutableArray();
        return referenced.IsEmpty || referenced.Any(producer => !producer.IsKnown)
            || referenced.SelectMany(producer => producer.Catalogs).Select(catalog => catalog.Vendor).Distinct().Count() > 1
                ? Producer.Unknown
                : referenced.Skip(1).Aggregate(referenced[0], (left, right) => left.Or(right));

        bool IsThere(string @namespace)
        {
            INamespaceOrTypeSymbol? current = root;
            foreach (var part in @namespace.Split('.'))
            {
                current = current?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
            }

            return current is not null;
        }
    }

    /// <summary>The part of a value of the type that an annotation speaks of.</summary>
    public static Facet FacetOf(AttributeData attribute, ITypeSymbol type) =>
        Vocabulary.Named(attribute, "Target")?.Value switch
        {
            1 => Facet.Key,
            2 => Facet.Value,
            _ => Facets.Default(type),
        };

    /// <summary>What a declaration itself says of the asked part of its value.</summary>
    public static AttributeData? Annotation(ISymbol declaration, Facet facet, CatalogSet catalogs) =>
        Conversions.TypeOf(declaration) is { } type ? Annotation(declaration, type, facet, catalogs) : null;

    private static AttributeData? Annotation(ISymbol declaration, ITypeSymbol type, Facet facet, CatalogSet catalogs) =>
        Attributes(declaration).FirstOrDefault(attribute => Vocabulary.Is(attribute, Vocabulary.From) && IsAbout(attribute, type, facet, catalogs));

    // Of a tuple the items that can be codes are meant; where one of them is called so, that one.
    private static bool IsAbout(AttributeData attribute, ITypeSymbol type, Facet facet, CatalogSet catalogs)
    {
        if (facet < Facet.Item || type is not INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return FacetOf(attribute, type) == facet;
        }

        var items = tuple.TupleElements.Where(item => Facets.CanHoldCode(item.Type)).ToImmutableArray();
        var named = items.Where(item => CodeNames.SayErrorCode(item.Name, catalogs)).ToImmutableArray();
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
