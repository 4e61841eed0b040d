using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>The names that code may write in another sense once a namespace is imported.</summary>
internal static class ImportedNames
{
    private const string Attribute = "Attribute";

    public static HashSet<string> Of(INamespaceSymbol @namespace)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in @namespace.GetTypeMembers())
        {
            names.Add(type.Name);
            if (type.Name.EndsWith(Attribute, StringComparison.Ordinal))
            {
                names.Add(type.Name.Substring(0, type.Name.Length - Attribute.Length));
            }

            if (type.MightContainExtensionMethods)
            {
                names.UnionWith(type.GetMembers().Select(member => member.Name));
            }
        }

        return names;
    }
}
