namespace ErrorCodes;

/// <summary>What it takes for a value to be a code of a catalog where no attribute, binding or type says so.</summary>
public enum ErrorCodeEvidence
{
    /// <summary>Nothing else will do: the values are ones that many things have.</summary>
    Binding,

    /// <summary>A name that says "error code", where a name around it says whose.</summary>
    Vendor,

    /// <summary>A name that says "error code".</summary>
    Name,
}
