using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Scan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>One file under one rule: the places the scan found in it, and what is needed to judge them.</summary>
internal readonly struct FileContext
{
    private readonly SemanticModelAnalysisContext _context;
    private readonly OriginResolver _origins;

    public FileContext(SemanticModelAnalysisContext context, OriginResolver origins)
    {
        _context = context;
        _origins = origins;
    }

    public SemanticModel SemanticModel => _context.SemanticModel;

    public Compilation Compilation => _context.SemanticModel.Compilation;

    public AnalyzerOptions Options => _context.Options;

    public CancellationToken CancellationToken => _context.CancellationToken;

    /// <summary>The catalogs with all that is in them, whatever release the options name: what is written of them is judged by what there is.</summary>
    public CatalogSet LatestCatalogs => _origins.Catalogs;

    /// <summary>The resolver under the options of the file.</summary>
    public OriginResolver Origins => _origins.For(Options, SemanticModel.SyntaxTree);

    public bool HasMark(Marks mark) => (Scan.Marks & mark) != 0;

    /// <summary>The literals that may be a code.</summary>
    public ImmutableArray<LiteralExpressionSyntax> Codes => Asked(Scan.Codes);

    /// <summary>All literals.</summary>
    public ImmutableArray<LiteralExpressionSyntax> Literals => Asked(Scan.Literals);

    /// <summary>The names that may be constants of a catalog.</summary>
    public ImmutableArray<IdentifierNameSyntax> Names => Asked(_origins.Scans.NamesIn(SemanticModel.SyntaxTree, CancellationToken));

    /// <summary>All attributes, where one of the vocabulary is named.</summary>
    public ImmutableArray<AttributeSyntax> Attributes => HasMark(Marks.Vocabulary)
        ? Asked<AttributeSyntax>([.. SemanticModel.SyntaxTree.GetRoot(CancellationToken).DescendantNodes(node => node is not ExpressionSyntax).OfType<AttributeSyntax>()])
        : [];

    private FileScan Scan => _origins.Scans.Of(SemanticModel.SyntaxTree, CancellationToken);

    /// <summary>Reports, unless the options hold the file to a release that did not have the rule.</summary>
    public void ReportDiagnostic(Diagnostic diagnostic)
    {
        // Asked for each report, so of the one option alone.
        if (CatalogLevels.ReadOwn(Options.AnalyzerConfigOptionsProvider.GetOptions(SemanticModel.SyntaxTree)) is not { } level || !Release.IsAfter(Descriptor.Since(diagnostic.Descriptor), level))
        {
            _context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>Reports in the words that stand under a key of the rule.</summary>
    public void Report(DiagnosticDescriptor rule, SyntaxNode place, string key, params string[] arguments) =>
        ReportDiagnostic(Diagnostic.Create(rule, place.GetLocation(), RuleText.Part(rule.Id, key, arguments)));

    /// <summary>Whether the host asks about this part of the file; editors often ask about one line.</summary>
    public bool IsAsked(SyntaxNode node) => _context.FilterSpan is not { } span || span.IntersectsWith(node.Span);

    private ImmutableArray<T> Asked<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode =>
        nodes.IsEmpty || _context.FilterSpan is not { } span ? nodes : nodes.RemoveAll(node => !span.IntersectsWith(node.Span));
}
