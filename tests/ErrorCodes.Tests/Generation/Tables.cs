using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>Hands tables to the generator as an <c>ErrorCodeCatalog</c> item does, and loads what becomes of them.</summary>
internal static class Tables
{
    /// <summary>A catalog file with the metadata of its item, such as <c>Class=Acme</c>.</summary>
    public static TestFile File(string name, string text, params string[] metadata)
    {
        var file = new TestFile(name, text);
        file.Metadata["ErrorCodeCatalog"] = "true";
        foreach (var pair in metadata)
        {
            var end = pair.IndexOf('=');
            file.Metadata["ErrorCodeCatalog" + pair[..end]] = Uri.EscapeDataString(pair[(end + 1)..]);
        }

        return file;
    }

    public static Task<GeneratedResult> Generate(params TestFile[] files) =>
        Verify.Generates<ErrorCodeCatalogGenerator>(it => it.AdditionalFiles = files);

    /// <summary>The rows of the only catalog of the only table, whose text is free of marks.</summary>
    public static async Task<IReadOnlyList<ErrorCodeInfo>> RowsOf(string name, string text, params string[] metadata) =>
        Rows(await Generate(File(name, text, metadata) with { Verbatim = true })).Single();

    /// <summary>What each generated class says at run time, in the order of the classes' names.</summary>
    public static IReadOnlyList<ErrorCodeTable> Rows(GeneratedResult result)
    {
        using var image = new MemoryStream();
        var emitted = result.Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(it => it.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return [.. new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image).GetCustomAttributes<ErrorCodeCatalogAttribute>()
            .OrderBy(registration => registration.Type!.FullName, StringComparer.Ordinal)
            .Select(registration => (ErrorCodeTable)registration.Type!.GetProperty("All")!.GetValue(null)!)];
    }
}
