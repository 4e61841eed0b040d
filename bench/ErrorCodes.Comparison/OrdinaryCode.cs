using System;
using System.Text;

namespace ErrorCodes.Comparison;

/// <summary>Sources as they are everywhere: classes with properties, loops, calls, texts and numbers, and no error code in them.</summary>
internal static class OrdinaryCode
{
    private static readonly string[] Nouns =
        ["Order", "Account", "Symbol", "Price", "Quantity", "Client", "Request", "Response", "Stream", "Balance", "Position", "Candle", "Ticker", "Session", "Trade", "Ledger"];

    private static readonly string[] Verbs = ["Get", "Place", "Cancel", "Subscribe", "Update", "Parse", "Convert", "Load", "Send", "Close"];

    /// <summary>About ninety lines, of forty characters each.</summary>
    public static string File(int number)
    {
        var random = new Random(number);
        var source = new StringBuilder();
        string Noun() => Nouns[random.Next(Nouns.Length)];
        string Verb() => Verbs[random.Next(Verbs.Length)];
        source.Append("using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\n\n");
        source.Append($"namespace Ordinary.{Noun()}s\n{{\n    /// <summary>Knows what is asked of {number} and hands it on.</summary>\n");
        source.Append($"    public class {Noun()}Handler{number}\n    {{\n        private readonly Dictionary<string, int> _known = new Dictionary<string, int>();\n\n");
        for (var i = 0; i < 6; i++)
        {
            source.Append($"        /// <summary>The {Noun().ToLowerInvariant()}, as it was last seen.</summary>\n        public string {Noun()}{i} {{ get; set; }} = \"{Noun().ToLowerInvariant()}-{random.Next(10)}\";\n\n");
        }

        for (var i = 0; i < 4; i++)
        {
            var (noun, verb) = (Noun(), Verb());
            source.Append($"        public async Task<int> {verb}{noun}{i}Async(string name, int count, bool force = false)\n        {{\n");
            source.Append($"            if (string.IsNullOrEmpty(name) || count < 0)\n            {{\n                throw new ArgumentException(\"The {noun.ToLowerInvariant()} needs a name\", nameof(name));\n            }}\n\n");
            source.Append($"            var total = 0;\n            for (var index = 0; index < count; index++)\n            {{\n                total += index % {random.Next(2, 9)} == 0 ? index * {random.Next(2, 99)} : _known.Count;\n                if (total > {random.Next(100, 999)} && !force) break;\n            }}\n\n");
            source.Append($"            await Task.Delay({random.Next(1, 99)}).ConfigureAwait(false);\n            _known[name + \"/{verb.ToLowerInvariant()}\"] = total;\n            return total;\n        }}\n\n");
        }

        return source.Append("    }\n}\n").ToString();
    }
}
