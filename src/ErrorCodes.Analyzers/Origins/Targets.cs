using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Which part of a value an annotation or a binding speaks of.</summary>
internal static class Targets
{
    public static Facet Of(AttributeData attribute, ITypeSymbol type) =>
        Vocabulary.Named(attribute, "Target")?.Value switch
        {
            1 => Facet.Key,
            2 => Facet.Value,
            _ => Facets.Default(type),
        };
}
