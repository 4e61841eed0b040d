using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Scan;
using ErrorCodes.Analyzers.Decisions;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Asks for an arm where a critical error code slips through a decision on codes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandleCriticalErrorCodesAnalyzer : ErrorCodesAnalyzer
{
    public const string UnhandledId = "ERC2001";
    public const string AbsorbedId = "ERC2002";
    public const string PassedOnId = "ERC2003";
    public const string SwallowedId = "ERC2004";
    public const string ConditionalId = "ERC2005";

    /// <summary>The property that holds the documentation ids of the constants of the missed codes, joined by <see cref="DocumentationIds"/>.</summary>
    public const string MissingKey = "Missing";

    /// <summary>The property that holds the documentation id of the catalog's type.</summary>
    public const string CatalogKey = "Catalog";

    /// <summary>The property that holds the name of the catalog's predicate for critical codes, where one takes all that are missed.</summary>
    public const string PredicateKey = "Predicate";

    /// <summary>
    /// The property that holds the way from the value of the expression at the first additional location to the code, as
    /// <see cref="CodePath"/> writes it; missing where it cannot be written.
    /// </summary>
    public const string PathKey = "Path";

    private const int MostNames = 3;

    private const string SwitchExpressionException = "System.Runtime.CompilerServices.SwitchExpressionException";

    private static readonly DiagnosticDescriptor UnhandledRule = Descriptor.Create(UnhandledId, Descriptor.Coverage, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor AbsorbedRule = Descriptor.Create(AbsorbedId, Descriptor.Coverage, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor PassedOnRule = Descriptor.Create(PassedOnId, Descriptor.Coverage, DiagnosticSeverity.Hidden);
    private static readonly DiagnosticDescriptor SwallowedRule = Descriptor.Create(SwallowedId, Descriptor.Coverage, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ConditionalRule = Descriptor.Create(ConditionalId, Descriptor.Coverage, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UnhandledRule, AbsorbedRule, PassedOnRule, SwallowedRule, ConditionalRule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        RegisterFiles(context, origins, AnalyzeFile);

    private static void AnalyzeFile(FileContext file)
    {
        if (file.Codes.IsEmpty && file.Names.IsEmpty && !file.HasMark(Marks.Bound))
        {
            return;
        }

        foreach (var construct in Constructs(file))
        {
            AnalyzeDecision(construct, file, file.Origins);
        }
    }

    /// <summary>What a code stands in, or all there is where a member is named that holds codes whatever they are compared with.</summary>
    private static IEnumerable<SyntaxNode> Constructs(FileContext file) => file.HasMark(Marks.Bound)
        ? file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).DescendantNodes().Where(node => DecisionCandidates.IsConstruct(node) && file.IsAsked(node))
        : DecisionCandidates.Around(file.Codes.Concat<SyntaxNode>(file.Names));

    private static void AnalyzeDecision(SyntaxNode construct, FileContext context, OriginResolver origins)
    {
        if (!DecisionCandidates.MayBeOnCodes(construct, context.HasMark(Marks.Bound), origins.Catalogs)
            || context.SemanticModel.GetOperation(construct, context.CancellationToken) is not { } operation
            || Decision.Of(operation) is not { } decision)
        {
            return;
        }

        var body = ModelUses.Of(context.SemanticModel, origins).In(operation);
        if (CodeQuestion.Of(decision, body) is not { } question || OptOuts.Has(decision, MemberAround(construct, context.SemanticModel)))
        {
            return;
        }

        var options = new CriticalOptions(context.Options.AnalyzerConfigOptionsProvider.GetOptions(construct.SyntaxTree));
        foreach (var finding in new DecisionReview(decision, question, options, body).Findings())
        {
            context.ReportDiagnostic(Report(finding, decision, question, context.Compilation));
        }
    }

    private static ISymbol MemberAround(SyntaxNode construct, SemanticModel model)
    {
        var symbol = model.GetEnclosingSymbol(construct.SpanStart)!;
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol;
    }

    private static DiagnosticDescriptor RuleFor(Flaw flaw) => flaw switch
    {
        Flaw.Unhandled => UnhandledRule,
        Flaw.Absorbed => AbsorbedRule,
        Flaw.PassedOn => PassedOnRule,
        Flaw.Swallowed => SwallowedRule,
        _ => ConditionalRule,
    };

    private static Diagnostic Report(Finding finding, Decision decision, CodeQuestion question, Compilation compilation)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(MissingKey, DocumentationIds.Join(finding.Codes.Select(critical => critical.Constant.Id)))
            .Add(CatalogKey, question.Catalog.Type.GetDocumentationCommentId());
        if (finding.Codes.All(critical => critical.Code.IsCritical) && Conditions.Predicate(question.Catalog, question.IsText) is { } predicate)
        {
            properties = properties.Add(PredicateKey, predicate.Name);
        }

        if (CodePath.Write(question.Code.Path) is { } path)
        {
            properties = properties.Add(PathKey, path);
        }

        // Where the code is read, and the arm the codes end up in, where there is one.
        IEnumerable<SyntaxNode> places = finding.Taker is { } taker ? [question.Code.Expression.Syntax, taker.Syntax] : [question.Code.Expression.Syntax];
        return Diagnostic.Create(
            RuleFor(finding.Flaw), finding.Location, places.Select(place => place.GetLocation()), properties,
            Describe(finding.Codes, compilation), question.Catalog.Type.Name, Consequence(decision, compilation));
    }

    /// <summary>What becomes of a code that no arm takes.</summary>
    private static LocalizableString Consequence(Decision decision, Compilation compilation) =>
        decision.Operation is not ISwitchExpressionOperation ? RuleText.Part(UnhandledId, "NoDefault")
        : RuleText.Part(UnhandledId, "Throws", compilation.GetTypeByMetadataName(SwitchExpressionException) is null ? nameof(InvalidOperationException) : "SwitchExpressionException");

    private static string Describe(ImmutableArray<CriticalCode> missed, Compilation compilation) => missed switch
    {
        [var only] when Descriptions.Of(only.Code, compilation) is { Length: > 0 } meaning => $"{Name(only)}: '{meaning}'",
        { Length: <= MostNames } => string.Join(", ", missed.Select(Name)),
        _ => $"{string.Join(", ", missed.Take(MostNames).Select(Name))} and {missed.Length - MostNames} more",
    };

    private static string Name(CriticalCode critical) => $"{critical.Constant.Name} ({critical.Code.Code})";
}
