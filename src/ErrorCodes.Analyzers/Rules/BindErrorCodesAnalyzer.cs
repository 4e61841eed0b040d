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
    public const string NoNamespaceId = "ERC3108";

    private static readonly DiagnosticDescriptor NoMemberRule = Descriptor.Create(NoMemberId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor NoCodeRule = Descriptor.Create(NoCodeId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor NoCatalogRule = Descriptor.Create(NoCatalogId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor NoNamespaceRule = Descriptor.Create(NoNamespaceId, Descriptor.Catalogs, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [NoMemberRule, NoCodeRule, NoCatalogRule, NoNamespaceRule];

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
            AnalyzeCatalogs(context, binding, 1, catalogs);
        }
        else if (WrittenAttribute.Of(written, Vocabulary.Producer, context.Compilation) is { Data.ConstructorArguments: [{ Value: var home }, ..] } producer)
        {
            if (string.IsNullOrWhiteSpace(home as string))
            {
                producer.Report(context, NoNamespaceRule, producer.Argument(0));
            }

            AnalyzeCatalogs(context, producer, 1, catalogs);
        }
        else if (Declared(written, context.SemanticModel) is { } declared && WrittenAttribute.Of(written, Vocabulary.From, declared) is { } annotation)
        {
            AnalyzeTarget(context, annotation, declared);
            AnalyzeCatalogs(context, annotation, 0, catalogs);
        }
    }

    private static void AnalyzeMember(SyntaxNodeAnalysisContext context, WrittenAttribute binding, string member)
    {
        var found = DocumentationCommentId.GetSymbolsForDeclarationId(member, context.Compilation);
        if (found.IsEmpty)
        {
            binding.Report(context, NoMemberRule, binding.Argument(0), member);
        }
        else if (found.All(symbol => Conversions.TypeOf(symbol) is not { } type || !Holds(type, Facets.Default(type))))
        {
            binding.Report(context, NoCodeRule, binding.Argument(0), member, TypeName(found[0]));
        }
    }

    private static void AnalyzeTarget(SyntaxNodeAnalysisContext context, WrittenAttribute annotation, ISymbol declared)
    {
        if (Conversions.TypeOf(declared) is not { TypeKind: not TypeKind.Error } type)
        {
            return;
        }

        var facet = Bindings.FacetOf(annotation.Data, type);
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
                attribute.Report(context, NoCatalogRule, place, type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            }
        }
    }

    /// <summary>Whether this part of a value of the type can be an error code.</summary>
    private static bool Holds(ITypeSymbol type, Facet facet) => facet switch
    {
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
