using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace ErrorCodes.Tests.House;

/// <summary>The files the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "TestResults", ".git", ".vs", ".idea"];

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(it => it.Key == "RepositoryRoot").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Paths below the root, with '/' on every system.</summary>
    public static IEnumerable<string> Files(string extension, string below = "") =>
        Folders(below).SelectMany(folder => Directory.GetFiles(folder, "*" + extension)).Select(Relative);

    public static IEnumerable<string> Folders() => Folders("").Select(Relative);

    private static IEnumerable<string> Folders(string below)
    {
        var pending = new Stack<string>([Path.Combine(Root, below)]);
        while (pending.TryPop(out var folder))
        {
            yield return folder;
            foreach (var inner in Directory.GetDirectories(folder).Where(it => !NotOurs.Contains(Path.GetFileName(it))))
            {
                pending.Push(inner);
            }
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
