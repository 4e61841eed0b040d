using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>A file as one project sees it.</summary>
internal sealed class SourceView
{
    private readonly Dictionary<string, IFieldSymbol?> _constants = new(StringComparer.Ordinal);
    private readonly Lazy<ConditionalRegions> _regions;

    public SourceView(SemanticModel model)
    {
        Model = model;
        Root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
        _regions = new(() => new ConditionalRegions(Root));
    }

    public SemanticModel Model { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>The place itself, or the start of the outermost <c>#if</c> that holds it without holding <paramref name="use"/>.</summary>
    public int EscapeConditions(int place, int use) => _regions.Value.Escape(Root, place, use);

    /// <summary>The expression with exactly this span; null where this project does not compile it.</summary>
    public ExpressionSyntax? ExpressionAt(TextSpan span) =>
        Root.FullSpan.Contains(span)
        && Root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression
        && expression.Span == span
            ? expression
            : null;

    public IFieldSymbol? ConstantOf(string documentationId)
    {
        if (!_constants.TryGetValue(documentationId, out var constant))
        {
            constant = DocumentationCommentId.GetFirstSymbolForDeclarationId(documentationId, Model.Compilation) as IFieldSymbol;
            _constants.Add(documentationId, constant);
        }

        return constant;
    }

    public INamedTypeSymbol? TypeOf(string documentationId) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(documentationId, Model.Compilation) as INamedTypeSymbol;

    public static ImmutableArray<Diagnostic> ErrorsOf(SemanticModel model, TextSpan? span, CancellationToken cancellationToken) =>
        [.. model.GetDiagnostics(span, cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>The same view once the file has another text.</summary>
    public SourceView With(SourceText text)
    {
        var tree = Model.SyntaxTree.WithChangedText(text);
        return new SourceView(Model.Compilation.ReplaceSyntaxTree(Model.SyntaxTree, tree).GetSemanticModel(tree));
    }
}
