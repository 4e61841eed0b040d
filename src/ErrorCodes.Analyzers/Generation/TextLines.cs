using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>The lines of a text as Markdown counts them: the compiler would also break at U+0085, U+2028 and U+2029, within a cell.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<TextSpan> _lines = [];

    public TextLines(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(['\r', '\n'], start);
            end = end < 0 ? text.Length : end;
            _lines.Add(TextSpan.FromBounds(start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    public int Count => _lines.Count;

    public string this[int index] => _text.Substring(_lines[index].Start, _lines[index].Length);

    public TextSpan Span(int index) => _lines[index];
}
