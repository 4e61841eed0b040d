namespace ErrorCodes.CodeFixes.Editing;

/// <summary>An arm to be written: what it takes, and the exception it throws with which words.</summary>
internal sealed record NewArm(string Pattern, string Exception, string Message)
{
    public string Throw => $"throw new {Exception}({Message})";
}
