using System.Collections.Generic;
using System.Linq;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ErrorCodes.Tests.House;

/// <summary>A Markdown file of the repository, as GitHub reads it.</summary>
internal sealed class Markdown(string path)
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private readonly MarkdownDocument _document = Markdig.Markdown.Parse(Repository.Read(path), Pipeline);

    public string Path { get; } = path;

    public IEnumerable<string> Headings(int level) =>
        _document.Descendants<HeadingBlock>().Where(heading => heading.Level == level).Select(heading => Text(heading.Inline));

    public IEnumerable<string> Anchors =>
        _document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id!);

    public IEnumerable<string> Links =>
        _document.Descendants<LinkInline>().Select(link => link.Url ?? "");

    /// <summary>The cells of every table's rows, without their headers.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows =>
        _document.Descendants<TableRow>().Where(row => !row.IsHeader)
            .Select(row => row.Cast<TableCell>().Select(cell => string.Concat(cell.Descendants<LeafBlock>().Select(it => Text(it.Inline)))).ToList());

    /// <summary>Where a relative link leads, as a path below the repository's root.</summary>
    public string Target(string link)
    {
        var file = link.Split('#')[0];
        return file.Length == 0 ? Path
            : System.IO.Path.GetRelativePath(Repository.Root, System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, System.IO.Path.GetDirectoryName(Path)!, file)))
                .Replace('\\', '/');
    }

    private static string Text(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Descendants().Select(it => it switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    })).Trim();
}
