using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>How a constant meets its subject.</summary>
internal enum Meeting
{
    /// <summary>It becomes the subject's value, or a part of it.</summary>
    Put,

    /// <summary>It is compared with the subject.</summary>
    Compared,

    /// <summary>A test expects the subject to be it.</summary>
    Asserted,
}

/// <summary>Where a constant stands: what it meets, and how.</summary>
internal readonly record struct Position(Subject Subject, Meeting Meeting)
{
    public bool IsComparison => Meeting != Meeting.Put;

    public static Position Compared(IOperation with, Facet facet = Facet.Self) => new(Subject.Of(with, facet), Meeting.Compared);

    public static Position Put(ISymbol into, Facet facet) => new(Subject.Of(into, facet), Meeting.Put);
}
