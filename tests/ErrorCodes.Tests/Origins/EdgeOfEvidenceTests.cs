using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Origins;

/// <summary>What tips the scales when catalogs, clients and neighbours say nearly the same.</summary>
public sealed class EdgeOfEvidenceTests
{
    private const string Catalogs = """
        using System;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("whole", typeof(Whole))]
        [assembly: ErrorCodeCatalog("spot", typeof(Spot))]
        [assembly: ErrorCodeCatalog("binance", typeof(Negative))]
        [assembly: ErrorCodeMember("P:Error.Code", Producer = true)]
        [assembly: ErrorCodeMember("N:Acme", typeof(Whole))]
        [assembly: ErrorCodeMember("N:Acme.Spot", typeof(Spot))]

        public static class Whole
        {
            public const int Liquidated = 31001;
            [Obsolete] public const int Frozen = 31002;
            [Obsolete] public const int Gone = 31003;
            public const int Closed = 31003;
        }

        public static class Spot { public const int Refused = 31001, Paused = 31009; }

        public static class Negative { public const int Busy = -1; public const int InvalidSymbol = -1121; }

        public class Error { public int Code { get; set; } }

        namespace Acme { public class Client { public Error Ask() => new(); } }
        namespace Acme.Spot { public class Client { public Error Ask() => new(); } }
        namespace AcmeTools { public class Client { public Error Ask() => new(); } }

        """;

    [Theory]
    [InlineData("Acme.Client", "Whole.Liquidated")]
    [InlineData("Acme.Spot.Client", "Spot.Refused")]
    public Task The_closest_namespace_speaks_for_a_client(string client, string constant) =>
        Reports($"bool M({client} client) => client.Ask().Code == {{|ERC1001:31001|}};", constant);

    [Fact]
    public Task A_namespace_that_only_begins_alike_speaks_for_nobody() =>
        Quiet("bool M(AcmeTools.Client client) => client.Ask().Code == 31001;");

    [Theory]
    [InlineData("errorCode is \"0\" or \"00000\" or {|ERC1002:\"25008\"|}")]
    [InlineData("errorCode == \"0\" || errorCode == \"00\" || errorCode == \"000\" || errorCode == {|ERC1002:\"25008\"|}")]
    public Task What_means_no_error_speaks_against_no_catalog(string condition) =>
        Reports($"bool M(string errorCode) => {condition};");

    [Fact]
    public Task A_code_with_only_an_obsolete_name_keeps_its_number() =>
        Quiet("bool M([ErrorCodeFrom(typeof(Whole))] int x) => x == 31002;");

    [Fact]
    public Task Of_two_names_the_one_that_is_not_obsolete_is_offered() =>
        Reports("bool M([ErrorCodeFrom(typeof(Whole))] int x) => x == {|ERC1001:31003|};", "Whole.Closed");

    [Theory]
    [InlineData("x == {|ERC1001:-1121|}")]
    [InlineData("x is {|ERC1001:-1121|} or {|ERC1001:-1|}")]
    [InlineData("x == {|ERC1001:-0x1|}")]
    public Task A_minus_sign_is_part_of_a_code(string condition) =>
        Reports($"bool M([ErrorCodeFrom(typeof(Negative))] int x) => {condition};");

    /// <summary>Whoever names two catalogs' constants for one expression leaves open which one a code of both is of, in any order.</summary>
    [Theory]
    [InlineData("bool M(int x) { if (x == Whole.Closed) { return true; } if (x == {|ERC1003:31001|}) { return false; } return x == Spot.Paused; }")]
    [InlineData("bool M(int x) { if (x == Spot.Paused) { return true; } if (x == {|ERC1003:31001|}) { return false; } return x == Whole.Closed; }")]
    [InlineData("int M(int x) { switch (x) { case Whole.Closed: return 1; case {|ERC1003:31001|}: return 2; case Spot.Paused: return 3; default: return 4; } }")]
    [InlineData("bool M(int code) { if (code == {|ERC1002:31003|}) { return true; } if (code == {|ERC1003:31001|}) { return false; } return code == {|ERC1002:31009|}; }")]
    public Task Two_catalogs_beside_each_other_make_a_code_of_both_ambiguous(string member) => Reports(member);

    private static Task Reports(string member, params string[] constants) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(member), setup => setup.MessageContains = constants);

    private static Task Quiet(string member) => Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(Source(member));

    private static string Source(string member) => Catalogs + $$"""
        public class C { {{member}} }
        """;
}
