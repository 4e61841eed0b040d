using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>A file as one project sees it.</summary>
internal sealed class SourceView
{
    private readonly Dictionary<string, IFieldSymbol?> _constants = new(StringComparer.Ordinal);

    public SourceView(SemanticModel model)
    {
        Model = model;
        Root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
    }

    public SemanticModel Model { get; }

    public CompilationUnitSyntax Root { get; }

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

    /// <summary>The same view once the file has another text.</summary>
    public SourceView With(SourceText text)
    {
        var tree = Model.SyntaxTree.WithChangedText(text);
        return new SourceView(Model.Compilation.ReplaceSyntaxTree(Model.SyntaxTree, tree).GetSemanticModel(tree));
    }
}
