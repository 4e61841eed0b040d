using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Scan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Checks that what binds values to catalogs says what it means.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BindErrorCodesAnalyzer : ErrorCodesAnalyzer
{
    public const string NoMemberId = "ERC3104";
    public const string NoCodeId = "ERC3106";
    public const string NoCatalogId = "ERC3107";
    public const string NothingId = "ERC3108";

    private static readonly DiagnosticDescriptor NoMemberRule = Descriptor.Create(NoMemberId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor NoCodeRule = Descriptor.Create(NoCodeId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor NoCatalogRule = Descriptor.Create(NoCatalogId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor NothingRule = Descriptor.Create(NothingId, Descriptor.Catalogs, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [NoMemberRule, NoCodeRule, NoCatalogRule, NothingRule];

    private protected override bool IsNeeded(OriginResolver origins) => origins.Catalogs.HasVocabulary;

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if ((origins.Scans.Of(node.Node.SyntaxTree, node.CancellationToken).Marks & Marks.Vocabulary) != 0)
                {
                    AnalyzeAttribute(node, origins.Catalogs);
                }
            },
            SyntaxKind.Attribute);

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, CatalogSet catalogs)
    {
        var written = (AttributeSyntax)context.Node;
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

    private static void AnalyzeMember(SyntaxNodeAnalysisContext context, WrittenAttribute binding, string member)
    {
        var isOfCalls = member.StartsWith("T:", StringComparison.Ordinal) || member.StartsWith("N:", StringComparison.Ordinal);
        string[] said = [.. Says(binding.Data, isOfCalls)];
        if (said.Length != 1)
        {
            binding.Report(context, NothingRule, binding.Whole, member);
        }

        var found = DocumentationCommentId.GetSymbolsForDeclarationId(member, context.Compilation);
        if (found.IsEmpty)
        {
            binding.Report(context, NoMemberRule, binding.Argument(0), member);
            return;
        }

        var meant = MemberBinding.Members(binding.Data, member, context.Compilation).ToImmutableArray();
        if (meant.IsEmpty)
        {
            binding.Report(context, NoMemberRule, binding.NamedArgument("Parameter") ?? binding.Whole, binding.Named("Parameter")?.Text ?? member);
        }
        else if (!isOfCalls && meant.All(symbol => Conversions.TypeOf(symbol) is not { } type || !Holds(type, Targets.Of(binding.Data, type))))
        {
            binding.Report(context, NoCodeRule, binding.NamedArgument("Target") ?? binding.Argument(0), member, TypeName(meant[0]));
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

    private static void AnalyzeProperty(SyntaxNodeAnalysisContext context, WrittenAttribute elsewhere, string member, int position)
    {
        if (!DocumentationCommentId.GetSymbolsForDeclarationId(member, context.Compilation).Any(found => found is IPropertySymbol or IFieldSymbol))
        {
            elsewhere.Report(context, NoMemberRule, elsewhere.Argument(position), member);
        }
    }

    private static void AnalyzeOn(SyntaxNodeAnalysisContext context, WrittenAttribute binding)
    {
        if (binding.Named("On") is { } on && !DocumentationCommentId.GetSymbolsForDeclarationId(on.Text, context.Compilation).Any(found => found is INamedTypeSymbol))
        {
            binding.Report(context, NoMemberRule, on.Place, on.Text);
        }
    }

    private static void AnalyzeTarget(SyntaxNodeAnalysisContext context, WrittenAttribute annotation, ISymbol declared)
    {
        if (Conversions.TypeOf(declared) is not { TypeKind: not TypeKind.Error } type)
        {
            return;
        }

        var facet = Targets.Of(annotation.Data, type);
        var place = facet is Facet.Key or Facet.Value ? annotation.NamedArgument("Target") ?? annotation.Whole : annotation.Whole;
        if (!Holds(type, facet))
        {
            annotation.Report(context, NoCodeRule, place, declared.Name.Length > 0 ? declared.Name : "return", TypeName(declared));
        }
    }

    private static void AnalyzeCatalogs(SyntaxNodeAnalysisContext context, WrittenAttribute attribute, int position, CatalogSet catalogs)
    {
        foreach (var (type, place) in attribute.TypesFrom(position))
        {
            if (type is { TypeKind: not TypeKind.Error } && catalogs.OfType(type) is null)
            {
                var name = type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
                attribute.Report(context, NoCatalogRule, place, name, RuleText.Part(NoCatalogId, "Type", name));
            }
        }

        foreach (var (id, place) in attribute.IdsFrom(position))
        {
            // One that is registered for a type which is not referenced is no catalog here, and no mistake.
            if (!catalogs.IsRegistered(id))
            {
                var ids = string.Join(", ", catalogs.All.Select(catalog => catalog.Id));
                attribute.Report(context, NoCatalogRule, place, $"'{id}'", RuleText.Part(NoCatalogId, "Id", ids));
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
