using System;
using System.Collections.Generic;

namespace ErrorCodes;

/// <summary>Says that a value is an error code of one of the named catalogs.</summary>
/// <remarks>
/// Inherited by overrides and implementations. On a collection it speaks of the elements;
/// on a dictionary <see cref="Target"/> tells keys from values; of a tuple it means the items called a code, or else those that can be one.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue,
    AllowMultiple = true)]
public sealed class ErrorCodeFromAttribute : Attribute
{
    /// <summary>Binds the value to catalogs.</summary>
    /// <param name="catalog">The catalog type.</param>
    /// <param name="others">More of them, where the value may be of any.</param>
    public ErrorCodeFromAttribute(Type catalog, params Type[] others) => Catalogs = [catalog, .. others];

    /// <summary>The catalog types.</summary>
    public IReadOnlyList<Type> Catalogs { get; }

    /// <summary>Which part of the value holds the codes.</summary>
    public ErrorCodeTarget Target { get; set; }
}
