using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Reads the constants of a catalog type.</summary>
internal static class TableReader
{
    // What a metadata reference holds never changes, and what a syntax tree says by itself does not either: the tables
    // read from them serve every compilation that has them.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, (ImmutableArray<SyntaxTree> Trees, CatalogTable Table)>> Cache = new();

    public static CatalogTable Read(INamedTypeSymbol type, MemberNames members, Compilation compilation)
    {
        var reference = compilation.GetMetadataReference(type.ContainingAssembly) as PortableExecutableReference;
        ImmutableArray<SyntaxTree> trees = [.. type.DeclaringSyntaxReferences.Select(part => part.SyntaxTree)];
        if (reference is null && !trees.All(SelfContained.Holds))
        {
            return Read(type, members);
        }

        // The parts of a class are kept under the first of them, which is kept by nothing else.
        var known = Cache.GetOrCreateValue(reference ?? (object)trees[0]);
        var id = $"{type.GetDocumentationCommentId() ?? type.Name} {members}";
        if (!known.TryGetValue(id, out var last) || !last.Trees.SequenceEqual(trees))
        {
            known[id] = last = (trees, Read(type, members));
        }

        return last.Table;
    }

    private static CatalogTable Read(INamedTypeSymbol type, MemberNames members)
    {
        var constants = ImmutableArray.CreateBuilder<CatalogConstant>();
        Read(type, members, type.Name, constants);
        return CatalogTable.Of(constants.ToImmutable());
    }

    private static void Read(INamedTypeSymbol type, MemberNames members, string displayName, ImmutableArray<CatalogConstant>.Builder constants)
    {
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { HasConstantValue: true, DeclaredAccessibility: Accessibility.Public } field
                    when members.Include(field.Name) && CodeValue.TryCreate(field.ConstantValue, out var value):
                    constants.Add(Read(field, displayName, value));
                    break;
                case INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public } nested:
                    Read(nested, members, $"{displayName}.{nested.Name}", constants);
                    break;
            }
        }
    }

    private static CatalogConstant Read(IFieldSymbol field, string displayName, CodeValue value)
    {
        var obsolete = false;
        AttributeData? known = null;
        foreach (var attribute in field.GetAttributes())
        {
            if (Vocabulary.Is(attribute, Vocabulary.Code))
            {
                known = attribute;
            }
            else if (attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" })
            {
                obsolete = true;
            }
        }

        return new CatalogConstant(
            field.GetDocumentationCommentId()!,
            field.Name,
            $"{displayName}.{field.Name}",
            field.ContainingType.TypeKind == TypeKind.Enum ? ConstantForm.EnumMember
                : value.IsText ? ConstantForm.Text
                : ConstantForm.Number,
            value,
            obsolete,
            known is not null && Vocabulary.Named(known, "Critical")?.Value is true,
            Text(known, "Category"),
            Text(known, "Description"),
            Text(known, "SinceRelease"),
            Text(known, "CriticalSinceRelease"));
    }

    private static string? Text(AttributeData? known, string argument) => known is null ? null : Vocabulary.Named(known, argument)?.Value as string;
}
