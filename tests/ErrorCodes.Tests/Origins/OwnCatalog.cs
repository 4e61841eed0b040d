using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Tests.Origins;

/// <summary>
/// A user's own catalog that is to Acme what the built-in one is to Bitget: the same table under other numbers, a class of constants
/// that an attribute registers. What is found of one has to be found of the other.
/// </summary>
internal static partial class OwnCatalog
{
    private static readonly Dictionary<string, string> Thousands = new() { ["25"] = "26", ["40"] = "60", ["42"] = "62", ["43"] = "63", ["95"] = "65" };

    private static readonly TestProject Library = new("Own", ("Own.cs", $$"""
        [assembly: ErrorCodes.ErrorCodeCatalog("acme-websocket", typeof(ErrorCodes.AcmeWebSocketErrorCodes), Vendor = "Acme", Commonplace = new[] { {{Ranges}} })]

        namespace ErrorCodes
        {
            public static class AcmeWebSocketErrorCodes
            {
                {{Constants("int", row => OfAcme(row.Code))}}

                public static class Text
                {
                    {{Constants("string", row => $"\"{OfAcme(row.Code)}\"")}}
                }
            }
        }
        """)) { AsMetadata = true };

    private static string Ranges => string.Join(", ", Catalogs.BuiltIn.Registration("bitget-websocket").Commonplace!.Select(range => $"\"{OfAcme(range)}\""));

    /// <summary>Reports what is marked of the built-in catalog, and of one's own.</summary>
    public static async Task ReportsAlike<TAnalyzer>(string source, string id)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        await Verify.Reports<TAnalyzer>(source, id);
        await Verify.Reports<TAnalyzer>(OfAcme(source), id, it => it.Projects.Add(Library));
    }

    /// <summary>Stays quiet about the built-in catalog, and about one's own.</summary>
    public static async Task StaysQuietAlike<TAnalyzer>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        await Verify.StaysQuiet<TAnalyzer>(source);
        await Verify.StaysQuiet<TAnalyzer>(OfAcme(source), it => it.Projects.Add(Library));
    }

    private static string Constants(string type, Func<ErrorCodeInfo, string> value) =>
        string.Concat(BitgetWebSocketErrorCodes.All.Select(row => $"public const {type} {row.Name} = {value(row)};\n"));

    private static string OfAcme(string source) => Code().Replace(source, code => Thousands[code.Value[..^3]] + code.Value[^3..])
        .Replace("429", "629")
        .Replace("\"25\" +", "\"26\" +")
        .Replace("25_008", "26_008").Replace("0x61B0", "0x6598").Replace("0b110000110110000", "0b110010110011000").Replace("\\u61B0", "\\u6598")
        .Replace("bitget", "acme").Replace("Bitget", "Acme");

    [GeneratedRegex(@"(25\d{3}|(?<!\d)(40|42|43|95)\d{3})(?!\d)")]
    private static partial Regex Code();
}
