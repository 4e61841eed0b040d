using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>The declaration that is to say whose codes it holds, and the file to say it in.</summary>
internal sealed class AnnotationTarget
{
    // One place for what is said of members that nobody here wrote.
    private const string FileName = "ErrorCodes.cs";

    private readonly ISymbol _symbol;
    private readonly Document _document;
    private readonly SourceFile _file;
    private readonly AnnotationEdit _edit;
    private readonly string _attribute;
    private readonly string? _newLine;

    private AnnotationTarget(
        ISymbol symbol, Document document, SourceFile file, AnnotationEdit edit, string attribute, string? newLine = null)
    {
        _symbol = symbol;
        _document = document;
        _file = file;
        _edit = edit;
        _attribute = attribute;
        _newLine = newLine;
    }

    /// <summary>What the declaration is called, and what it does with codes.</summary>
    public string Title => _symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } method => $"`{method.ContainingType.Name}` returns codes",
        IMethodSymbol => $"`{Name}` returns codes",
        _ => $"`{Name}` holds codes",
    };

    // The name of what implements an interface explicitly begins with that of the interface.
    private string Name => _symbol.Name.Substring(_symbol.Name.LastIndexOf('.') + 1);

    public static async Task<AnnotationTarget?> FindAsync(Document document, CodeHolder holder, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || SymbolOf(holder, model, cancellationToken) is not { } symbol || IsAnnotated(symbol))
        {
            return null;
        }

        foreach (var declaration in symbol.DeclaringSyntaxReferences)
        {
            if (WrittenDocument.Of(declaration.SyntaxTree, document.Project.Solution) is { } home)
            {
                var file = await SourceFile.OpenAsync(home, cancellationToken).ConfigureAwait(false);
                return AnnotationEdit.On(await declaration.GetSyntaxAsync(cancellationToken).ConfigureAwait(false), holder.Facet, file.Text) is { } edit
                    ? new(symbol, home, file, edit, Vocabulary.From)
                    : null;
            }
        }

        return holder is { Id: { } id, Parameter: null }
            ? await InFileOfItsOwnAsync(document, symbol, id, cancellationToken).ConfigureAwait(false)
            : null;
    }

    // What says something already cannot say it twice.
    private static bool IsAnnotated(ISymbol symbol) =>
        (symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes()).Any(attribute => Vocabulary.Is(attribute, Vocabulary.From));

    /// <summary>The solution once the declaration says so; null where it cannot.</summary>
    public Solution? Say(string catalogId, CancellationToken cancellationToken)
    {
        if (AnnotationWriter.Write(_file, _edit, _attribute, catalogId, cancellationToken) is not { } text)
        {
            return null;
        }

        text = _newLine is null ? text : text.WithChanges(text.Lines.Where(line => line.End < text.Length)
            .Select(line => new TextChange(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak), _newLine)));
        return SourceFile.DocumentsOf(_document)
            .Aggregate(_document.Project.Solution, (solution, linked) => solution.WithDocumentText(linked.Id, text));
    }

    private static async Task<AnnotationTarget> InFileOfItsOwnAsync(
        Document document, ISymbol symbol, string id, CancellationToken cancellationToken)
    {
        var project = document.Project;
        var file = project.Documents.FirstOrDefault(it => it.Folders.Count == 0 && it.Name == FileName);
        string? newLine = null;
        if (file is null)
        {
            var like = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            newLine = SourceLayout.NewLineOf(like, like.Lines[0]);
            var path = project.FilePath is { } at ? Path.Combine(Path.GetDirectoryName(at), FileName) : null;
            file = project.AddDocument(FileName, SourceText.From("", like.Encoding, like.ChecksumAlgorithm), filePath: path);
        }

        var opened = await SourceFile.OpenAsync(file, cancellationToken).ConfigureAwait(false);
        return new(symbol, file, opened, AnnotationEdit.OfMember(id, opened.Views[0].Root, opened.Text), Vocabulary.Member, newLine);
    }

    private static ISymbol? SymbolOf(CodeHolder holder, SemanticModel model, CancellationToken cancellationToken)
    {
        if (holder.Place is { } place)
        {
            return model.SyntaxTree.GetRoot(cancellationToken).FindToken(place.SourceSpan.Start).Parent is { } node
                ? model.GetDeclaredSymbol(node, cancellationToken)
                : null;
        }

        var members = holder.Id is { } id ? DocumentationCommentId.GetSymbolsForDeclarationId(id, model.Compilation) : [];
        var member = members.FirstOrDefault(it => !it.DeclaringSyntaxReferences.IsEmpty) ?? members.FirstOrDefault();
        return holder.Parameter is not { } ordinal ? member
            : member is IMethodSymbol { Parameters: var parameters } && ordinal < parameters.Length ? parameters[ordinal]
            : null;
    }
}
