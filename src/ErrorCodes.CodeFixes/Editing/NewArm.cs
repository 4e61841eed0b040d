namespace ErrorCodes.CodeFixes.Editing;

/// <summary>An arm to be written: what it takes, and the value it throws the words of.</summary>
internal sealed record NewArm(string Pattern, string Message)
{
    public string Throw => $"throw new System.NotImplementedException({Message})";
}
