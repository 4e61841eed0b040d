using System;

namespace ErrorCodes;

/// <summary>
/// Says that the public constants of a class, or the members of an enum, are the error codes of one API.
/// The type may be anybody's: this project's, a referenced project's or a package's.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ErrorCodeCatalogAttribute : Attribute
{
    /// <summary>Makes a type a catalog.</summary>
    /// <param name="id">The name used in options such as <c>error_codes.catalogs</c>: lower-case words joined by hyphens.</param>
    /// <param name="type">The class of constants (integral or <see cref="string"/>) or the enum.</param>
    public ErrorCodeCatalogAttribute(string id, Type type)
    {
        Id = id;
        Type = type;
    }

    /// <summary>The catalog's name in options.</summary>
    public string Id { get; }

    /// <summary>The class of constants or the enum.</summary>
    public Type Type { get; }

    /// <summary>What people call the API, for messages; the type's name when not given.</summary>
    public string? Title { get; set; }

    /// <summary>Where the codes come from: the URL of the vendor's page.</summary>
    public string? Source { get; set; }

    /// <summary>The date of the vendor's page the codes were taken from: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public string? Snapshot { get; set; }

    /// <summary>Codes that must not go unhandled, in addition to those whose constant says so.</summary>
    public string[]? Critical { get; set; }

    /// <summary>Codes that mean "no error": never reported as magic, never required to be handled.</summary>
    public string[]? Success { get; set; }
}
