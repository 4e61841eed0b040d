using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using ErrorCodes.Tests.House;
using Xunit;

namespace ErrorCodes.Tests.Rules;

/// <summary>What a release that <c>.editorconfig</c> names holds back, so that an update does not break a build.</summary>
public sealed class LevelTests
{
    private const string Acme = """
        using System;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme), IsOpen = false)]
        [assembly: ErrorCodeCatalog("late", typeof(Late), SinceRelease = "2.0")]

        public static class Acme
        {
            public const int Slow = 70001;
            [ErrorCode(SinceRelease = "1.10")] public const int Frozen = 70002;
            [ErrorCode(Critical = true)] public const int Liquidated = 70003;
            [ErrorCode(Critical = true, CriticalSinceRelease = "1.10")] public const int MayBeLive = 70004;
            [ErrorCode(Critical = true, SinceRelease = "1.10.1")] public const int Doubled = 70005;
        }

        public static class Late
        {
            public const int Gone = 80001;
        }

        public class C
        {
            void Do() { }
            void M([ErrorCodeFrom(typeof(Acme))] int code, [ErrorCodeFrom(typeof(Late))] int late)
            {
                <body>
            }
        }
        """;

    [Theory]
    [InlineData("1.9", "_ = code == {|ERC1001:70001|} || code == 70002;")]
    [InlineData("1.10", "_ = code == {|ERC1001:70001|} || code == {|ERC1001:70002|};")]
    [InlineData("1.10.0", "_ = code == {|ERC1001:70002|} || code == 70005;")]
    [InlineData("2.0", "_ = code == {|ERC1001:70002|} || code == {|ERC1001:70005|};")]
    public Task A_code_that_came_later_is_none(string level, string body) => Judged<UseNamedErrorCodeAnalyzer>("acme", level, body);

    [Theory]
    [InlineData("1.9", "_ = late == 80001;")]
    [InlineData("2.0", "_ = late == {|ERC1001:80001|};")]
    public Task A_catalog_that_came_later_is_none(string level, string body) => Judged<UseNamedErrorCodeAnalyzer>("late", level, body);

    [Theory]
    [InlineData("1.9", "_ = code == 70002 || code == {|ERC1004:79999|};")]
    [InlineData("1.10", "_ = code == 70002 || code == {|ERC1004:79999|};")]
    public Task A_code_that_came_later_is_not_unknown(string level, string body) => Judged<UseKnownErrorCodeAnalyzer>("acme", level, body);

    [Theory]
    [InlineData("1.9", "Liquidated (70003)")]
    [InlineData("1.10", "Liquidated (70003), MayBeLive (70004)")]
    [InlineData("1.11", "Liquidated (70003), MayBeLive (70004), Doubled (70005)")]
    public Task A_code_found_critical_later_may_be_missed(string level, string missed) => Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
        Acme.Replace("<body>", "{|ERC2002:switch|} (code) { case 70001: Do(); break; case 70002: Do(); break; default: break; }"),
        it =>
        {
            it.EditorConfig = $"[*.cs]\nerror_codes.level.acme = {level}\n";
            it.Messages = [$"The default absorbs {missed}; critical in Acme"];
        });

    [Fact]
    public Task A_fix_names_the_codes_there_were() => Verify.Fixes<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(
        Acme.Replace("<body>", "_ = code == {|ERC1001:70001|} || code == 70002;"),
        Acme.Replace("<body>", "_ = code == Acme.Slow || code == 70002;"),
        it => it.EditorConfig = "[*.cs]\nerror_codes.level.acme = 1.9\n");

    [Fact]
    public Task A_release_holds_where_the_options_say_so() => Verify.Reports<UseNamedErrorCodeAnalyzer>(
        Acme.Replace("<body>", "_ = code == {|ERC1001:70002|};"),
        it =>
        {
            it.EditorConfig = "[/0/Old/**.cs]\nerror_codes.level.acme = 1.9\n";
            it.Documents = [("Old/D.cs", "public class D { bool M([ErrorCodes.ErrorCodeFrom(typeof(Acme))] int code) => code == 70002; }")];
        });

    [Theory]
    [InlineData("spring")]
    [InlineData("1")]
    [InlineData("")]
    public Task What_is_no_release_holds_nothing_back(string level) =>
        Judged<UseNamedErrorCodeAnalyzer>("acme", level, "_ = code == {|ERC1001:70002|};");

    [Fact]
    public Task The_release_of_the_package_says_nothing_of_other_catalogs() => Verify.Reports<UseNamedErrorCodeAnalyzer>(
        Acme.Replace("<body>", "_ = code == {|ERC1001:70002|};"),
        it => it.EditorConfig = "[*.cs]\nerror_codes.level = 0.1\n");

    // The catalogs that come with the vocabulary come with the package.
    [Theory]
    [InlineData("1.9", "_ = code == {|ERC1001:70001|} || code == 70002;")]
    [InlineData("1.10", "_ = code == {|ERC1001:70001|} || code == {|ERC1001:70002|};")]
    public Task The_release_of_the_package_holds_for_its_catalogs(string level, string body) => Verify.Reports<UseNamedErrorCodeAnalyzer>(
        Acme.Replace("<body>", body) + """

            namespace ErrorCodes
            {
                [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
                public sealed class ErrorCodeCatalogAttribute(string id, Type type) : Attribute
                {
                    public bool IsOpen { get; set; }
                    public string? SinceRelease { get; set; }
                }

                public sealed class ErrorCodeAttribute : Attribute
                {
                    public bool Critical { get; set; }
                    public string? SinceRelease { get; set; }
                    public string? CriticalSinceRelease { get; set; }
                }

                public sealed class ErrorCodeFromAttribute(Type type) : Attribute;
            }
            """,
        it =>
        {
            it.WithoutAbstractions = true;
            it.EditorConfig = $"[*.cs]\nerror_codes.level = {level}\n";
        });

    [Fact]
    public Task A_rule_that_came_later_is_silent() => Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(
        Acme.Replace("<body>", "_ = code == 70001;"),
        it => it.EditorConfig = "[*.cs]\nerror_codes.level = 0.0\n");

    [Theory]
    [InlineData("SinceRelease = \"soon\"", "SinceRelease")]
    [InlineData("Critical = true, CriticalSinceRelease = \"soon\"", "CriticalSinceRelease")]
    public Task A_constant_that_names_no_release_is_told(string said, string name) => Verify.Reports<DescribeCatalogAnalyzer>(
        $$"""
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", {|ERC3005:typeof(Acme)|})]
        public static class Acme { [ErrorCode({{said}})] public const int Slow = 70001; }
        """,
        it => it.Messages = [$"Acme.Slow: {name} = \"soon\" is not of the form \"1.2\""]);

    [Fact]
    public void Every_rule_says_which_release_brought_it()
    {
        var shipped = Repository.Read("src/ErrorCodes.Analyzers/AnalyzerReleases.Shipped.md");
        var next = typeof(Descriptor).Assembly.GetName().Version!;
        Assert.All(Product.Descriptors, rule =>
        {
            var at = shipped.IndexOf("\n" + rule.Id, System.StringComparison.Ordinal);
            var release = at < 0 ? $"{next.Major}.{next.Minor}" : shipped[..at].Split("## Release ").Last().Split('\n')[0].Trim();
            Assert.Equal(release, Descriptor.Since(rule));
        });
    }

    private static Task Judged<TAnalyzer>(string catalog, string level, string body)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new() => Verify.Reports<TAnalyzer>(
        Acme.Replace("<body>", body),
        it => it.EditorConfig = $"[*.cs]\nerror_codes.level.{catalog} = {level}\n");
}
