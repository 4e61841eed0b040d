using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Tests.House;

/// <summary>One file using what another declares: a type, or a member of one.</summary>
internal sealed record FileUse(string User, string Used, string Name);

/// <summary>The files of the product, bound together, and what they use of each other.</summary>
internal static class SourceFiles
{
    private static readonly string[] Projects = ["src/ErrorCodes.Analyzers", "src/ErrorCodes.CodeFixes"];

    // What the tests run on, the product's own assemblies aside.
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("ErrorCodes.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>All uses of the product's own files, each pair once.</summary>
    public static ImmutableArray<FileUse> Uses { get; } = FindUses(Compile(Projects.SelectMany(project =>
        Repository.Files(".cs", project).Select(file => (file, Repository.Read(file))))));

    /// <summary>The files as one program, which must bind: what does not bind is used by nobody.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files)
    {
        var compilation = CSharpCompilation.Create(
            "House",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Latest), file.Path)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? compilation : throw new InvalidOperationException(string.Join('\n', errors));
    }

    public static ImmutableArray<FileUse> FindUses(CSharpCompilation compilation) =>
    [
        .. from tree in compilation.SyntaxTrees
           let model = compilation.GetSemanticModel(tree)
           from node in tree.GetRoot().DescendantNodes()
           where node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax
           from used in FilesOf(model.GetSymbolInfo(node).Symbol)
           where used.File != tree.FilePath
           group used.Name by (User: tree.FilePath, Used: used.File) into pair
           orderby pair.Key.User, pair.Key.Used
           select new FileUse(pair.Key.User, pair.Key.Used, pair.First()),
    ];

    private static IEnumerable<(string File, string Name)> FilesOf(ISymbol? symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        return symbol is null or INamespaceSymbol || type is null ? []
            : type.DeclaringSyntaxReferences.Select(declaration => (
                declaration.SyntaxTree.FilePath,
                symbol.Equals(type, SymbolEqualityComparer.Default) || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : $"{type.Name}.{symbol.Name}"));
    }
}
