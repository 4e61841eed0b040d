using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace ErrorCodes.Package.Tests;

/// <summary>A throw-away project that uses the package, and what the SDK made of it.</summary>
internal sealed class Consumer(string folder)
{
    public string Folder { get; } = folder;

    public string Name => Path.GetFileName(Folder);

    public string ProjectFile => Path.Combine(Folder, Name + ".csproj");

    public Build Before { get; private set; } = Build.None;

    public Build After { get; private set; } = Build.None;

    public Build Armed { get; private set; } = Build.None;

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");

    public async Task ReadFirstBuildAsync(string log) => Before = await ReadBuildAsync(log);

    public async Task ReadSecondBuildAsync(string log) => After = await ReadBuildAsync(log);

    public void ReadArmedBuild(string log) => Armed = new Build(Finding.ReadAll(Path.Combine(Folder, log)), "");

    private async Task<Build> ReadBuildAsync(string log)
    {
        var program = Directory.EnumerateFiles(Path.Combine(Folder, "bin"), Name + ".runtimeconfig.json", SearchOption.AllDirectories)
            .SingleOrDefault();
        var output = program is null
            ? ""
            : await Dotnet.RunAsync(Folder, new Dictionary<string, string>(), Path.ChangeExtension(Path.ChangeExtension(program, null), "dll"));
        return new Build(Finding.ReadAll(Path.Combine(Folder, log)), output.ReplaceLineEndings("\n"));
    }

    /// <summary>What one build reported, and what the built program printed.</summary>
    internal sealed record Build(IReadOnlyList<Finding> Findings, string Output)
    {
        public static Build None { get; } = new([], "");

        public IEnumerable<string> Reports => Findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal);
    }
}
