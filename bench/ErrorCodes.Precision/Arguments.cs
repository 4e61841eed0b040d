using System.Collections.Generic;
using System.IO;

namespace ErrorCodes.Precision;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Folder, bool Quick, bool Misses, bool Csv, bool Time, int Context, IReadOnlyList<string> References)
{
    public const string Usage =
        """
        usage: ErrorCodes.Precision <folder> [options]

          --quick             look only into files that hold a value of a catalog; what needs none is not found
          --misses            also list literals whose value is in a catalog and that were not reported, with the reason
          --csv               one line per report as comma-separated values; the totals go to the error stream
          --context <lines>   show that many lines around each report
          --time              also compile each project without analyzers, and compare
          --reference <path>  a library, or a folder of libraries, that every project may use; may be repeated
        """;

    public static Arguments? Parse(IReadOnlyList<string> arguments)
    {
        string? folder = null;
        var (quick, misses, csv, time, context) = (false, false, false, false, 0);
        var references = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--quick":
                    quick = true;
                    break;
                case "--misses":
                    misses = true;
                    break;
                case "--csv":
                    csv = true;
                    break;
                case "--time":
                    time = true;
                    break;
                case "--context" when i + 1 < arguments.Count && int.TryParse(arguments[i + 1], out context):
                    i++;
                    break;
                case "--reference" when i + 1 < arguments.Count:
                    references.Add(arguments[++i]);
                    break;
                case var path when folder is null && Directory.Exists(path):
                    folder = Path.GetFullPath(path);
                    break;
                default:
                    return null;
            }
        }

        return folder is null ? null : new Arguments(folder, quick, misses, csv, time, context, references);
    }
}
