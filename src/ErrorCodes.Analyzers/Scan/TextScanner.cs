using System;
using System.Buffers;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>
/// Passes once over the characters of a file. Each run of letters and digits is judged by its length and first character, and what is left is
/// looked up: nearly every file of the world ends here, and nothing has been made of it.
/// </summary>
internal ref struct TextScanner
{
    private readonly CodeIndex _index;
    private readonly ReadOnlySpan<char> _text;
    private List<int>? _candidates;
    private Marks _marks;

    private TextScanner(ReadOnlySpan<char> text, CodeIndex index)
    {
        _text = text;
        _index = index;
    }

    public static TextScan Scan(SourceText text, CodeIndex index)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, 0, text.Length);
        var scan = new TextScanner(buffer.AsSpan(0, text.Length), index).Run();
        ArrayPool<char>.Shared.Return(buffer);
        return scan;
    }

    private TextScan Run()
    {
        var text = _text;
        for (var i = 0; i < text.Length; i++)
        {
            var first = CharacterClass.Of(text[i]);
            if (first == CharacterClass.Other)
            {
                continue;
            }

            if (first == CharacterClass.Quote)
            {
                Quote(i);
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && (CharacterClass.Of(text[i + 1]) & CharacterClass.OfWord) != 0)
            {
                i++;
            }

            if (first == CharacterClass.Digit)
            {
                Number(start, i + 1);
            }
            else if (_index.MayMark(text[start], i + 1 - start) || MessageWords.MayEnd(text[i]) || (start > 0 && text[start - 1] == '\\'))
            {
                Word(start, i + 1);
            }
        }

        return _candidates is null && _marks == Marks.None ? TextScan.Nothing : new TextScan(_candidates is null ? [] : [.. _candidates], _marks);
    }

    private void Word(int start, int end)
    {
        var word = _text.Slice(start, end - start);
        if (_index.Names.Contains(word, out var marks))
        {
            _marks |= marks;
        }

        if (!_index.Texts.IsEmpty && _index.Texts.Contains(word, out _) && BeginsText(start))
        {
            Add(start);
        }

        if (IsEscape(start))
        {
            Add(start);
            // A name may be written so too.
            _marks |= start > 1 && _text[start - 2] is '"' or '\'' ? Marks.None : Marks.Bound | Marks.Catalog | Marks.Vocabulary;
        }

        if (MessageWords.End(word) && IsRead(start, end))
        {
            _marks |= Marks.Message;
        }
    }

    private void Number(int start, int end)
    {
        var run = _text.Slice(start, end - start);
        if (IsCode(run) || (!_index.Texts.IsEmpty && _index.Texts.Contains(run.TrimStart('0'), out _)) || IsFolded(end))
        {
            Add(start);
        }
    }

    private void Quote(int at)
    {
        // A character is a number too.
        if (_text[at] == '\'')
        {
            if (at + 2 < _text.Length && (_text[at + 1] == '\\' || (_text[at + 2] == '\'' && (_index.Numbers.Contains(_text[at + 1]) || IsFolded(at + 3)))))
            {
                Add(at);
            }
        }
        else if (_index.HasWordless || (SkipSpace(at + 1) is var next && next < _text.Length && _text[next] == '+' && IsFolded(at + 1)))
        {
            Add(at);
        }
    }

    private void Add(int position) => (_candidates ??= []).Add(position);

    private bool IsCode(ReadOnlySpan<char> run)
    {
        if (!NumberText.IsPlain(run))
        {
            return NumberText.TryRead(run, out var spelled) && _index.Numbers.Contains(spelled);
        }

        var digits = run.TrimStart('0');
        return digits.Length == 0 ? _index.Numbers.Contains(0) : _index.Numbers.HasLength(digits.Length) && _index.Numbers.Contains(NumberText.Read(digits));
    }

    /// <summary>Whether the word is the first of a text, zeros and space aside.</summary>
    private bool BeginsText(int start)
    {
        while (start > 0 && (_text[start - 1] is '0' or '@' || char.IsWhiteSpace(_text[start - 1])))
        {
            start--;
        }

        return start > 0 && _text[start - 1] == '"';
    }

    /// <summary>Whether a literal that ends here is the first of several that the compiler makes one of.</summary>
    private bool IsFolded(int end)
    {
        var next = SkipSpace(end);
        if (next >= _text.Length || _text[next] is not ('+' or '-' or '*' or '/' or '%' or '|' or '&' or '^' or '<' or '>'))
        {
            return false;
        }

        var operand = SkipSpace(next + (next + 1 < _text.Length && _text[next + 1] == _text[next] ? 2 : 1));
        return operand < _text.Length && (_text[operand] is '"' or '\'' or '@' or '(' or '-' || CharacterClass.Of(_text[operand]) == CharacterClass.Digit);
    }

    /// <summary>Whether a character is written by its number, so that only the compiler knows what the text says.</summary>
    private bool IsEscape(int start) => _text[start] is 'u' or 'U' or 'x' && start > 0 && _text[start - 1] == '\\';

    private int SkipSpace(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a name is asked for its value, and not declared or handed on.</summary>
    private bool IsRead(int start, int end)
    {
        if (start > 0 && _text[start - 1] == '.')
        {
            return true;
        }

        var next = SkipSpace(end);
        return next + 1 < _text.Length && (_text[next], _text[next + 1]) is ('=' or '!', '=') or ('.' or '?' or ':' or '!', _) or ('i', 's') or ('s', 'w');
    }
}
