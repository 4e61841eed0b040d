using System;

namespace ErrorCodes;

/// <summary>
/// Says that the public constants of a class, or the members of an enum, are the error codes of one API.
/// The type may be anybody's: this project's, a referenced project's or a package's.
/// </summary>
/// <remarks>What several assemblies say of one id is put together.</remarks>
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

    /// <summary>Makes a type a catalog wherever it is referenced; where it is not, this says nothing.</summary>
    /// <param name="id">The name used in options such as <c>error_codes.catalogs</c>: lower-case words joined by hyphens.</param>
    /// <param name="documentationId">The documentation id of the class of constants or the enum, such as <c>T:Npgsql.PostgresErrorCodes</c>.</param>
    public ErrorCodeCatalogAttribute(string id, string documentationId)
    {
        Id = id;
        DocumentationId = documentationId;
    }

    /// <summary>The catalog's name in options.</summary>
    public string Id { get; }

    /// <summary>The class of constants or the enum; <see langword="null"/> where <see cref="DocumentationId"/> names it.</summary>
    public Type? Type { get; }

    /// <summary>The documentation id of the class of constants or the enum; <see langword="null"/> where <see cref="Type"/> is it.</summary>
    public string? DocumentationId { get; }

    /// <summary>What people call the API, for messages; the type's name when not given.</summary>
    public string? Title { get; set; }

    /// <summary>Where the codes come from: the vendor's page.</summary>
    public string? Source { get; set; }

    /// <summary>The date of the vendor's page the codes were taken from: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public string? Snapshot { get; set; }

    /// <summary>Codes that must not go unhandled, in addition to those whose constant says so.</summary>
    public string[]? Critical { get; set; }

    /// <summary>Codes that mean "no error": never reported as magic, never required to be handled.</summary>
    public string[]? Success { get; set; }

    /// <summary>Whose API it is; the <see cref="Id"/> when not given. Catalogs of one vendor are relatives.</summary>
    public string? Vendor { get; set; }

    /// <summary>What else the vendor goes by in code: <c>okcoin</c>, <c>npgsql</c>, <c>pg</c>.</summary>
    public string[]? Aliases { get; set; }

    /// <summary>What it takes for a value to be a code of this catalog where no attribute, binding or type says so.</summary>
    public ErrorCodeEvidence Evidence { get; set; } = ErrorCodeEvidence.Name;

    /// <summary>
    /// Codes, and ranges such as <c>40000-40499</c>, where other APIs count too: a name that says "error code" is not enough for them.
    /// </summary>
    public string[]? Commonplace { get; set; }

    /// <summary>
    /// Whether the API may answer with codes that are not in the catalog; when not given, only an enum is taken to have them all.
    /// </summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>The release of the package that brought the whole catalog, such as <c>1.2</c>; it was always there when not given.</summary>
    public string? SinceRelease { get; set; }

    /// <summary>
    /// Which constants are codes, of a class that holds other things too: names in which <c>*</c> stands for anything,
    /// taken out again by a <c>!</c> in front; the last that fits decides. All of them when not given.
    /// </summary>
    public string[]? Members { get; set; }
}
