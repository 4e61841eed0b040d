using System;

namespace ErrorCodes;

/// <summary>What is known about one error code of a catalog.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ErrorCodeAttribute : Attribute
{
    /// <summary>The code means that money or the account is at stake: a <c>switch</c> must not miss it.</summary>
    public bool Critical { get; set; }

    /// <summary>The request may or may not have taken effect.</summary>
    public bool OutcomeUnknown { get; set; }

    /// <summary>The group of causes the code belongs to, such as <c>RateLimit</c>.</summary>
    public string? Category { get; set; }

    /// <summary>Whether and when to send the request again; says nothing when not set.</summary>
    public RetryAdvice Retry { get; set; }

    /// <summary>The vendor's own words; the constant's XML summary when not given.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// The release of the package that brought the code, such as <c>1.2</c>; code that is held to an earlier one
    /// (<c>error_codes.level</c>) is judged as if the catalog did not have it. When not given, it was always there.
    /// </summary>
    public string? SinceRelease { get; set; }

    /// <summary>The release of the package that found the code to be <see cref="Critical"/>; it always was when not given.</summary>
    public string? CriticalSinceRelease { get; set; }
}
