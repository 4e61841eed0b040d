using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Finds what keeps the class of a catalog from being compiled beside the code of a project.</summary>
internal static class ProjectClashes
{
    public static ProjectClash? Of(CatalogModel catalog, Compilation compilation)
    {
        if (Reason(catalog, compilation) is not var (key, arguments))
        {
            return null;
        }

        var problems = new CatalogProblems(catalog.Options.Path, text: null);
        problems.Report(CatalogDiagnostics.Project, key, [Path.GetFileName(catalog.Options.Path), .. arguments]);
        return new ProjectClash(catalog.Options.FullName, problems.ToArray()[0]);
    }

    private static (string Key, string[] Arguments)? Reason(CatalogModel catalog, Compilation compilation)
    {
        var options = catalog.Options;
        if (compilation.GetTypeByMetadataName("ErrorCodes.ErrorCodeTable") is null)
        {
            return ("NoAbstractions", []);
        }

        if (compilation.Assembly.GetTypeByMetadataName(nameof(ErrorCodes)) is not null)
        {
            return ("ErrorCodesType", []);
        }

        if (Prefixes(options.Namespace).FirstOrDefault(prefix => compilation.Assembly.GetTypeByMetadataName(prefix) is not null) is { } type)
        {
            return ("NamespaceIsType", [type]);
        }

        if (IsNamespace(options.FullName, compilation))
        {
            return ("ClassIsNamespace", [options.FullName]);
        }

        if (compilation.Assembly.GetTypeByMetadataName(options.FullName) is not { } own)
        {
            return null;
        }

        return !CanBePart(own, options.IsPublic) ? ("ClassIsTaken", [options.FullName])
            : MembersOf(catalog).FirstOrDefault(name => !own.GetMembers(name).IsEmpty) is { } member ? ("MemberIsTaken", [options.FullName, member])
            : null;
    }

    private static IEnumerable<string> Prefixes(string name)
    {
        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            yield return name.Substring(0, dot);
        }

        yield return name;
    }

    private static bool IsNamespace(string name, Compilation compilation)
    {
        var found = compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(it => it.Name == part);
        }

        return found is not null;
    }

    private static IEnumerable<string> MembersOf(CatalogModel catalog) =>
        catalog.Codes.Where(code => code.Number is not null).Select(code => code.Name).Concat(CatalogNames.Members);

    private static bool CanBePart(INamedTypeSymbol type, bool isPublic) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false, BaseType.SpecialType: SpecialType.System_Object, Interfaces.IsEmpty: true }
        && type.DeclaringSyntaxReferences.All(it => it.GetSyntax() is TypeDeclarationSyntax declaration && IsPart(declaration.Modifiers, isPublic));

    private static bool IsPart(SyntaxTokenList modifiers, bool isPublic) =>
        modifiers.Any(SyntaxKind.PartialKeyword)
        && !modifiers.Any(isPublic ? SyntaxKind.InternalKeyword : SyntaxKind.PublicKeyword)
        && !modifiers.Any(SyntaxKind.AbstractKeyword)
        && !modifiers.Any(SyntaxKind.SealedKeyword)
        && !modifiers.Any(SyntaxKind.FileKeyword);
}
