using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Scan;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Notices a constant of one API's catalog where the code comes from another API.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseMatchingCatalogAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC1005";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(Id, Descriptor.Naming, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        RegisterFiles(context, origins, AnalyzeFile);

    private static void AnalyzeFile(FileContext file)
    {
        if (!file.HasMark(Marks.Bound))
        {
            return;
        }

        foreach (var name in file.Names)
        {
            AnalyzeName(name, file);
        }
    }

    private static void AnalyzeName(IdentifierNameSyntax name, FileContext context)
    {
        if (NamedConstant.Of(name, context.Origins, context.SemanticModel, context.CancellationToken) is not { Use.Group: { IsCertain: true, Origin.Catalogs: var applicable } } constant
            || applicable.Any(constant.IsOf))
        {
            return;
        }

        context.ReportDiagnostic(Report(constant, applicable, context.Compilation));
    }

    private static Diagnostic Report(NamedConstant constant, ImmutableArray<Catalog> applicable, Compilation compilation)
    {
        var there = applicable
            .Select(catalog => catalog.Find(constant.Use.Value))
            .OfType<CatalogCode>()
            .Select(code => (Code: code, Constant: code.ConstantFor(constant.Use.Value)))
            .Where(it => it.Constant is not null)
            .ToImmutableArray();
        var same = there.Where(it => it.Constant!.Name == constant.Field.Name).ToImmutableArray();
        return Diagnostic.Create(
            Rule,
            constant.Expression.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(
                UseNamedErrorCodeAnalyzer.ConstantsKey,
                DocumentationIds.Join(same.Select(it => it.Constant!.Id))),
            constant.Expression.ToString(),
            string.Join(", ", applicable.Select(catalog => catalog.Type.Name)),
            there.IsEmpty
                ? RuleText.Part(Id, "Missing", constant.Use.Value.ToString())
                : RuleText.Part(Id, "There", constant.Use.Value.ToString(), string.Join(", ", there.Select(it => RuleText.Describe(it.Constant!, it.Code, compilation)))));
    }
}
