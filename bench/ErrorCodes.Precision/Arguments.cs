using System.Collections.Generic;
using System.IO;

namespace ErrorCodes.Precision;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Folder, IReadOnlyList<string> References)
{
    public bool Quick { get; private init; }

    public bool Misses { get; private init; }

    public bool Csv { get; private init; }

    public bool Time { get; private init; }

    public bool Unbound { get; private init; }

    public int Context { get; private init; }

    public string? Restore { get; private init; }

    public string? Served { get; private init; }

    public const string Usage =
        """
        usage: ErrorCodes.Precision <folder> [options]

          --quick             look only into files that hold a value of a catalog; what needs none is not found
          --misses            also list literals whose value is in a catalog and that were not reported, with the reason
          --csv               one line per report as comma-separated values; the totals go to the error stream
          --context <lines>   show that many lines around each report
          --time              also compile each project without analyzers, and compare
          --restore <folder>  restore the packages that the projects use into that folder, and bind against them
          --served <file>     ask only for packages named there, one a line: all that a registry's partial copy has
          --reference <path>  a library, or a folder of libraries, that every project may use; may be repeated
          --unbound           list the names that were most often not understood
        """;

    public static Arguments? Parse(IReadOnlyList<string> arguments)
    {
        var references = new List<string>();
        var parsed = new Arguments("", references);
        for (var i = 0; i < arguments.Count; i++)
        {
            var next = i + 1 < arguments.Count ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--quick":
                    parsed = parsed with { Quick = true };
                    break;
                case "--misses":
                    parsed = parsed with { Misses = true };
                    break;
                case "--csv":
                    parsed = parsed with { Csv = true };
                    break;
                case "--time":
                    parsed = parsed with { Time = true };
                    break;
                case "--unbound":
                    parsed = parsed with { Unbound = true };
                    break;
                case "--context" when int.TryParse(next, out var context):
                    (parsed, i) = (parsed with { Context = context }, i + 1);
                    break;
                case "--restore" when next is not null:
                    (parsed, i) = (parsed with { Restore = Path.GetFullPath(next) }, i + 1);
                    break;
                case "--served" when File.Exists(next):
                    (parsed, i) = (parsed with { Served = next }, i + 1);
                    break;
                case "--reference" when next is not null:
                    references.Add(next);
                    i++;
                    break;
                case var path when parsed.Folder.Length == 0 && Directory.Exists(path):
                    parsed = parsed with { Folder = Path.GetFullPath(path) };
                    break;
                default:
                    return null;
            }
        }

        return parsed.Folder.Length == 0 ? null : parsed;
    }
}
