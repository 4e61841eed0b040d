using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Origins;

public sealed class OriginOptionsTests
{
    [Theory]
    [InlineData("error_codes.infer_from_names = false")]
    [InlineData("error_codes.infer_from_names = False")]
    [InlineData("error_codes.catalogs = okex-futures-rest")]
    public Task One_line_turns_inference_from_names_off_or_narrows_it(string option) =>
        Quiet("bool M(int code) => code == 25008;", option);

    [Theory]
    [InlineData("error_codes.infer_from_names = true")]
    [InlineData("error_codes.catalogs = okex-futures-rest, bitget-websocket")]
    [InlineData("error_codes.catalogs = bitget-websockt")]
    [InlineData("error_codes.catalogs = bitget-websocket, okex-future-rest")]
    [InlineData("")]
    public Task Other_lines_leave_it_on(string option) =>
        Reports("bool M(int code) => code == {|ERC1002:25008|};", option);

    [Fact]
    public Task One_line_turns_flow_off() =>
        Quiet("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int x) { var y = x; return y == 25008; }", "error_codes.infer_from_flow = false");

    [Fact]
    public Task Flow_off_leaves_annotations_on() =>
        Reports("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int x) => x == {|ERC1001:25008|};", "error_codes.infer_from_flow = false");

    [Fact]
    public Task Names_off_leaves_annotations_and_flow_on() =>
        Reports(
            "bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int x) { var y = x; return y == {|ERC1001:25008|}; }",
            "error_codes.infer_from_names = false");

    [Fact]
    public Task Naming_a_catalog_settles_an_ambiguous_code() =>
        Reports("bool M(int code) => code == {|ERC1002:20001|};", "error_codes.catalogs = okex-futures-rest");

    [Fact]
    public Task Naming_a_catalog_never_widens_an_annotation() =>
        Reports(
            "bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int x) => x == {|ERC1001:25008|} || x == 20001;",
            "error_codes.catalogs = okex-futures-rest");

    private static Task Reports(string member, string option) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(member), setup => setup.EditorConfig = Config(option));

    private static Task Quiet(string member, string option) =>
        Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(Source(member), setup => setup.EditorConfig = Config(option));

    private static string Config(string option) => $"""
        root = true
        [*.cs]
        {option}
        """;

    private static string Source(string member) => $$"""
        using ErrorCodes;
        public class C { {{member}} }
        """;
}
