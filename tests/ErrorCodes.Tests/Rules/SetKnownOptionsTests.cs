using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.Tests.Catalogs;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class SetKnownOptionsTests
{
    private const string Source = "public class C { }";

    [Theory]
    [InlineData("error_codes.catalog = bitget-websocket", "ERC3201", "'error_codes.catalog' is no option; there are error_codes.catalogs, error_codes.infer_from_names, error_codes.infer_from_flow, error_codes.foreign_names, error_codes.default_handles_critical, error_codes.critical.<catalog> (set for /0)")]
    [InlineData("error_codes.infer_from_name = false", "ERC3201", "'error_codes.infer_from_name' is no option; there are error_codes.infer_from_names, error_codes.catalogs, error_codes.infer_from_flow, error_codes.foreign_names, error_codes.default_handles_critical, error_codes.critical.<catalog> (set for /0)")]
    [InlineData("error_codes.catalogs = bitget", "ERC3202", "'bitget' in error_codes.catalogs is the id of no visible catalog; there are <ids> (set for /0)")]
    [InlineData("error_codes.catalogs = bitget-websocket, okex-future-rest", "ERC3202", "'okex-future-rest' in error_codes.catalogs is the id of no visible catalog; there are okex-futures-rest, <other ids> (set for /0)")]
    [InlineData("error_codes.critical.bitget = +25008", "ERC3202", "'bitget' in error_codes.critical.bitget is the id of no visible catalog; there are <ids> (set for /0)")]
    [InlineData("error_codes.infer_from_names = no", "ERC3203", "'no' is no value for error_codes.infer_from_names; legal: true, false (set for /0)")]
    [InlineData("error_codes.infer_from_flow = flase", "ERC3203", "'flase' is no value for error_codes.infer_from_flow; legal: true, false (set for /0)")]
    [InlineData("error_codes.default_handles_critical = allways", "ERC3203", "'allways' is no value for error_codes.default_handles_critical; legal: always, propagating, never (set for /0)")]
    [InlineData("error_codes.critical.bitget-websocket = +25008, 99999", "ERC3203", "'99999' is no value for error_codes.critical.bitget-websocket; legal: codes of bitget-websocket, each with + or -, separated by commas (set for /0)")]
    public Task A_setting_that_is_not_understood_is_reported(string setting, string id, string message) =>
        Verify.Reports<SetKnownOptionsAnalyzer>(Source, it =>
        {
            it.EditorConfig = $"[*.cs]\n{setting}\n";
            it.Placeless = [id];
            it.Messages =
            [
                message.Replace("<ids>", string.Join(", ", BuiltIn.Ids))
                    .Replace("<other ids>", string.Join(", ", BuiltIn.Ids.Where(other => other != "okex-futures-rest"))),
            ];
        });

    [Theory]
    [InlineData("error_codes.catalogs = okex-futures-rest, okex-futures-websocket")]
    [InlineData("error_codes.catalogs = BITGET-websocket")]
    [InlineData("error_codes.infer_from_names = False")]
    [InlineData("error_codes.infer_from_flow = true")]
    [InlineData("error_codes.foreign_names = contoso, north wind")]
    [InlineData("error_codes.default_handles_critical = never")]
    [InlineData("error_codes.critical.bitget-websocket = +25227, -25104")]
    [InlineData("error_code.catalogs = bitget")]
    [InlineData("dotnet_diagnostic.ERC1001.severity = none")]
    public Task A_setting_that_is_understood_or_not_ours_is_left_alone(string setting) =>
        Verify.StaysQuiet<SetKnownOptionsAnalyzer>(Source, it => it.EditorConfig = $"[*.cs]\n{setting}\n");

    [Fact]
    public Task A_setting_is_reported_once_however_many_files_it_reaches() =>
        Verify.Reports<SetKnownOptionsAnalyzer>(Source, it =>
        {
            it.EditorConfig = "[*.cs]\nerror_codes.catalogs = bitget\n[/0/Okex/**.cs]\nerror_codes.infer_from_names = maybe\n";
            it.Documents = [("Okex/Rest/A.cs", "public class A { }"), ("Okex/Socket/B.cs", "public class B { }")];
            it.Placeless = ["ERC3202", "ERC3203"];
            it.Messages =
            [
                $"'bitget' in error_codes.catalogs is the id of no visible catalog; there are {string.Join(", ", BuiltIn.Ids)} (set for /0)",
                "'maybe' is no value for error_codes.infer_from_names; legal: true, false (set for /0/Okex)",
            ];
        });

    [Fact]
    public Task The_line_is_named_where_the_project_shows_it() =>
        Verify.Reports<SetKnownOptionsAnalyzer>(Source, it =>
        {
            it.EditorConfig = "[*.cs]\nerror_codes.catalogs = bitget\n";
            it.AdditionalFiles = [("/shown/.editorconfig", "[*.cs]\n{|ERC3202:error_codes.catalogs = bitget|}\n")];
        });
}
