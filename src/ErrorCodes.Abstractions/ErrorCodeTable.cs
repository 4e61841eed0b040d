using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;

namespace ErrorCodes;

/// <summary>The rows of one catalog in table order, found by code without allocating.</summary>
/// <remarks>What the generated catalogs are made of; use their <c>Find</c>, <c>IsCritical</c> and <c>All</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class ErrorCodeTable : IReadOnlyList<ErrorCodeInfo>
{
    private readonly ErrorCodeInfo[] _rows;
    private readonly Dictionary<int, ErrorCodeInfo> _byNumber;
    private readonly Dictionary<string, ErrorCodeInfo> _byCode;

    /// <summary>Indexes the rows of a catalog.</summary>
    /// <param name="rows">One entry per code. The array belongs to the table from here on.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two rows have the same code.</exception>
    public ErrorCodeTable(params ErrorCodeInfo[] rows)
    {
        _rows = rows ?? throw new ArgumentNullException(nameof(rows));
        _byNumber = new Dictionary<int, ErrorCodeInfo>(rows.Length);
        _byCode = new Dictionary<string, ErrorCodeInfo>(rows.Length, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            _byCode.Add(row.Code, row);
            if (row.Number is { } number)
            {
                _byNumber.Add(number, row);
            }
        }
    }

    /// <summary>Makes the table of a catalog that is too large to be written out row by row. For generated code.</summary>
    /// <param name="parts">The packed rows.</param>
    /// <exception cref="NotSupportedException">Another version of the generator packed them in a way that this one does not know.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ErrorCodeTable Unpack(params string[] parts) => new(PackedRows.Read(string.Concat(parts)));

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public ErrorCodeInfo this[int index] => _rows[index];

    /// <summary>The row of a code, or <see langword="null"/> when the catalog does not have it.</summary>
    /// <param name="code">The code as a number.</param>
    public ErrorCodeInfo? Find(int code) => _byNumber.TryGetValue(code, out var row) ? row : null;

    /// <summary>The row of a code, or <see langword="null"/> when the catalog does not have it.</summary>
    /// <param name="code">The code as the API sends it; compared ordinally.</param>
    public ErrorCodeInfo? Find(string? code) => code is not null && _byCode.TryGetValue(code, out var row) ? row : null;

    /// <summary>Whether the catalog has the code and money or the account is at stake.</summary>
    /// <param name="code">The code as a number.</param>
    public bool IsCritical(int code) => Find(code) is { IsCritical: true };

    /// <summary>Whether the catalog has the code and money or the account is at stake.</summary>
    /// <param name="code">The code as the API sends it; compared ordinally.</param>
    public bool IsCritical(string? code) => Find(code) is { IsCritical: true };

    /// <inheritdoc/>
    public IEnumerator<ErrorCodeInfo> GetEnumerator() => ((IEnumerable<ErrorCodeInfo>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
