using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Scan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Checks that the registration of a catalog says what it means.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescribeCatalogAnalyzer : ErrorCodesAnalyzer
{
    public const string EmptyId = "ERC3101";
    public const string MalformedId = "ERC3102";
    public const string SharedId = "ERC3103";
    public const string MissingCodeId = "ERC3105";
    public const string ProvenanceId = "ERC3109";

    private static readonly string[] Dates = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    private static readonly Regex IdPattern = new("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant);

    private static readonly DiagnosticDescriptor EmptyRule = Descriptor.Create(EmptyId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor MalformedRule = Descriptor.Create(MalformedId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor SharedRule = Descriptor.Create(SharedId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor MissingCodeRule = Descriptor.Create(MissingCodeId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ProvenanceRule = Descriptor.Create(ProvenanceId, Descriptor.Catalogs, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [EmptyRule, MalformedRule, SharedRule, MissingCodeRule, ProvenanceRule];

    // A registration may be wrong in a way that leaves no catalog at all.
    private protected override bool IsNeeded(OriginResolver origins) => !origins.Catalogs.Registrations.IsEmpty;

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
        if (WrittenAttribute.Of(written, Vocabulary.Catalog, context.Compilation) is not { Data.ConstructorArguments: [{ Value: var id }, { Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type }] } attribute)
        {
            return;
        }

        if (id is not string name || !IdPattern.IsMatch(name))
        {
            attribute.Report(context, MalformedRule, attribute.Argument(0), id ?? "null");
        }

        var constants = TableReader.Read(type, context.Compilation).Codes;
        if (constants.IsEmpty)
        {
            attribute.Report(context, EmptyRule, attribute.Argument(1), type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            return;
        }

        if (id is string shared && Rival(shared, type, attribute, constants, context.Compilation) is { } rival)
        {
            attribute.Report(context, SharedRule, attribute.Argument(0), shared, rival.Type, rival.Reason);
        }

        foreach (var (code, place) in attribute.Texts("Critical").Concat(attribute.Texts("Success")))
        {
            if (catalogs.All.FirstOrDefault(it => it.Id == (string?)id) is { } catalog && catalog.Find(code) is null)
            {
                var near = catalog.Near.Closest(code);
                attribute.Report(
                    context, MissingCodeRule, place, code, catalog.Id, near is null ? "" : RuleText.Part(MissingCodeId, "Near", near.Code, near.Name));
            }
        }

        AnalyzeProvenance(context, attribute);
    }

    private static void AnalyzeProvenance(SyntaxNodeAnalysisContext context, WrittenAttribute attribute)
    {
        if (attribute.Named("Source") is { } source
            && !(Uri.TryCreate(source.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            attribute.Report(context, ProvenanceRule, source.Place, "Source", source.Text, "https://vendor.com/docs/errors");
        }

        if (attribute.Named("Snapshot") is { } snapshot
            && !DateTime.TryParseExact(snapshot.Text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            attribute.Report(context, ProvenanceRule, snapshot.Place, "Snapshot", snapshot.Text, "2025-12-31");
        }
    }

    /// <summary>A type registered earlier in this assembly under the same id that cannot be the same API's.</summary>
    private static (string Type, object Reason)? Rival(
        string id, INamedTypeSymbol type, WrittenAttribute attribute, ImmutableArray<CatalogCode> codes, Compilation compilation)
    {
        foreach (var other in compilation.Assembly.GetAttributes().TakeWhile(other => other != attribute.Data))
        {
            if (!Vocabulary.Is(other, Vocabulary.Catalog)
                || other.ConstructorArguments is not [{ Value: string otherId }, { Value: INamedTypeSymbol otherType }]
                || otherId != id
                || SymbolEqualityComparer.Default.Equals(type, otherType))
            {
                continue;
            }

            // Layers of one catalog name the same codes, or other codes by other names.
            var known = TableReader.Read(otherType, compilation).Codes
                .SelectMany(code => code.Constants, (code, constant) => (constant.Name, code.Code))
                .ToLookup(it => it.Name, it => it.Code);
            foreach (var (constant, code) in codes.SelectMany(code => code.Constants, (code, constant) => (constant.Name, code.Code)))
            {
                if (known.Contains(constant) && !known[constant].Contains(code))
                {
                    return (otherType.Name, RuleText.Part(SharedId, "Reason", constant, known[constant].First(), code));
                }
            }
        }

        return null;
    }
}
