using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Checks that the registration of a catalog says what it means.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescribeCatalogAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC3005";

    private static readonly string[] Dates = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    private static readonly Regex IdPattern = new("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant);

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(Id, Descriptor.Catalogs, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    // A registration may be wrong in a way that leaves no catalog at all.
    private protected override bool IsNeeded(OriginResolver origins) => !origins.Catalogs.Registrations.IsEmpty;

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
        if (WrittenAttribute.Of(written, Vocabulary.Catalog, context.Compilation) is not { Data.ConstructorArguments: [{ Value: var id }, var registered] } attribute)
        {
            return;
        }

        if (id is not string name || !IdPattern.IsMatch(name))
        {
            context.Report(Rule, attribute.Argument(0), "Malformed", id as string ?? "null");
        }

        AnalyzeForms(context, attribute);
        if (CatalogLayer.TypeOf(registered, context.Compilation) is not { } type)
        {
            // A type that is not referenced is no catalog here, which is what its documentation id is for.
            return;
        }

        var constants = TableReader.Read(type, Members(attribute.Data), context.Compilation).Codes;
        if (constants.IsEmpty)
        {
            context.Report(Rule, attribute.Argument(1), "Empty", type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            return;
        }

        foreach (var (said, release) in constants.SelectMany(code => code.Constants).SelectMany(Releases).Where(it => it.Release is not null && !Release.TryParse(it.Release, out _)))
        {
            context.Report(Rule, attribute.Argument(1), "Form", said, release!, "1.2");
        }

        foreach (var (pattern, place) in attribute.Texts("Members"))
        {
            if (TableReader.Read(type, MemberNames.Of([pattern.TrimStart('!')]), context.Compilation).Codes.IsEmpty)
            {
                context.Report(Rule, place, "Form", "Members", pattern, constants[0].Name);
            }
        }

        if (id is string shared && Rival(shared, type, attribute, constants, context.Compilation) is { } rival)
        {
            context.Report(Rule, attribute.Argument(0), "Shared", [shared, .. rival]);
        }

        foreach (var (code, place) in attribute.Texts("Critical").Concat(attribute.Texts("Success")))
        {
            if (catalogs.All.FirstOrDefault(it => it.Id == (string?)id) is { } catalog && catalog.Find(code) is null)
            {
                var near = catalog.Near.Closest(code);
                var (key, meant) = near is null ? ("MissingCode", Array.Empty<string>()) : ("MissingCodeNear", [near.Code, near.Name]);
                context.Report(Rule, place, key, [code, catalog.Id, .. meant]);
            }
        }
    }

    /// <summary>Looks at what has to be written in a form of its own.</summary>
    private static void AnalyzeForms(FileContext context, WrittenAttribute attribute)
    {
        if (attribute.Data.ConstructorArguments[1].Value is string documentationId && !documentationId.StartsWith("T:", StringComparison.Ordinal))
        {
            context.Report(Rule, attribute.Argument(1), "Form", "documentationId", documentationId, "T:Acme.ErrorCodes");
        }

        if (attribute.Named("Snapshot") is { } snapshot
            && !DateTime.TryParseExact(snapshot.Text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            context.Report(Rule, snapshot.Place, "Form", "Snapshot", snapshot.Text, "2025-12-31");
        }

        if (attribute.Named("SinceRelease") is { } since && !Release.TryParse(since.Text, out _))
        {
            context.Report(Rule, since.Place, "Form", "SinceRelease", since.Text, "1.2");
        }

        foreach (var (range, place) in attribute.Texts("Commonplace").Where(it => !CodeRange.TryParse(it.Text, out _)))
        {
            context.Report(Rule, place, "Form", "Commonplace", range, "40000-40499");
        }
    }

    private static IEnumerable<(string Said, string? Release)> Releases(CatalogConstant constant) =>
        [($"{constant.DisplayName}: SinceRelease", constant.SinceRelease), ($"{constant.DisplayName}: CriticalSinceRelease", constant.CriticalSinceRelease)];

    private static MemberNames Members(AttributeData registration) => MemberNames.Of(Vocabulary.Texts([registration], "Members"));

    /// <summary>A type registered earlier in this assembly under the same id that cannot be the same API's, and the constant that says so with its values there and here.</summary>
    private static string[]? Rival(
        string id, INamedTypeSymbol type, WrittenAttribute attribute, ImmutableArray<CatalogCode> codes, Compilation compilation)
    {
        foreach (var other in compilation.Assembly.GetAttributes().TakeWhile(other => other != attribute.Data))
        {
            if (!Vocabulary.Is(other, Vocabulary.Catalog)
                || other.ConstructorArguments is not [{ Value: string otherId }, var registered]
                || otherId != id
                || CatalogLayer.TypeOf(registered, compilation) is not { } otherType
                || SymbolEqualityComparer.Default.Equals(type, otherType))
            {
                continue;
            }

            // Layers of one catalog name the same codes, or other codes by other names.
            var known = TableReader.Read(otherType, Members(other), compilation).Codes
                .SelectMany(code => code.Constants, (code, constant) => (constant.Name, code.Code))
                .ToLookup(it => it.Name, it => it.Code);
            foreach (var (constant, code) in codes.SelectMany(code => code.Constants, (code, constant) => (constant.Name, code.Code)))
            {
                if (known.Contains(constant) && !known[constant].Contains(code))
                {
                    return [otherType.Name, constant, known[constant].First(), code];
                }
            }
        }

        return null;
    }
}
