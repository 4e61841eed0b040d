using System;
using System.Collections.Generic;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Which names say that a value is an error code.</summary>
internal static class CodeNames
{
    // Words that may stand before "code" in the name of an API's error code. A list of what counts rather than of what
    // does not: every trade has codes of its own (zip, stock, airport, status), and a new one must not become a report.
    private static readonly HashSet<string> Qualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "error", "err", "errno", "ret", "return", "rtn", "result", "res", "s", "sub", "api", "exchange", "rest", "ws", "websocket", "socket",
        "response", "resp", "reject", "rejected", "rejection", "fail", "failed", "failure", "fault", "biz", "business", "server", "remote",
        "message", "msg", "exception", "ex", "problem",
        "the", "my", "this", "raw", "last", "first", "inner", "outer", "new", "old", "actual", "original", "parsed",
    };

    // Words that may follow "code" and only say how it is written down, or come by.
    private static readonly HashSet<string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        "str", "string", "text", "int", "num", "number", "value", "raw", "async",
    };

    private static readonly HashSet<string> Errors = new(StringComparer.OrdinalIgnoreCase) { "error", "err" };

    private static readonly HashSet<string> Numbers = new(StringComparer.OrdinalIgnoreCase) { "number", "num", "no", "nr" };

    private static readonly HashSet<string> Compounds = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "errorcode", "errcode", "retcode", "scode", "subcode", "rescode", "resultcode", "returncode",
    };

    /// <summary>
    /// Whether the name says "error code": <c>Code</c>, <c>binanceErrorCode</c>, <c>ret_code</c>, or <c>acmeCode</c> where a catalog is of Acme;
    /// not <c>zipCode</c>.
    /// </summary>
    public static bool SayErrorCode(string name, CatalogSet catalogs) => Judge(name, catalogs) == true;

    /// <summary>Whether the name says "some other code": <c>StatusCode</c>, <c>zip_code</c>, <c>exitCode</c>.</summary>
    public static bool SayOtherCode(string name, CatalogSet catalogs) => Judge(name, catalogs) == false;

    /// <summary>Whether the name says "code" and nothing of what: <c>Code</c>, <c>code_str</c>.</summary>
    public static bool SayOnlyCode(string name) => IdentifierWords.Of(name) is [var only, ..] and { Count: 1 or 2 } && only.Equals("code", StringComparison.OrdinalIgnoreCase);

    private static bool? Judge(string name, CatalogSet catalogs)
    {
        var words = IdentifierWords.Of(name);
        var last = words.Count - 1;
        if (last >= 0 && (words[last].Equals("errno", StringComparison.OrdinalIgnoreCase) || IsErrorNumber(words)))
        {
            return true;
        }

        if (last > 0 && Forms.Contains(words[last]))
        {
            last--;
        }

        if (last < 0 || !words[last].EndsWith("code", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!Compounds.Contains(words[last]))
        {
            return false;
        }

        return words[last].Length > "code".Length || last == 0 || Qualifiers.Contains(words[last - 1]) || IsVendorsBefore(words, last, catalogs);
    }

    private static bool IsVendorsBefore(List<string> words, int last, CatalogSet catalogs)
    {
        foreach (var vendor in catalogs.HeardVendors)
        {
            if (vendor.Ends(words, last))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsErrorNumber(List<string> words) =>
        words is [.., var error, var number] && Errors.Contains(error) && Numbers.Contains(number);
}
