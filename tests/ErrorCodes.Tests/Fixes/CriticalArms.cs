using System;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;

namespace ErrorCodes.Tests.Fixes;

/// <summary>A catalog with two critical codes, and a method that meets them in every form.</summary>
internal static class CriticalArms
{
    public const string Predicate = "Add one arm for all critical codes";
    public const string Arms = "Add arms for 2 critical codes";
    public const string Branch = "Add one arm that names 2 critical codes";
    public const string Frozen = "throw new System.NotImplementedException(\"Codes.Frozen: Account \\\"frozen\\\" \\\\ {0}\")";
    public const string Liquidated = "throw new System.NotImplementedException(\"Codes.Liquidated\")";

    private const string Catalog = """
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme.Codes))]
        [assembly: ErrorCodeCatalog("states", typeof(Acme.State))]

        namespace Acme
        {
            public static class Codes
            {
                public const int Busy = 70001;
                public const int Slow = 70002;
                [ErrorCode(Critical = true, Description = "Account \"frozen\" \\ {0}")] public const int Frozen = 70003;
                [ErrorCode(Critical = true, Category = "RiskAndLiquidation")] public const int Liquidated = 70004;
                public static bool IsCritical(int code) => code == Frozen || code == Liquidated;
                public static bool IsCritical(string code) => code == Text.Frozen || code == Text.Liquidated;

                public static class Text
                {
                    public const string Busy = "70001";
                    public const string Slow = "70002";
                    [ErrorCode(Critical = true)] public const string Frozen = "70003";
                    [ErrorCode(Critical = true, Category = "RiskAndLiquidation")] public const string Liquidated = "70004";
                }
            }

            public enum State
            {
                Busy = 1,
                Slow = 2,
                [ErrorCode(Critical = true)] Frozen = 3,
            }

            public class Reply
            {
                [ErrorCodeFrom(typeof(Codes))] public int Code { get; set; }
                [ErrorCodeFrom(typeof(Codes))] public int? Maybe { get; set; }
                [ErrorCodeFrom(typeof(Codes))] public long Wide { get; set; }
                public Reply Inner { get; set; }
                [return: ErrorCodeFrom(typeof(Codes))] public int Next() => Code;
            }

            public class ApiException : System.Exception
            {
                [ErrorCodeFrom(typeof(Codes))] public int Code { get; set; }
            }
        }
        """;

    /// <summary>The message of an arm that takes all critical codes.</summary>
    public static string Throw(string code) => $"throw new System.NotImplementedException($\"Critical error code of Codes: {{{code}}}\")";

    /// <summary>The first offer makes the one body of the other.</summary>
    public static Task Becomes(string before, string after, Action<TestSetup>? setup = null) =>
        Verify.Fixes<HandleCriticalErrorCodesAnalyzer, HandleCriticalErrorCodesCodeFix>(InMethod(before), InMethod(after), it =>
        {
            Setup(it);
            (it.Titles, it.ActionIndex) = ([Predicate, Arms], 0);
            setup?.Invoke(it);
        });

    /// <summary>The second offer does.</summary>
    public static Task BecomesByName(string before, string after, Action<TestSetup>? setup = null) =>
        Becomes(before, after, it =>
        {
            it.ActionIndex = 1;
            setup?.Invoke(it);
        });

    public static Task OffersNothing(string body, Action<TestSetup>? setup = null) =>
        Verify.OffersNoFix<HandleCriticalErrorCodesAnalyzer, HandleCriticalErrorCodesCodeFix>(InMethod(body), it =>
        {
            Setup(it);
            setup?.Invoke(it);
        });

    public static void Setup(TestSetup it) => it.Projects = [new("Acme", ("Catalog.cs", Catalog)) { AsMetadata = true }];

    public static string InMethod(string body) => $$"""
        using Acme;
        using ErrorCodes;

        class C
        {
            int M(
                [ErrorCodeFrom(typeof(Codes))] int number, [ErrorCodeFrom(typeof(Codes))] int? maybe, [ErrorCodeFrom(typeof(Codes))] string text,
                [ErrorCodeFrom(typeof(Codes))] short small, [ErrorCodeFrom(typeof(Codes))] long wide, [ErrorCodeFrom(typeof(Codes))] uint positive,
                [ErrorCodeFrom(typeof(Codes))] ulong huge, [ErrorCodeFrom(typeof(Codes))] long? widest, [ErrorCodeFrom(typeof(Codes))] object boxed,
                State state, Reply reply, object anything, bool live)
            {
                var result = 0;
                {{body.Replace("\n", "\n        ")}}
                return result;
            }

            int A() => 1;
            int B() => 2;
        }
        """;
}
