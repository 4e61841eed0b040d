using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>The names under which a file can come by an error code that annotations or bindings vouch for.</summary>
internal static class BoundNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableHashSet<string>> InTree = new();
    private static readonly ConditionalWeakTable<object, ImmutableHashSet<string>> InReference = new();

    /// <summary>Those that bindings and referenced assemblies give.</summary>
    public static IEnumerable<string> From(Compilation compilation, CatalogSet catalogs, Bindings bindings) =>
        bindings.Bound.Select(member => member is IParameterSymbol ? member.ContainingSymbol : member)
            .Select(member => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name)
            .Concat(catalogs.All.SelectMany(catalog => catalog.Types).Where(type => type.TypeKind == TypeKind.Enum).Select(type => type.Name))
            .Concat(catalogs.Annotated.SelectMany(assembly => Annotated(assembly, compilation)));

    /// <summary>Those that a file annotates.</summary>
    public static ImmutableHashSet<string> Annotated(SyntaxTree tree) => InTree.GetValue(tree, key =>
    [
        .. key.GetRoot()
            .DescendantNodes(node => node is not ExpressionSyntax)
            .OfType<AttributeSyntax>()
            .Where(attribute => NameOf(attribute.Name) is "ErrorCodeFrom" or Vocabulary.From)
            .SelectMany(attribute => Declared(attribute.Parent!.Parent!)),
    ]);

    private static ImmutableHashSet<string> Annotated(IAssemblySymbol assembly, Compilation compilation) => compilation.GetMetadataReference(assembly) switch
    {
        CompilationReference project => [.. project.Compilation.SyntaxTrees.SelectMany(Annotated)],
        { } reference => InReference.GetValue(reference, _ => [.. Types(assembly.GlobalNamespace).SelectMany(Annotated)]),
        null => [],
    };

    private static IEnumerable<string> Annotated(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Internal) && IsAnnotated(member))
            .Select(member => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : member.Name);

    private static bool IsAnnotated(ISymbol member) => member switch
    {
        IFieldSymbol { HasConstantValue: true } => false,
        IMethodSymbol method => method.GetReturnTypeAttributes().Any(IsFrom) || method.Parameters.Any(parameter => parameter.GetAttributes().Any(IsFrom)),
        IPropertySymbol or IFieldSymbol => member.GetAttributes().Any(IsFrom),
        _ => false,
    };

    private static bool IsFrom(AttributeData attribute) => Vocabulary.Is(attribute, Vocabulary.From);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol home) =>
        home.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    /// <summary>The declared name, and for a parameter the name of what it is a parameter of.</summary>
    private static IEnumerable<string> Declared(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax { Parent.Parent: { } owner } parameter => Declared(owner).Prepend(parameter.Identifier.ValueText),
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        LocalFunctionStatementSyntax function => [function.Identifier.ValueText],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax @delegate => [@delegate.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        AccessorDeclarationSyntax { Parent.Parent: { } property } => Declared(property),
        IndexerDeclarationSyntax { Parent: { } owner } => Declared(owner),
        _ => [],
    };

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
