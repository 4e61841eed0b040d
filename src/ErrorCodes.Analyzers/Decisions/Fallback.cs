namespace ErrorCodes.Analyzers.Decisions;

/// <summary>What becomes of a code no arm names.</summary>
internal enum Fallback
{
    /// <summary>Nothing: there is no default.</summary>
    None,

    /// <summary>It goes no further than the default.</summary>
    Absorbing,

    /// <summary>Somebody else gets it: it is thrown, returned or passed on.</summary>
    Propagating,

    /// <summary>It is given to something that takes care of every critical code.</summary>
    Handling,
}
