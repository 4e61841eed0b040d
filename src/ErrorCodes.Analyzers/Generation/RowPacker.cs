using System;
using System.Collections.Generic;
using System.Linq;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Packs the rows of a large catalog two bytes to a character, as <c>ErrorCodeTable.Unpack</c> reads them.</summary>
internal sealed class RowPacker
{
    // What the library of the same version reads; any other change to what follows is a new number here and there.
    private const int Format = 1;

    private const int PartLength = 16 * 1024;

    private static readonly string[] Advice = ["Never", "AfterFix", "Later", "Immediately"];

    private readonly List<byte> _bytes = [];

    /// <summary>The packed rows, cut into literals of a length that editors and compilers are used to.</summary>
    public static IEnumerable<string> Pack(IReadOnlyList<CodeModel> codes)
    {
        var bytes = Bytes(codes);
        for (var start = 0; start < bytes.Count; start += 2 * PartLength)
        {
            var part = new char[(Math.Min(2 * PartLength, bytes.Count - start) + 1) / 2];
            for (var i = 0; i < part.Length; i++)
            {
                var low = start + (2 * i);
                part[i] = (char)(bytes[low] | (low + 1 < bytes.Count ? bytes[low + 1] << 8 : 0));
            }

            yield return new string(part);
        }
    }

    /// <summary>How much of an assembly's room for literals the rows take.</summary>
    public static int Size(IReadOnlyList<CodeModel> codes) => Bytes(codes).Count;

    private static List<byte> Bytes(IReadOnlyList<CodeModel> codes)
    {
        var packed = new RowPacker();
        var categories = codes.Select(code => code.Category).OfType<string>().Distinct().ToList();
        packed.Number(Format);
        packed.Number(categories.Count);
        categories.ForEach(packed.Text);
        var indices = Enumerable.Range(0, categories.Count).ToDictionary(index => categories[index]);
        packed.Number(codes.Count);
        foreach (var code in codes)
        {
            packed._bytes.Add((byte)(
                (code.IsCritical ? 1 : 0) | (code.IsOutcomeUnknown ? 2 : 0) | (code.Number is null ? 0 : 4)
                | ((Array.IndexOf(Advice, code.Retry) + 1) << 3)));
            packed.Number(code.Category is null ? 0 : indices[code.Category] + 1);
            packed.Number(code.Placeholders);
            packed.Text(code.Code);
            packed.Text(code.Name);
            packed.Text(code.Description);
        }

        return packed._bytes;
    }

    private void Text(string text)
    {
        Number(text.Length);
        foreach (var unit in text)
        {
            if (unit < 0x80)
            {
                _bytes.Add((byte)unit);
            }
            else if (unit < 0x800)
            {
                _bytes.Add((byte)(0xC0 | (unit >> 6)));
                _bytes.Add((byte)(0x80 | (unit & 0x3F)));
            }
            else
            {
                _bytes.Add((byte)(0xE0 | (unit >> 12)));
                _bytes.Add((byte)(0x80 | ((unit >> 6) & 0x3F)));
                _bytes.Add((byte)(0x80 | (unit & 0x3F)));
            }
        }
    }

    private void Number(int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            _bytes.Add((byte)(number | 0x80));
        }

        _bytes.Add((byte)number);
    }
}
