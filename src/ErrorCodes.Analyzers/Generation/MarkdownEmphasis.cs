using System;
using System.Collections.Generic;
using System.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Takes the marks of emphasis out of a text, and leaves the stars, underscores and tildes that are none.</summary>
internal sealed class MarkdownEmphasis
{
    // Keeps a cell of nothing but stars linear; no writer opens that many emphases at once.
    private const int FarthestOpener = 64;

    private readonly StringBuilder _text;
    private readonly List<Mark> _marks = [];
    private readonly List<Mark> _open = [];

    public MarkdownEmphasis(StringBuilder text) => _text = text;

    /// <summary>Takes in the run of equal marks at <paramref name="start"/> and returns the index behind it.</summary>
    public int Run(string markdown, int start)
    {
        var kind = markdown[start];
        var end = start;
        while (end < markdown.Length && markdown[end] == kind)
        {
            end++;
        }

        var before = start == 0 ? ' ' : markdown[start - 1];
        var after = end == markdown.Length ? ' ' : markdown[end];
        var opens = !char.IsWhiteSpace(after) && (!IsMark(after) || char.IsWhiteSpace(before) || IsMark(before));
        var closes = !char.IsWhiteSpace(before) && (!IsMark(before) || char.IsWhiteSpace(after) || IsMark(after));
        var mark = new Mark(kind, _text.Length, end - start)
        {
            Opens = opens && (kind != '_' || !closes || IsMark(before)),
            Closes = closes && (kind != '_' || !opens || IsMark(after)),
        };
        _text.Append(kind, end - start);
        _marks.Add(mark);
        if (mark.Closes)
        {
            Close(mark);
        }

        if (mark.Opens && mark.Left > 0)
        {
            _open.Add(mark);
        }

        return end;
    }

    /// <summary>The text without the marks that turned out to be emphasis.</summary>
    public string Finish()
    {
        if (!_marks.Exists(mark => mark.Left < mark.Length))
        {
            return _text.ToString();
        }

        var all = _text.ToString();
        var result = new StringBuilder(all.Length);
        var from = 0;
        foreach (var mark in _marks)
        {
            result.Append(all, from, mark.Position - from).Append(mark.Kind, mark.Left);
            from = mark.Position + mark.Length;
        }

        return result.Append(all, from, all.Length - from).ToString();
    }

    private void Close(Mark closer)
    {
        var farthest = Math.Max(0, _open.Count - FarthestOpener);
        for (var i = _open.Count - 1; i >= farthest && closer.Left > 0; i--)
        {
            var opener = _open[i];
            if (!opener.Fits(closer))
            {
                continue;
            }

            var used = closer.Kind == '~' ? closer.Left : opener.Left >= 2 && closer.Left >= 2 ? 2 : 1;
            opener.Left -= used;
            closer.Left -= used;
            _open.RemoveRange(i + 1, _open.Count - i - 1);
            if (opener.Left == 0)
            {
                _open.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsMark(char c) => MarkdownPunctuation.Is(c) || char.IsPunctuation(c) || char.IsSymbol(c);

    private sealed class Mark(char kind, int position, int length)
    {
        public char Kind { get; } = kind;

        public int Position { get; } = position;

        public int Length { get; } = length;

        public int Left { get; set; } = length;

        public bool Opens { get; init; }

        public bool Closes { get; init; }

        public bool Fits(Mark closer) =>
            Kind == closer.Kind
            && (Kind == '~'
                ? Length == closer.Length && Length <= 2
                : !((Closes || closer.Opens) && (Length + closer.Length) % 3 == 0 && (Length % 3 != 0 || closer.Length % 3 != 0)));
    }
}
