using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Checks that what binds values to catalogs says what it means.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BindErrorCodesAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC3006";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(Id, Descriptor.Catalogs, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override bool IsNeeded(OriginResolver origins) => origins.Catalogs.HasVocabulary;

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        RegisterFiles(context, origins, AnalyzeFile);

    private static void AnalyzeFile(FileContext file)
    {
        foreach (var attribute in file.Attributes)
        {
            AnalyzeAttribute(attribute, file, file.LatestCatalogs);
        }
    }

    private static void AnalyzeAttribute(AttributeSyntax written, FileContext context, CatalogSet catalogs)
    {
        if (WrittenAttribute.Of(written, Vocabulary.Member, context.Compilation) is { Data.ConstructorArguments: [{ Value: var member }, ..] } binding)
        {
            AnalyzeMember(context, binding, member as string ?? "");
            AnalyzeOn(context, binding);
            AnalyzeCatalogs(context, binding, 1, catalogs);
        }
        else if (WrittenAttribute.Of(written, Vocabulary.Elsewhere, context.Compilation)
            is { Data.ConstructorArguments: [{ Value: var read }, _, { Value: var meant }] } elsewhere)
        {
            AnalyzeProperty(context, elsewhere, read as string ?? "", 0);
            AnalyzeProperty(context, elsewhere, meant as string ?? "", 2);
            AnalyzeOn(context, elsewhere);
        }
        else if (Declared(written, context.SemanticModel) is { } declared && WrittenAttribute.Of(written, Vocabulary.From, declared) is { } annotation)
        {
            AnalyzeTarget(context, annotation, declared);
            AnalyzeCatalogs(context, annotation, 0, catalogs);
        }
    }

    private static void AnalyzeMember(FileContext context, WrittenAttribute binding, string member)
    {
        var isOfCalls = member.StartsWith("T:", StringComparison.Ordinal) || member.StartsWith("N:", StringComparison.Ordinal);
        string[] said = [.. Says(binding.Data, isOfCalls)];
        if (said.Length != 1)
        {
            context.Report(Rule, binding.Whole, "Nothing", member);
        }

        var found = DocumentationCommentId.GetSymbolsForDeclarationId(member, context.Compilation);
        if (found.IsEmpty)
        {
            context.Report(Rule, binding.Argument(0), "NoMember", member);
            return;
        }

        var meant = MemberBinding.Members(binding.Data, member, context.Compilation).ToImmutableArray();
        if (meant.IsEmpty)
        {
            context.Report(Rule, binding.NamedArgument("Parameter") ?? binding.Whole, "NoMember", binding.Named("Parameter")?.Text ?? member);
        }
        else if (!isOfCalls && meant.All(symbol => Conversions.TypeOf(symbol) is not { } type || !Holds(type, Targets.Of(binding.Data, type))))
        {
            context.Report(Rule, binding.NamedArgument("Target") ?? binding.Argument(0), "NoCode", member, TypeName(meant[0]));
        }
    }

    /// <summary>The ways in which a binding says whose codes it speaks of; it needs one.</summary>
    private static IEnumerable<string> Says(AttributeData binding, bool isOfCalls)
    {
        if (!Vocabulary.Types(binding).IsEmpty || !Vocabulary.Ids(binding).IsEmpty)
        {
            yield return "catalogs";
        }

        // What comes out of a call is the producer.
        if (!isOfCalls && Vocabulary.Named(binding, "Producer")?.Value is true)
        {
            yield return "Producer";
        }

        if (Vocabulary.Named(binding, "Foreign")?.Value is true)
        {
            yield return "Foreign";
        }
    }

    private static void AnalyzeProperty(FileContext context, WrittenAttribute elsewhere, string member, int position)
    {
        if (!DocumentationCommentId.GetSymbolsForDeclarationId(member, context.Compilation).Any(found => found is IPropertySymbol or IFieldSymbol))
        {
            context.Report(Rule, elsewhere.Argument(position), "NoMember", member);
        }
    }

    private static void AnalyzeOn(FileContext context, WrittenAttribute binding)
    {
        if (binding.Named("On") is { } on && !DocumentationCommentId.GetSymbolsForDeclarationId(on.Text, context.Compilation).Any(found => found is INamedTypeSymbol))
        {
            context.Report(Rule, on.Place, "NoMember", on.Text);
        }
    }

    private static void AnalyzeTarget(FileContext context, WrittenAttribute annotation, ISymbol declared)
    {
        if (Conversions.TypeOf(declared) is not { TypeKind: not TypeKind.Error } type)
        {
            return;
        }

        var facet = Targets.Of(annotation.Data, type);
        var place = facet is Facet.Key or Facet.Value ? annotation.NamedArgument("Target") ?? annotation.Whole : annotation.Whole;
        if (!Holds(type, facet))
        {
            context.Report(Rule, place, "NoCode", declared.Name.Length > 0 ? declared.Name : "return", TypeName(declared));
        }
    }

    private static void AnalyzeCatalogs(FileContext context, WrittenAttribute attribute, int position, CatalogSet catalogs)
    {
        foreach (var (type, place) in attribute.TypesFrom(position))
        {
            if (type is { TypeKind: not TypeKind.Error } && catalogs.OfType(type) is null)
            {
                var name = type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
                context.Report(Rule, place, "NoCatalogType", name);
            }
        }

        foreach (var (id, place) in attribute.IdsFrom(position))
        {
            // One that is registered for a type which is not referenced is no catalog here, and no mistake.
            if (!catalogs.IsRegistered(id))
            {
                var ids = string.Join(", ", catalogs.All.Select(catalog => catalog.Id));
                context.Report(Rule, place, "NoCatalogId", id, ids);
            }
        }
    }

    /// <summary>Whether this part of a value of the type can be an error code.</summary>
    private static bool Holds(ITypeSymbol type, Facet facet) => facet switch
    {
        Facet.Self when Conversions.Awaited(type) is INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(item => IsCode(item.Type)),
        Facet.Self => IsCode(Conversions.Awaited(type)),
        Facet.Element => Facets.ElementOf(type) is not { } element || IsCode(element),
        _ => Facets.IsDictionary(type) && (Facets.PartOf(type, facet) is not { } part || IsCode(part)),
    };

    // What a type parameter or an object holds only shows where it is used.
    private static bool IsCode(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error } or { SpecialType: SpecialType.System_Object }
        || Facets.CanHoldCode(type)
        || Facets.Underlying(type) is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Char };

    private static string TypeName(ISymbol declared) =>
        Conversions.TypeOf(declared)?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) ?? "nothing";

    private static ISymbol? Declared(AttributeSyntax attribute, SemanticModel model) => attribute.Parent?.Parent switch
    {
        BaseFieldDeclarationSyntax field => model.GetDeclaredSymbol(field.Declaration.Variables[0]),
        MemberDeclarationSyntax or ParameterSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax => model.GetDeclaredSymbol(attribute.Parent.Parent),
        _ => null,
    };
}
