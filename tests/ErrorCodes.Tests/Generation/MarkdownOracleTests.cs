using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Generation;
using FsCheck.Fluent;
using Markdig;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>Inline Markdown read against another reader of CommonMark.</summary>
public sealed class MarkdownOracleTests
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    // Single marks only: of a run used up in part the other reader forgets how long it was, which decides in CommonMark.
    [Fact]
    public void Words_of_a_cell_are_those_CommonMark_shows() =>
        Randomly.Holds(UntrustedText.MarkdownText.Where(text => text.Length > 0 && !Regex.IsMatch(text, @"([*_~`])\1")), rounds: 1000, size: 14, text =>
        {
            Assert.Equal(Words("x" + text), MarkdownText.Of("x" + text));
            return Task.CompletedTask;
        });

    private static string Words(string markdown)
    {
        var html = Markdown.ToHtml(markdown, Pipeline).Trim('\n');
        var withAlternatives = Regex.Replace(html, "<img [^>]*alt=\"([^\"]*)\"[^>]*>", "$1");
        return WebUtility.HtmlDecode(Regex.Replace(withAlternatives, "<[^>]*>", ""));
    }
}
