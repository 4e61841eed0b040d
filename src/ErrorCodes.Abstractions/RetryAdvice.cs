namespace ErrorCodes;

/// <summary>What to do with the request that was answered with an error code.</summary>
public enum RetryAdvice
{
    /// <summary>The same request will not succeed however often it is sent.</summary>
    Never,

    /// <summary>The request, or the account it was sent for, has to be put right first.</summary>
    AfterFix,

    /// <summary>The same request may succeed after a wait.</summary>
    Later,

    /// <summary>The same request may succeed at once.</summary>
    Immediately,
}
