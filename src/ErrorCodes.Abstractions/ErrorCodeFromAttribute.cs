using System;
using System.Collections.Generic;

namespace ErrorCodes;

/// <summary>Says that a value is an error code of one of the named catalogs.</summary>
/// <remarks>
/// Inherited by overrides and implementations. On a collection it speaks of the elements;
/// on a dictionary <see cref="Target"/> tells keys from values.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue,
    AllowMultiple = true)]
public sealed class ErrorCodeFromAttribute : Attribute
{
    /// <summary>Binds the value to catalogs.</summary>
    /// <param name="catalogs">The catalog types; none: an error code whose catalog the context decides.</param>
    public ErrorCodeFromAttribute(params Type[] catalogs) => Catalogs = catalogs;

    /// <summary>The catalog types.</summary>
    public IReadOnlyList<Type> Catalogs { get; }

    /// <summary>Which part of the value holds the codes.</summary>
    public ErrorCodeTarget Target { get; set; }
}
