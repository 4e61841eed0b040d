using System;
using System.Collections.Generic;

namespace ErrorCodes;

/// <summary>Says of a member somebody else wrote what <see cref="ErrorCodeFromAttribute"/> says of one's own.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ErrorCodeMemberAttribute : Attribute
{
    /// <summary>Binds a member to catalogs.</summary>
    /// <param name="member">The member's documentation id, such as <c>P:CryptoExchange.Net.Objects.Error.Code</c>.</param>
    /// <param name="catalogs">The catalog types; none: an error code whose catalog depends on what produced the object.</param>
    public ErrorCodeMemberAttribute(string member, params Type[] catalogs)
    {
        Member = member;
        Catalogs = catalogs;
    }

    /// <summary>The member's documentation id.</summary>
    public string Member { get; }

    /// <summary>The catalog types.</summary>
    public IReadOnlyList<Type> Catalogs { get; }
}
