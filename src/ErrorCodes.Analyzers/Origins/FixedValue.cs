using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>A member that looks like the error code but always has one value, and the member that does have the code.</summary>
internal sealed record FixedValue(ISymbol Member, INamedTypeSymbol? On, CodeValue Value, ISymbol CodeMember)
{
    /// <summary>Reads an attribute; null where any of what it names is not referenced.</summary>
    public static FixedValue? Of(AttributeData attribute, Compilation compilation) =>
        attribute.ConstructorArguments is [{ Value: string member }, { Value: int value }, { Value: string codeMember }]
        && Find(member, compilation) is { } read
        && Find(codeMember, compilation) is { } meant
        && Vocabulary.Named(attribute, "On")?.Value is var on
        && (on is null || Find(on as string ?? "", compilation) is INamedTypeSymbol)
            ? new(read, on is null ? null : (INamedTypeSymbol)Find((string)on, compilation)!, CodeValue.Of(value), meant)
            : null;

    public bool IsOf(ISymbol member, ITypeSymbol? receiver) =>
        SymbolEqualityComparer.Default.Equals(member, Member) && (On is null || MemberBinding.IsOrDerives(receiver, On));

    private static ISymbol? Find(string id, Compilation compilation) => DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation).FirstOrDefault();
}
