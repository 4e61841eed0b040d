using System;
using System.Collections.Generic;

namespace ErrorCodes;

/// <summary>Says that what comes out of calls into a namespace carries error codes of the named catalogs.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ErrorCodeProducerAttribute : Attribute
{
    /// <summary>Binds a namespace to catalogs.</summary>
    /// <param name="namespace">The namespace; those nested in it are included.</param>
    /// <param name="catalogs">The catalog types; none: its codes are of no catalog known here, and nothing is said about them.</param>
    public ErrorCodeProducerAttribute(string @namespace, params Type[] catalogs)
    {
        Namespace = @namespace;
        Catalogs = catalogs;
    }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }

    /// <summary>The catalog types.</summary>
    public IReadOnlyList<Type> Catalogs { get; }
}
