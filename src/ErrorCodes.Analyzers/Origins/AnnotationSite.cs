using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Finds the declaration that is to say whose codes a value holds: the outermost in source that it takes its contract from.</summary>
internal static class AnnotationSite
{
    public static ISymbol? Of(ISymbol symbol, Facet facet, CatalogSet catalogs)
    {
        var declarations = Bindings.Declarations(symbol).ToList();
        var site = declarations.LastOrDefault(it => IsAnnotatable(it) && IsInSource(it))
            ?? declarations.FirstOrDefault(IsAnnotatable);
        return site?.OriginalDefinition is { } original && Holds(original, facet) && (IsInSource(original) || CanBeBound(original, facet, catalogs))
            ? original
            : null;
    }

    private static bool IsInSource(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsAnnotatable(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => true,
        { IsImplicitlyDeclared: true } => false,
        IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.LocalFunction,
        IPropertySymbol property => !property.IsIndexer,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.PropertySet) } } => true,
        _ => symbol is IFieldSymbol,
    };

    // Much comes out of a library's members; those that are not about errors by name are for the code around them to name.
    private static bool CanBeBound(ISymbol symbol, Facet facet, CatalogSet catalogs) =>
        symbol is not IParameterSymbol && Declared.ByName(symbol, facet, catalogs).IsCode;

    private static bool Holds(ISymbol symbol, Facet facet) => Conversions.TypeOf(symbol) is { } type && facet switch
    {
        Facet.Self => Facets.CanHoldCode(type),
        Facet.Element => Facets.Default(type) == facet && Facets.CanHoldCode(Facets.ElementOf(type)),
        Facet.Key or Facet.Value => Facets.IsDictionary(type) && Facets.CanHoldCode(Facets.PartOf(type, facet)),
        _ => false,
    };
}
