using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Origins;

/// <summary>What names say of whose codes are meant, for catalogs that anybody may bring.</summary>
public sealed class VendorTests
{
    [Theory]
    [InlineData("bool M(int acmeCode) => acmeCode == {|ERC1002:71234|};")]
    [InlineData("bool M(int acme_code) => acme_code == {|ERC1002:71234|};")]
    [InlineData("bool M(int lastAcmeCode) => lastAcmeCode == {|ERC1002:71234|};")]
    [InlineData("bool M(int acmeCode) => acmeCode == {|ERC1002:7|};")]
    [InlineData("bool M(int acmeCode) => acmeCode == Acme.Lost || acmeCode == {|ERC1002:71234|};")]
    [InlineData("bool M(int acmeCode) { if (acmeCode == Acme.Lost) { return true; } return acmeCode == {|ERC1002:71234|}; }")]
    [InlineData("class AcmeReply { public int AcmeCode; } bool M(AcmeReply reply) => reply.AcmeCode == {|ERC1002:71234|};")]
    [InlineData("bool M(System.Text.Json.JsonElement e) => e.GetProperty(\"acmeCode\").GetInt32() == {|ERC1002:71234|};")]
    [InlineData("bool M(int acmeCode) => acmeCode is {|ERC1002:71234|} or 1 or 2 or 3 or 4;")]
    [InlineData("bool M(int acmeZipCode) => acmeZipCode == 71234;")]
    [InlineData("bool M(int acmeticCode) => acmeticCode == 71234;")]
    [InlineData("bool M(int code) => code is 71234 or 1 or 2 or 3 or 4;")]
    public Task The_vendor_before_code_says_that_it_is_one(string member) =>
        Reports("[assembly: ErrorCodeCatalog(\"acme\", typeof(Acme))]", member);

    [Theory]
    [InlineData("bool M(int atlasCode) => atlasCode == {|ERC1002:71234|};")]
    [InlineData("bool M(int aarErrorCode) => aarErrorCode == {|ERC1002:7|};")]
    [InlineData("class AtlasRest { bool M(int code) => code == {|ERC1002:7|}; }")]
    [InlineData("bool M(int acmeCode) => acmeCode == {|ERC1002:71234|};")]
    public Task An_alias_says_as_much(string member) =>
        Reports("[assembly: ErrorCodeCatalog(\"pay\", typeof(Acme), Vendor = \"Acme\", Aliases = new[] { \"atlas\", \"AAR\" })]", member);

    [Theory]
    [InlineData("", "class NpgsqlStore { bool M(string errorCode) => errorCode == \"40P01\"; }")]
    [InlineData(", Aliases = new[] { \"npgsql\" }", "class NpgsqlStore { bool M(string errorCode) => errorCode == {|ERC1002:\"40P01\"|}; }")]
    [InlineData(", Aliases = new[] { \"pg\" }", "class PgStore { bool M(string errorCode) => errorCode == {|ERC1002:\"40P01\"|}; }")]
    [InlineData("", "class PostgresStore { bool M(string errorCode) => errorCode == {|ERC1002:\"40P01\"|}; }")]
    public Task An_alias_is_no_foreign_name(string aliases, string member) =>
        Reports($"[assembly: ErrorCodeCatalog(\"postgres\", typeof(Postgres){aliases})]", member);

    [Theory]
    [InlineData("bool M(int code) => code == {|ERC1002:71234|};")]
    [InlineData("class BitgetClient { bool M(int code) => code == 71234; }")]
    [InlineData("class AcmeClient { bool M(int code) => code == 25008; }")]
    [InlineData("class AcmeToBitget { bool M(int code, int errorCode) => code == {|ERC1002:71234|} || errorCode == {|ERC1002:25008|}; }")]
    [InlineData("bool M(int okxCode) => okxCode == 71234;")]
    public Task A_vendor_nearby_leaves_no_others_codes(string member) => Reports("[assembly: ErrorCodeCatalog(\"acme\", typeof(Acme))]", member);

    [Theory]
    [InlineData("bool M(int code) => code == {|ERC1002:71234|};")]
    [InlineData("bool M(int code) => code is {|ERC1003:71300|} or {|ERC1003:71234|} or {|ERC1003:71235|};")]
    [InlineData("class FirstThings { bool M(int code) => code == {|ERC1002:71234|}; }")]
    public Task Tables_of_one_vendor_know_each_other(string member) => Reports(
        """
        [assembly: ErrorCodeCatalog("first", typeof(Acme), Vendor = "Acme", Source = "one page")]
        [assembly: ErrorCodeCatalog("second", typeof(Second), Vendor = "ACME", Source = "another page")]
        """,
        member);

    [Theory]
    [InlineData("Binding", "bool M(int code) => code == 71234;")]
    [InlineData("Binding", "bool M(int acmeCode) => acmeCode == 71234;")]
    [InlineData("Binding", "bool M(int acmeCode) => acmeCode == 25008;")]
    [InlineData("Binding", "class BitgetClient { bool M(int acmeCode) => acmeCode == 25008; }")]
    [InlineData("Binding", "class AcmeClient { const int LostErrorCode = 71234; }")]
    [InlineData("Binding", "bool M([ErrorCodeFrom(typeof(Acme))] int x) => x == {|ERC1001:71234|};")]
    [InlineData("Vendor", "bool M(int code) => code == 71234;")]
    [InlineData("Vendor", "bool M(int code) => code is 71234 or 71235;")]
    [InlineData("Vendor", "bool M(int acmeCode) => acmeCode == {|ERC1002:7|};")]
    [InlineData("Vendor", "class AcmeClient { bool M(int code) => code == {|ERC1002:71234|}; }")]
    [InlineData("Vendor", "bool M(int code) => code == Acme.Lost || code == {|ERC1002:71234|};")]
    [InlineData("Name", "bool M(int code) => code == {|ERC1002:71234|};")]
    public Task A_catalog_says_what_it_takes(string evidence, string member) =>
        Reports($"[assembly: ErrorCodeCatalog(\"acme\", typeof(Acme), Evidence = ErrorCodeEvidence.{evidence})]", member);

    [Fact]
    public Task What_only_bindings_speak_for_is_no_other_catalog_a_code_belongs_to() =>
        Verify.StaysQuiet<UseKnownErrorCodeAnalyzer>(Source(
            "[assembly: ErrorCodeCatalog(\"acme\", typeof(Acme), Evidence = ErrorCodeEvidence.Binding)]",
            "bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int x) => x == 71234;"));

    [Theory]
    [InlineData("bool M(int code) => code == {|ERC1010:71234|};")]
    [InlineData("bool M(int code) => code is {|ERC1010:71234|} or {|ERC1010:71235|};")]
    [InlineData("bool M(int code) => code is {|ERC1002:71234|} or {|ERC1002:72000|};")]
    [InlineData("bool M(int acmeCode) => acmeCode == {|ERC1002:71234|};")]
    public Task A_commonplace_code_takes_more_than_a_name(string member) =>
        Reports("[assembly: ErrorCodeCatalog(\"acme\", typeof(Acme), Commonplace = new[] { \"71000-71999\" })]", member);

    [Theory]
    [InlineData("true", "bool M([ErrorCodeFrom(typeof(Acme))] int x) => x == 99999;")]
    [InlineData("false", "bool M([ErrorCodeFrom(typeof(Acme))] int x) => x == {|ERC1004:99999|};")]
    public Task A_catalog_says_whether_it_has_all_codes(string isOpen, string member) =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(Source($"[assembly: ErrorCodeCatalog(\"acme\", typeof(Acme), IsOpen = {isOpen})]", member));

    [Fact]
    public Task Constants_that_are_no_members_are_no_codes() => Reports(
        "[assembly: ErrorCodeCatalog(\"acme\", typeof(Acme), Members = new[] { \"*\", \"!Other*\" })]",
        "bool M([ErrorCodeFrom(typeof(Acme))] int x) => x == {|ERC1001:71234|} || x == 72000; bool N(int y) => y == Acme.OtherThing || y == 71234;");

    [Fact]
    public Task The_project_may_name_the_vendor() =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(
            "[assembly: ErrorCodeCatalog(\"x\", typeof(Acme), Vendor = \"Test Project\", Evidence = ErrorCodeEvidence.Vendor)]",
            "bool M(int code) => code == {|ERC1002:71234|}; class BitgetClient { bool M(int code) => code == 71234; }"));

    [Theory]
    [InlineData("class BitgetBot { bool M(int weChatErrorCode) => weChatErrorCode == 25008; }")]
    [InlineData("class BitgetBot { class Reply { public int ErrorCode; } class Client { public Reply WeChat = new(); } bool M(Client client) => client.WeChat.ErrorCode == 25008; }")]
    [InlineData("class WeChatBridge { bool M(int bitgetErrorCode) => bitgetErrorCode == {|ERC1002:25008|}; }")]
    [InlineData("class WeChatBridge { class BitgetPart { bool M(int errorCode) => errorCode == {|ERC1002:25008|}; } }")]
    [InlineData("class BitgetBot { bool M(int weChatToBitgetErrorCode) => weChatToBitgetErrorCode == {|ERC1002:25008|}; }")]
    public Task The_nearest_name_says_whose_code_it_is(string member) => Reports("", member);

    [Theory]
    [InlineData("", "bool M(int code) => code == {|ERC1002:25008|};")]
    [InlineData("Contoso", "bool M(int contosoErrorCode) => contosoErrorCode == 25008;")]
    [InlineData("Contoso, Northwind", "class NorthwindClient { bool M(int code) => code == 25008; }")]
    [InlineData("Contoso", "class WeChatClient { bool M(int code) => code == 40725; }")]
    [InlineData("Contoso", "class ContosoToBitget { bool M(int code) => code == {|ERC1002:25008|}; }")]
    public Task More_foreign_names_are_said_in_an_option(string names, string member) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Source("", member), it => it.EditorConfig = $"[*.cs]\nerror_codes.foreign_names = {names}");

    private static Task Reports(string attributes, string member) => Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(attributes, member));

    private static string Source(string attributes, string member) => $$"""
        using ErrorCodes;
        {{attributes}}

        #pragma warning disable CS0649
        public static class Acme
        {
            public const int Short = 7;
            public const int Gone = 71234;
            public const int Lost = 71235;
            public const int OtherThing = 72000;
        }

        public static class Second { public const int Late = 71300; }

        public static class Postgres { public const string Deadlock = "40P01"; }

        public class C
        {
            {{member}}
        }
        """;
}
