using System;
using System.Collections.Generic;

namespace ErrorCodes;

/// <summary>
/// Says of a member somebody else wrote what <see cref="ErrorCodeFromAttribute"/> says of one's own, and of a type or a namespace
/// that what comes out of a call into it carries codes of these catalogs.
/// </summary>
/// <remarks>
/// A member is named by its documentation id: <c>P:</c> property, <c>F:</c> field, <c>M:</c> method, which means what it returns
/// or one <see cref="Parameter"/>; a type by <c>T:</c>, a namespace by <c>N:</c>, those nested in it included. The closest one that
/// is named counts. What is not referenced costs nothing.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ErrorCodeMemberAttribute : Attribute
{
    /// <summary>Says with <see cref="Producer"/> or <see cref="Foreign"/> whose codes a member holds.</summary>
    /// <param name="member">The documentation id, such as <c>P:CryptoExchange.Net.Objects.Error.Code</c> or <c>N:Binance.Net</c>.</param>
    public ErrorCodeMemberAttribute(string member)
    {
        Member = member;
        Catalogs = [];
        CatalogIds = [];
    }

    /// <summary>Binds a member to catalogs.</summary>
    /// <param name="member">The documentation id, such as <c>P:Npgsql.PostgresException.SqlState</c>.</param>
    /// <param name="catalogs">The catalog types.</param>
    public ErrorCodeMemberAttribute(string member, params Type[] catalogs)
    {
        Member = member;
        Catalogs = catalogs;
        CatalogIds = [];
    }

    /// <summary>Binds a member to catalogs whose types are not referenced here.</summary>
    /// <param name="member">The documentation id, such as <c>P:Npgsql.PostgresException.SqlState</c>.</param>
    /// <param name="catalogIds">The ids of the catalogs.</param>
    public ErrorCodeMemberAttribute(string member, params string[] catalogIds)
    {
        Member = member;
        Catalogs = [];
        CatalogIds = catalogIds;
    }

    /// <summary>The documentation id of the member, type or namespace.</summary>
    public string Member { get; }

    /// <summary>The catalog types.</summary>
    public IReadOnlyList<Type> Catalogs { get; }

    /// <summary>The ids of the catalogs.</summary>
    public IReadOnlyList<string> CatalogIds { get; }

    /// <summary>
    /// The documentation id of a type: only when the member is read from an object of this static type or one derived from it.
    /// </summary>
    public string? On { get; set; }

    /// <summary>The name of the method's parameter that is meant, rather than what it returns.</summary>
    public string? Parameter { get; set; }

    /// <summary>Which part of the value holds the codes.</summary>
    public ErrorCodeTarget Target { get; set; }

    /// <summary>The member holds an error code; whose, tells the call that the object came out of.</summary>
    public bool Producer { get; set; }

    /// <summary>The codes are of an API that no catalog covers: nothing is to be said about them.</summary>
    public bool Foreign { get; set; }
}
