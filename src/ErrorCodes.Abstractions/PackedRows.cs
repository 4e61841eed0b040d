using System;
using System.Collections.Generic;
using System.Globalization;

namespace ErrorCodes;

/// <summary>Reads rows that the generator packed two bytes to a character, because an assembly holds no more than 16 MB of literals.</summary>
internal sealed class PackedRows
{
    private const int Format = 1;

    private readonly string _packed;
    private char[] _buffer = new char[256];
    private int _position;

    private PackedRows(string packed) => _packed = packed;

    public static ErrorCodeInfo[] Read(string packed)
    {
        var reader = new PackedRows(packed);
        var rows = new List<ErrorCodeInfo>();
        while (reader._position >> 1 < packed.Length)
        {
            reader.ReadSection(rows);
        }

        return rows.ToArray();
    }

    private void ReadSection(List<ErrorCodeInfo> rows)
    {
        if (Number() != Format)
        {
            throw new NotSupportedException(
                "These error codes were packed by another version of ErrorCodes.Analyzers: use the same version of ErrorCodes.Abstractions.");
        }

        var categories = new string[Number()];
        for (var i = 0; i < categories.Length; i++)
        {
            categories[i] = Text();
        }

        for (var count = Number(); count > 0; count--)
        {
            rows.Add(Row(categories));
        }

        // A section begins with a character of its own.
        _position += _position & 1;
    }

    private ErrorCodeInfo Row(string[] categories)
    {
        var flags = Byte();
        var category = Number();
        var placeholders = Number();
        var code = Text();
        return new ErrorCodeInfo(
            code,
            (flags & 4) != 0 ? int.Parse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null,
            Text(),
            Text(),
            placeholders,
            category == 0 ? null : categories[category - 1],
            (flags & 1) != 0,
            (flags & 2) != 0,
            flags >> 3 == 0 ? null : (RetryAdvice)((flags >> 3) - 1));
    }

    private string Text()
    {
        var length = Number();
        if (length > _buffer.Length)
        {
            _buffer = new char[length];
        }

        for (var i = 0; i < length; i++)
        {
            // As UTF-8, but of single UTF-16 units, so that a lone surrogate comes through too.
            var first = Byte();
            _buffer[i] = (char)(
                first < 0x80 ? first
                : first < 0xE0 ? ((first & 0x1F) << 6) | (Byte() & 0x3F)
                : ((first & 0x0F) << 12) | ((Byte() & 0x3F) << 6) | (Byte() & 0x3F));
        }

        return new string(_buffer, 0, length);
    }

    private int Number()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    private int Byte()
    {
        var pair = _packed[_position >> 1];
        return (_position++ & 1) == 0 ? pair & 0xFF : pair >> 8;
    }
}
