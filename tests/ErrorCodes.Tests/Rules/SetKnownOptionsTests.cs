using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.Tests.Catalogs;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class SetKnownOptionsTests
{
    private const string Source = "public class C { }";

    private static readonly string Release = typeof(SetKnownOptionsAnalyzer).Assembly.GetName().Version!.ToString(3);

    [Theory]
    [InlineData("error_codes.catalog = bitget-websocket", "'error_codes.catalog' is no option; there are error_codes.catalogs, error_codes.infer_from_names, error_codes.infer_from_flow, error_codes.foreign_names, error_codes.default_handles_critical, error_codes.critical.<catalog>, error_codes.level, error_codes.level.<catalog>; did you mean 'error_codes.catalogs'?")]
    [InlineData("error_codes.infer_from_name = false", "'error_codes.infer_from_name' is no option; there are error_codes.catalogs, error_codes.infer_from_names, error_codes.infer_from_flow, error_codes.foreign_names, error_codes.default_handles_critical, error_codes.critical.<catalog>, error_codes.level, error_codes.level.<catalog>; did you mean 'error_codes.infer_from_names'?")]
    [InlineData("error_codes.catalogs = bitget", "'bitget' in error_codes.catalogs is the id of no visible catalog; there are <ids>")]
    [InlineData("error_codes.catalogs = bitget-websocket, okex-future-rest", "'okex-future-rest' in error_codes.catalogs is the id of no visible catalog; there are <ids>; did you mean 'okex-futures-rest'?")]
    [InlineData("error_codes.critical.bitget = +25008", "'bitget' in error_codes.critical.bitget is the id of no visible catalog; there are <ids>")]
    [InlineData("error_codes.infer_from_names = no", "'no' is no value for error_codes.infer_from_names; legal: true, false")]
    [InlineData("error_codes.infer_from_flow = flase", "'flase' is no value for error_codes.infer_from_flow; legal: true, false; did you mean 'false'?")]
    [InlineData("error_codes.default_handles_critical = allways", "'allways' is no value for error_codes.default_handles_critical; legal: propagating, always, never; did you mean 'always'?")]
    [InlineData("error_codes.default_handles_critical = 1", "'1' is no value for error_codes.default_handles_critical; legal: propagating, always, never")]
    [InlineData("error_codes.critical.bitget-websocket = +25008, +99999", "'+99999' in error_codes.critical.bitget-websocket is no code of bitget-websocket behind a + or -")]
    [InlineData("error_codes.critical.bitget-websocket = +25080", "'+25080' in error_codes.critical.bitget-websocket is no code of bitget-websocket behind a + or -; did you mean '25008'?")]
    [InlineData("error_codes.critical.bitget-websocket = ++25204", "'++25204' in error_codes.critical.bitget-websocket is no code of bitget-websocket behind a + or -; did you mean '25204'?")]
    [InlineData("error_codes.critical.bitget-websocket = +-+25204", "'+-+25204' in error_codes.critical.bitget-websocket is no code of bitget-websocket behind a + or -; did you mean '25204'?")]
    [InlineData("error_codes.critical.bitget-websocket = 25227", "'25227' in error_codes.critical.bitget-websocket has no sign: write +25227 for a critical code, -25227 for one that is not")]
    [InlineData("error_codes.critical.bitget-websocket = +25204, -25204, +25008", "error_codes.critical.bitget-websocket says both +25204 and -25204, so neither holds")]
    [InlineData("error_codes.level = latest", "'latest' in error_codes.level is no release; write two or three numbers, such as 1.2")]
    [InlineData("error_codes.level = 1", "'1' in error_codes.level is no release; write two or three numbers, such as 1.2")]
    [InlineData("error_codes.level = 99.0", "'99.0' in error_codes.level is a release to come: this one is <release>, and holds nothing back for it")]
    [InlineData("error_codes.level.acme = 1.0", "'acme' in error_codes.level.acme is the id of no visible catalog; there are ")]
    [InlineData("error_codes.level.bitget-websocket = 1.0", "'bitget-websocket' in error_codes.level.bitget-websocket comes with this package, whose release is set by error_codes.level")]
    public Task A_setting_that_is_not_understood_is_reported(string setting, string message) =>
        Verify.Reports<SetKnownOptionsAnalyzer>(Source, it =>
        {
            it.EditorConfig = $"[*.cs]\n{setting}\n";
            it.Placeless = [SetKnownOptionsAnalyzer.Id];
            it.Messages = [message.Replace("<ids>", string.Join(", ", BuiltIn.Ids)).Replace("<release>", Release) + " (set for /0)"];
        });

    [Theory]
    [InlineData("error_codes.catalogs = okex-futures-rest, okex-futures-websocket")]
    [InlineData("error_codes.catalogs = BITGET-websocket")]
    [InlineData("error_codes.infer_from_names = False")]
    [InlineData("error_codes.infer_from_flow = true")]
    [InlineData("error_codes.foreign_names = contoso, north wind")]
    [InlineData("error_codes.default_handles_critical = never")]
    [InlineData("error_codes.critical.bitget-websocket = +25227, -25104")]
    [InlineData("error_codes.critical.bitget-websocket = + 25227 ,, -25104, +25227,")]
    [InlineData("error_codes.default_handles_critical =")]
    [InlineData("error_codes.level =")]
    [InlineData("error_codes.level = 0.0")]
    [InlineData("error_codes.level = 0.0.7")]
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
            it.Placeless = ["ERC3007", "ERC3007"];
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
            it.AdditionalFiles = [("/shown/.editorconfig", "[*.cs]\n{|ERC3007:error_codes.catalogs = bitget|}\n")];
        });

    [Fact]
    public Task A_value_of_any_length_is_quoted_in_one_line() =>
        Verify.Reports<SetKnownOptionsAnalyzer>(Source, it =>
        {
            it.EditorConfig = $"[*.cs]\nerror_codes.infer_from_names = {new string('x', 28_000)}\n";
            it.Placeless = [SetKnownOptionsAnalyzer.Id];
            it.Messages = [$"'{new string('x', 80)}…' is no value for error_codes.infer_from_names; legal: true, false (set for /0)"];
        });
}
