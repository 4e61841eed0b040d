using System;

namespace ErrorCodes;

/// <summary>Says of a property that looks like the error code that it always has the same value, and where the code is.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ErrorCodeElsewhereAttribute : Attribute
{
    /// <summary>Sends those who read one property to another.</summary>
    /// <param name="member">The documentation id of the property, such as <c>P:System.Runtime.InteropServices.ExternalException.ErrorCode</c>.</param>
    /// <param name="value">The value that it always has.</param>
    /// <param name="codeMember">The documentation id of the property with the code.</param>
    public ErrorCodeElsewhereAttribute(string member, int value, string codeMember)
    {
        Member = member;
        Value = value;
        CodeMember = codeMember;
    }

    /// <summary>The documentation id of the property that always has the same value.</summary>
    public string Member { get; }

    /// <summary>The value that it always has.</summary>
    public int Value { get; }

    /// <summary>The documentation id of the property with the code.</summary>
    public string CodeMember { get; }

    /// <summary>The documentation id of a type: only when read from an object of this static type or one derived from it.</summary>
    public string? On { get; set; }
}
