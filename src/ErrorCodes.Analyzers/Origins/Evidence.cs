using System;
using System.Collections.Immutable;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Everything that speaks for or against a value's being an error code of some catalog.</summary>
/// <param name="Subject">The value.</param>
/// <param name="Origin">What is known of where it comes from.</param>
/// <param name="Meeting">How the constants meet it.</param>
/// <param name="Values">The different values it is compared with in one switch, pattern, collection or chain, "no error" aside.</param>
/// <param name="Named">The catalogs whose constants the same value is compared with in the same body.</param>
/// <param name="Around">The catalogs whose codes are compared with anything in the same type; looked for only when asked.</param>
/// <param name="Body">The body all this stands in.</param>
internal sealed record Evidence(
    Subject Subject,
    Origin Origin,
    Meeting Meeting,
    ImmutableHashSet<CodeValue> Values,
    ImmutableArray<Catalog> Named,
    Func<ImmutableArray<Catalog>> Around,
    BodyFlow Body);
