using System;
using System.Collections.Generic;
using System.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Which column of a table holds what, told by the words of its header.</summary>
internal sealed class ColumnMap
{
    private ColumnMap(int code, int description, IReadOnlyList<string> headers)
    {
        Code = code;
        Description = description;
        Name = Find(headers, ColumnWords.Name);
        Category = Find(headers, ColumnWords.Category);
        Critical = Find(headers, ColumnWords.Critical);
        Outcome = Find(headers, ColumnWords.Outcome);
        Retry = Find(headers, ColumnWords.Retry);
        SinceRelease = Find(headers, ColumnWords.SinceRelease);
        CriticalSinceRelease = Find(headers, ColumnWords.CriticalSinceRelease);
    }

    public int Code { get; }

    public int Description { get; }

    public int Name { get; }

    public int Category { get; }

    public int Critical { get; }

    public int Outcome { get; }

    public int Retry { get; }

    public int SinceRelease { get; }

    public int CriticalSinceRelease { get; }

    /// <summary>Recognises the columns; <see cref="Code"/> or <see cref="Description"/> is -1 when there is none.</summary>
    public static ColumnMap Of(TableRow header)
    {
        var headers = Array.ConvertAll(header.Cells, Plain);
        return new ColumnMap(Find(headers, ColumnWords.Code), Find(headers, ColumnWords.Description), headers);
    }

    private static int Find(IReadOnlyList<string> headers, string[] words)
    {
        foreach (var word in words)
        {
            for (var i = 0; i < headers.Count; i++)
            {
                if (headers[i] == word)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static string Plain(string header)
    {
        var plain = new StringBuilder(header.Length);
        foreach (var c in header)
        {
            if (c is '(' or '（')
            {
                break;
            }

            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }
}
