namespace ErrorCodes;

/// <summary>Which part of a value holds the error codes.</summary>
public enum ErrorCodeTarget
{
    /// <summary>The value itself; of a collection, its elements; of a dictionary, its keys.</summary>
    Element,

    /// <summary>The keys of a dictionary.</summary>
    Key,

    /// <summary>The values of a dictionary.</summary>
    Value,
}
