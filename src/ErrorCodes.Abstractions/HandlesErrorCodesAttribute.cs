using System;

namespace ErrorCodes;

/// <summary>Says that a method takes care of every critical error code it is given.</summary>
/// <remarks>A <c>switch</c> guarded by such a predicate, or reached after such a call, need not name the critical codes again.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HandlesErrorCodesAttribute : Attribute
{
}
