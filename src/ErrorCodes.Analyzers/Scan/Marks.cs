using System;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>What words of a file say about where to look closer.</summary>
[Flags]
internal enum Marks
{
    None = 0,

    /// <summary>A member that annotations or bindings vouch for is named: any literal may meet an error code.</summary>
    Bound = 1,

    /// <summary>A catalog is named, and so its constants may be.</summary>
    Catalog = 2,

    /// <summary>An attribute of the vocabulary is named.</summary>
    Vocabulary = 4,

    /// <summary>The attribute that annotates a declaration is named.</summary>
    Annotation = 8,

    /// <summary>A message is read.</summary>
    Message = 16,

    /// <summary>A directive may hold for all files.</summary>
    Global = 32,
}
