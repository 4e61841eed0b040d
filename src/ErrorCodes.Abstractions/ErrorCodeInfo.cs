namespace ErrorCodes;

/// <summary>What a catalog knows about one error code.</summary>
public sealed record ErrorCodeInfo
{
    /// <summary>Describes one code.</summary>
    /// <param name="code">The code as the API sends it, leading zeros included.</param>
    /// <param name="number">The code as a number, or <see langword="null"/> when it is not a plain 32-bit integer.</param>
    /// <param name="name">The name of the catalog's constant.</param>
    /// <param name="description">The vendor's own words.</param>
    /// <param name="placeholders">How many different placeholders the description holds.</param>
    /// <param name="category">The group of causes, or <see langword="null"/> when the table gives none.</param>
    /// <param name="isCritical">Whether money or the account is at stake.</param>
    /// <param name="isOutcomeUnknown">Whether the request may or may not have taken effect.</param>
    /// <param name="retry">Whether and when to send the request again, or <see langword="null"/> when the table gives no advice.</param>
    public ErrorCodeInfo(
        string code,
        int? number,
        string name,
        string description,
        int placeholders,
        string? category,
        bool isCritical,
        bool isOutcomeUnknown,
        RetryAdvice? retry)
    {
        Code = code;
        Number = number;
        Name = name;
        Description = description;
        Placeholders = placeholders;
        Category = category;
        IsCritical = isCritical;
        IsOutcomeUnknown = isOutcomeUnknown;
        Retry = retry;
    }

    /// <summary>The code as the API sends it, leading zeros included: its canonical form.</summary>
    public string Code { get; }

    /// <summary>The code as a number, or <see langword="null"/> when it is not a plain 32-bit integer.</summary>
    public int? Number { get; }

    /// <summary>The name of the catalog's constant.</summary>
    public string Name { get; }

    /// <summary>The vendor's own words, placeholders such as <c>{0}</c> included. Data: not a format string.</summary>
    public string Description { get; }

    /// <summary>How many different placeholders the description holds.</summary>
    public int Placeholders { get; }

    /// <summary>The group of causes the code belongs to, or <see langword="null"/> when the table gives none.</summary>
    public string? Category { get; }

    /// <summary>Whether money or the account is at stake: code that reacts to errors must not miss this one.</summary>
    public bool IsCritical { get; }

    /// <summary>Whether the request may or may not have taken effect, so that its state has to be looked up.</summary>
    public bool IsOutcomeUnknown { get; }

    /// <summary>Whether and when to send the request again, or <see langword="null"/> when the table gives no advice.</summary>
    public RetryAdvice? Retry { get; }

    /// <summary>The code, its name and the vendor's words: <c>25008 AccountInForcedLiquidation: Account is in forced liquidation status</c>.</summary>
    public override string ToString() => $"{Code} {Name}: {Description}";
}
