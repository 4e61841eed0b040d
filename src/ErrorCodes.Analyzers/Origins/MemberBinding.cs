using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What an attribute of an assembly says of a member, a type or a namespace that has no source here.</summary>
internal sealed class MemberBinding
{
    private readonly AttributeData _attribute;
    private readonly INamedTypeSymbol? _on;

    private MemberBinding(AttributeData attribute, ImmutableArray<Catalog> catalogs, INamedTypeSymbol? on)
    {
        _attribute = attribute;
        _on = on;
        Said = Is(attribute, "Foreign") ? Origin.Refuted
            : Is(attribute, "Producer") ? Origin.OfProducer
            : !catalogs.IsEmpty ? new(Certainty.Bound, catalogs)
            // The codes are of catalogs that are not here, and so of none that are; where nothing is said at all, this is none.
            : NamesCatalogs(attribute) ? Origin.Refuted
            : Origin.None;
    }

    /// <summary>What it says of the value.</summary>
    public Origin Said { get; }

    /// <summary>Reads an attribute; null where it speaks only of objects of a type that is not referenced.</summary>
    public static MemberBinding? Of(AttributeData attribute, CatalogSet catalogs, Compilation compilation)
    {
        INamedTypeSymbol? on = null;
        if (Vocabulary.Named(attribute, "On")?.Value is string id)
        {
            on = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) as INamedTypeSymbol;
            if (on is null)
            {
                return null;
            }
        }

        return new(attribute, [.. Catalogs(attribute, catalogs)], on);
    }

    /// <summary>The member, or its parameter, that an attribute names; several where assemblies declare the same.</summary>
    public static IEnumerable<ISymbol> Members(AttributeData attribute, string id, Compilation compilation)
    {
        var members = DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
        return Vocabulary.Named(attribute, "Parameter")?.Value is string name
            ? members.OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Where(parameter => parameter.Name == name)
            : members;
    }

    /// <summary>Of several that speak of one member, the one about the most derived type; of two about one type, the later.</summary>
    public static MemberBinding? Closest(IEnumerable<MemberBinding> bindings, ITypeSymbol? receiver, ITypeSymbol type, Facet facet)
    {
        MemberBinding? closest = null;
        foreach (var binding in bindings)
        {
            if (Targets.Of(binding._attribute, type) == facet
                && (binding._on is null || IsOrDerives(receiver, binding._on))
                && (closest?._on is null || (binding._on is not null && IsOrDerives(binding._on, closest._on))))
            {
                closest = binding;
            }
        }

        return closest;
    }

    /// <summary>Whether an object of the static type is one of the other.</summary>
    public static bool IsOrDerives(ITypeSymbol? type, INamedTypeSymbol other)
    {
        if (type is ITypeParameterSymbol { ConstraintTypes: var constraints })
        {
            return constraints.Any(constraint => IsOrDerives(constraint, other));
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, other))
            {
                return true;
            }
        }

        return type?.AllInterfaces.Any(it => SymbolEqualityComparer.Default.Equals(it.OriginalDefinition, other)) == true;
    }

    private static IEnumerable<Catalog> Catalogs(AttributeData attribute, CatalogSet catalogs) =>
        Vocabulary.Types(attribute).Select(catalogs.OfType)
            .Concat(Vocabulary.Ids(attribute).Select(id => catalogs.All.FirstOrDefault(catalog => catalog.Id.Equals(id, StringComparison.OrdinalIgnoreCase))))
            .OfType<Catalog>();

    private static bool NamesCatalogs(AttributeData attribute) => !Vocabulary.Types(attribute).IsEmpty || !Vocabulary.Ids(attribute).IsEmpty;

    private static bool Is(AttributeData attribute, string argument) => Vocabulary.Named(attribute, argument)?.Value is true;
}
