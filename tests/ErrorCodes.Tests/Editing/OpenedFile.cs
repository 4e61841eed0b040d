using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>A file opened as a fix opens it, with no analyzer before; what is to be edited is marked <c>[|x|]</c>.</summary>
internal sealed class OpenedFile
{
    private const string Library = """
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme.Codes))]

        namespace Acme
        {
            public static class Codes
            {
                public const int Liquidated = 25008;
                public const int Mode = 77009;
                public const int Refused = -10004;
                [System.Obsolete("Gone.", error: true)] public const int Gone = 25010;
                [ErrorCode(Critical = true, Description = "Account \"frozen\" \\ {0}")] public const int Frozen = 70003;
                public static bool IsCritical(int code) => code == Frozen;
                public static bool IsCritical(string code) => code == "70003";

                public static class Text
                {
                    public const string Liquidated = "25008";
                    [ErrorCode(Critical = true)] public const string Frozen = "70003";
                }

                public static class Api
                {
                    public const int Deep = 60001;

                    public static class Text
                    {
                        public const string Deep = "60001";
                    }
                }
            }

            public enum State { Frozen = 40101, Thawed = 40102 }

            public class Reply
            {
                public int Code { get; set; }
                public int? Maybe { get; set; }
                public int Field;
                [ErrorCodeFrom(typeof(Codes))] public int Known;
                public Reply Inner { get; set; }
                public int Next() => Code;
                public int this[int index] => index;
            }

            public interface IReply { int Code { get; } }

            public class ApiException : System.Exception { public int Code { get; set; } }

            public class Widget { }

            public sealed class HandlesAttribute : System.Attribute
            {
                public HandlesAttribute(int code) { }
            }
        }

        namespace Acme.Deep { public class E { } }
        namespace Zeta
        {
            public class Widget { }
            public static class Parts { public static void Deconstruct(this string it, out int first, out int second) => first = second = 0; }
        }
        namespace Other { public class Codes { } }
        namespace Beta { public static class BetaCodes { public const int Odd = 99001; } }

        namespace Rough
        {
            public static class RoughCodes { public const int Lost = 88001; }
            public class NotImplementedException { }
            public static class Parts { public static void Deconstruct(this string it, out int first, out int second) => first = second = 0; }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Console.dll"
                or "System.Linq.dll" or "System.Linq.Expressions.dll" or "System.Linq.Queryable.dll" or "System.Collections.dll" or "netstandard.dll")
            .Append(typeof(ErrorCodeInfo).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Acme = Compiled(Library);

    private OpenedFile(Document document, SourceFile file, ImmutableArray<TextSpan> marks)
    {
        Document = document;
        File = file;
        Marks = marks;
    }

    public Document Document { get; }

    public SourceFile File { get; }

    public ImmutableArray<TextSpan> Marks { get; }

    public string this[TextSpan span] => File.Text.ToString(span);

    /// <param name="marked">The file's text with its marks.</param>
    /// <param name="options">A line of <c>.editorconfig</c>.</param>
    /// <param name="other">The text of another file of the project.</param>
    /// <param name="elsewhere">The text of another file of a second project that shares the file, if there is one.</param>
    /// <param name="language">What it is written in.</param>
    public static async Task<OpenedFile> OpenAsync(
        string marked, string? options = null, string other = "", string? elsewhere = null, LanguageVersion language = LanguageVersion.Preview)
    {
        var text = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var part in Regex.Split(marked, @"(\[\|.*?\|\])", RegexOptions.Singleline))
        {
            var isMark = part.StartsWith("[|", StringComparison.Ordinal);
            var plain = isMark ? part[2..^2] : part;
            if (isMark)
            {
                marks.Add(new TextSpan(text.Length, plain.Length));
            }

            text.Append(plain);
        }

        var isLibrary = marked.Contains("class C", StringComparison.Ordinal);
        var document = Add(new AdhocWorkspace().CurrentSolution, "A", other);
        document = elsewhere is null ? document : Add(document.Project.Solution, "B", elsewhere).Project.Solution.GetDocument(document.Id)!;
        return new OpenedFile(document, await SourceFile.OpenAsync(document, TestContext.Current.CancellationToken), marks.ToImmutable());

        Document Add(Solution solution, string name, string rest) => solution.AddProject(name, name, LanguageNames.CSharp)
            .WithParseOptions(CSharpParseOptions.Default.WithLanguageVersion(language).WithPreprocessorSymbols(name))
            .WithCompilationOptions(new CSharpCompilationOptions(
                isLibrary ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                nullableContextOptions: language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable))
            .AddMetadataReferences(Framework.Add(Acme))
            .AddDocument("Other.cs", rest).Project
            .AddAnalyzerConfigDocument(".editorconfig", SourceText.From($"root = true\n[*.cs]\n{options}\n"), filePath: "/.editorconfig").Project
            .AddDocument("C.cs", SourceText.From(text.ToString()), filePath: "/C.cs");
    }

    /// <summary>The file with a constant in place of everything marked.</summary>
    public string? Rewritten(bool keepsValue = true) =>
        ConstantRewriter.Rewrite(File, Marks.Select(mark => (mark, ConstantOf(this[mark]))), TestContext.Current.CancellationToken, keepsValue)?.ToString();

    private static string ConstantOf(string literal) =>
        literal.Contains('"') ? "F:Acme.Codes.Text.Liquidated"
        : literal.Contains("25010") ? "F:Acme.Codes.Gone"
        : literal.Contains("88001") ? "F:Rough.RoughCodes.Lost"
        : literal.Contains("60001") ? "F:Acme.Codes.Api.Deep"
        : literal.Contains("40101") ? "F:Acme.State.Frozen"
        : literal.Contains("10004") ? "F:Acme.Codes.Refused"
        : literal.Replace("_", "").Contains("77009") ? "F:Acme.Codes.Mode"
        : "F:Acme.Codes.Liquidated";

    private static MetadataReference Compiled(string source)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation
            .Create("Acme", [CSharpSyntaxTree.ParseText(source)], Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
