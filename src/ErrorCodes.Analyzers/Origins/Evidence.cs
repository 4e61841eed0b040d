using System.Collections.Immutable;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Everything that speaks for or against a value's being an error code of some catalog.</summary>
/// <param name="Subject">The value.</param>
/// <param name="Origin">What is known of where it comes from.</param>
/// <param name="IsComparison">Whether the constants are compared with it, not put into it.</param>
/// <param name="Values">The different values it is compared with in one switch, pattern, collection or chain, "no error" aside.</param>
/// <param name="Named">The catalogs whose constants the same value is compared with in the same body.</param>
/// <param name="Body">The body all this stands in.</param>
internal sealed record Evidence(
    Subject Subject, Origin Origin, bool IsComparison, ImmutableHashSet<CodeValue> Values, ImmutableArray<Catalog> Named, BodyFlow Body);
