using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>A file and the views of all projects that compile it: what is written into it must hold in each.</summary>
internal sealed class SourceFile
{
    private SourceFile(SourceText text, ImmutableArray<SourceView> views, AnalyzerConfigOptions options)
    {
        Text = text;
        Views = views;
        Options = options;
    }

    public SourceText Text { get; }

    public ImmutableArray<SourceView> Views { get; }

    public AnalyzerConfigOptions Options { get; }

    /// <summary>How often the projects were asked anew what they make of the file.</summary>
    public int Rebindings { get; private set; }

    public static async Task<SourceFile> OpenAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var views = ImmutableArray.CreateBuilder<SourceView>();
        foreach (var linked in DocumentsOf(document))
        {
            var linkedText = await linked.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (linkedText.ContentEquals(text) && await linked.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                views.Add(new SourceView(model));
            }
        }

        var options = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(views[0].Model.SyntaxTree);
        return new SourceFile(text, views.ToImmutable(), options);
    }

    /// <summary>What each project makes of the file, and would make of another text of it.</summary>
    public ImmutableArray<(SourceView Old, SourceView New)> Rebind(SourceText text)
    {
        Rebindings++;
        return [.. Views.Select(view => (view, view.With(text)))];
    }

    /// <summary>The documents that stand for one file, in an order that does not depend on which of them is asked.</summary>
    public static ImmutableArray<Document> DocumentsOf(Document document)
    {
        var solution = document.Project.Solution;
        return
        [
            .. document.GetLinkedDocumentIds().Add(document.Id).Select(id => solution.GetDocument(id)).OfType<Document>()
                .OrderBy(it => it.Project.Name, StringComparer.Ordinal)
                .ThenBy(it => it.Project.FilePath, StringComparer.Ordinal)
                .ThenBy(it => it.Project.Id.Id),
        ];
    }
}
