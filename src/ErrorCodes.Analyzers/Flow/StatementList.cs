using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>The statements of one block or section, found by their places in the text.</summary>
internal sealed class StatementList
{
    private readonly ImmutableArray<int> _starts;

    private StatementList(ImmutableArray<IOperation> statements)
    {
        All = statements;
        _starts = [.. statements.Select(statement => statement.Syntax.SpanStart)];
    }

    public ImmutableArray<IOperation> All { get; }

    /// <summary>The statements inside of an operation; null where there are none.</summary>
    public static StatementList? In(IOperation operation) => operation switch
    {
        IBlockOperation block => new(block.Operations),
        ISwitchCaseOperation section => new(section.Body),
        _ => null,
    };

    /// <summary>Where the statement begins.</summary>
    public int StartOf(int index) => _starts[index];

    /// <summary>The statement a place lies in, which is the last that begins before it; -1 before the first.</summary>
    public int IndexAt(int position)
    {
        var index = _starts.BinarySearch(position);
        return index >= 0 ? index : ~index - 1;
    }
}
