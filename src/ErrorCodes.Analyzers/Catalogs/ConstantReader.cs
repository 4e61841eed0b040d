using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Reads the constants of a catalog type.</summary>
internal static class ConstantReader
{
    // What a metadata reference holds never changes, so its catalogs are read once however many compilations use it.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, ImmutableArray<CatalogConstant>>> Cache = new();

    public static ImmutableArray<CatalogConstant> Read(INamedTypeSymbol type, Compilation compilation) =>
        compilation.GetMetadataReference(type.ContainingAssembly) is PortableExecutableReference reference
            ? Cache.GetOrCreateValue(reference).GetOrAdd(type.GetDocumentationCommentId() ?? type.Name, _ => Read(type))
            : Read(type);

    private static ImmutableArray<CatalogConstant> Read(INamedTypeSymbol type)
    {
        var constants = ImmutableArray.CreateBuilder<CatalogConstant>();
        Read(type, type.Name, constants);
        return constants.ToImmutable();
    }

    private static void Read(INamedTypeSymbol type, string displayName, ImmutableArray<CatalogConstant>.Builder constants)
    {
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { HasConstantValue: true, DeclaredAccessibility: Accessibility.Public } field
                    when CodeValue.TryCreate(field.ConstantValue, out var value):
                    constants.Add(Read(field, displayName, value));
                    break;
                case INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public } nested:
                    Read(nested, $"{displayName}.{nested.Name}", constants);
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
            known is null ? null : Vocabulary.Named(known, "Category")?.Value as string,
            known is null ? null : Vocabulary.Named(known, "Description")?.Value as string);
    }
}
