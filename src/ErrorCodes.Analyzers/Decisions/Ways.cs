using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>The ways on from a statement for one code: past its end, to labels elsewhere, or to whoever catches; none where it returns.</summary>
/// <param name="Past">Whether it goes on to what follows.</param>
/// <param name="IsThrown">Whether it may be thrown there.</param>
/// <param name="MayFail">Whether something else may be thrown, by what is called there.</param>
/// <param name="Jumps">The labels it may go to.</param>
internal readonly record struct Ways(bool Past, bool IsThrown, bool MayFail, ImmutableHashSet<ILabelSymbol> Jumps)
{
    public static readonly Ways None = new(false, false, false, ImmutableHashSet.Create<ILabelSymbol>(SymbolEqualityComparer.Default));

    public static readonly Ways On = None with { Past = true };

    public static readonly Ways Thrown = None with { IsThrown = true };

    public static Ways To(ILabelSymbol label) => None with { Jumps = None.Jumps.Add(label) };

    public Ways Or(Ways other) => Joined(other) with { Past = Past || other.Past };

    /// <summary>What comes after this one as well.</summary>
    public Ways Then(Ways next) => Joined(next) with { Past = next.Past };

    /// <summary>The ways on from the construct that this label ends.</summary>
    public Ways Ending(ILabelSymbol? label) =>
        label is not null && Jumps.Contains(label) ? this with { Past = true, Jumps = Jumps.Remove(label) } : this;

    private Ways Joined(Ways other) => new(
        Past,
        IsThrown || other.IsThrown,
        MayFail || other.MayFail,
        Jumps.IsEmpty ? other.Jumps : other.Jumps.IsEmpty ? Jumps : Jumps.Union(other.Jumps));
}
