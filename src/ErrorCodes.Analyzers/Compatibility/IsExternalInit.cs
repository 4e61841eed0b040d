using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler needs for records where the framework does not bring it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit
{
}
