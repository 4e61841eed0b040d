using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>What a written-out constant names: one code, several possible ones, or none.</summary>
/// <param name="Certainty">How sure it is that the constant is an error code.</param>
/// <param name="Codes">The codes it may be.</param>
/// <param name="IsTentative">Whether it may as well be another API's.</param>
/// <param name="IsAmbiguous">Whether it cannot be told which of the codes is meant, or whether another table of their vendor has it.</param>
internal readonly record struct Meaning(Certainty Certainty, ImmutableArray<CatalogCode> Codes, bool IsTentative, bool IsAmbiguous)
{
    public static readonly Meaning None = new(Certainty.None, [], false, false);

    public static Meaning Of(Use use, OriginResolver origins)
    {
        var choice = use.Group.Choice;
        var found = choice.Catalogs.Select(catalog => (Catalog: catalog, Code: catalog.Find(use.Value))).Where(it => Names(it.Code, use.Value)).ToImmutableArray();
        if (found.IsEmpty || IsDeclaration(use, origins))
        {
            return None;
        }

        // One vendor's tables that call a code the same mean the same.
        var isOne = found.All(it => it.Catalog.IsRelativeOf(found[0].Catalog) && it.Code!.ConstantFor(use.Value)!.Name == found[0].Code!.ConstantFor(use.Value)!.Name);
        return isOne
            ? new(choice.Certainty, [found[0].Code!], choice.IsTentative, choice is { IsMixed: true, Certainty: Certainty.Inferred } && found.Length < choice.Catalogs.Length)
            : new(choice.Certainty, [.. found.Select(it => it.Code!)], choice.IsTentative, true);
    }

    private static bool Names(CatalogCode? code, CodeValue value) => code is { IsSuccess: false } && code.ConstantFor(value) is not null;

    // Somewhere the code has to be written out: in the catalog.
    private static bool IsDeclaration(Use use, OriginResolver origins) =>
        use.Position.Subject.Symbol is IFieldSymbol field && origins.Catalogs.OfConstant(field) is not null;
}
