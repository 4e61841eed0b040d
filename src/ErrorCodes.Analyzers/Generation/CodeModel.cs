namespace ErrorCodes.Analyzers.Generation;

/// <summary>One row of a catalog, ready to be written.</summary>
internal sealed record CodeModel(
    string Code,
    int? Number,
    string Name,
    string Description,
    int Placeholders,
    string? Category,
    bool IsCritical,
    bool IsOutcomeUnknown,
    string? Retry,
    string? SinceRelease = null,
    string? CriticalSinceRelease = null);
