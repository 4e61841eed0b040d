namespace ErrorCodes.CodeFixes.Editing;

/// <summary>An arm to be written: what it takes, with a line feed where a long test may be broken, and what it throws.</summary>
internal sealed record NewArm(string Test, string Exception, string Message)
{
    public string Throw => $"throw new {Exception}({Message})";
}
