using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Switches;

public sealed class EarlierPathTests
{
    private const string Switch = "{|ERC2002:switch|} (code) { case 70001: A(); break; case 0: B(); break; default: break; }";

    [Theory]
    [InlineData("if (code == 70003) return; %")]
    [InlineData("if (code == 70003) { A(); throw new Exception(); } %")]
    [InlineData("if (code != 70003) { } else { return; } %")]
    [InlineData("if (code is 70003 or 70002) return; if (_live) { A(); } %")]
    [InlineData("if (code == 70003) { A(); } else { % }")]
    [InlineData("if (code != 70003) { % }")]
    [InlineData("if (code != 70003 && _live) { % }")]
    [InlineData("if (code == 70003 || _live) return; %")]
    [InlineData("foreach (var c in \"ab\") { if (code == 70003) continue; % }")]
    [InlineData("switch (code) { case 70003: A(); return; case 0: B(); break; } %", "{|ERC2001:switch|} (code) { case 70003")]
    [InlineData("using (var s = new System.IO.MemoryStream()) { if (code == 70003) return; } %")]
    [InlineData("lock (this) { if (code == 70003) return; } %")]
    [InlineData("lock (this) { if (code == 70003) return; % }")]
    [InlineData("if (code == 70003) return; lock (this) { % }")]
    public Task A_code_that_does_not_get_there_is_not_owed(string path, string? first = null) =>
        Reports(first is null ? path : path.Replace("switch (code) { case 70003", first), "Liquidated (70004), Frozen (70005)");

    [Theory]
    [InlineData("if (code == 70003) A(); %")]
    [InlineData("if (code == 70003 && _live) return; %")]
    [InlineData("if (other == 70003) return; %")]
    [InlineData("if (code == 70003) return; code = other; %")]
    [InlineData("if (_live) { if (code == 70003) return; } %")]
    [InlineData("Action a = () => { if (code == 70003) return; }; %")]
    [InlineData("foreach (var c in \"ab\") { if (code == 70003) break; } %")]
    [InlineData("lock (this) { if (code == 70003) A(); } %")]
    public Task A_code_that_may_get_there_is_owed(string path) =>
        Reports(path, "Liquidated (70004), Frozen (70005), Broken (70003)");

    [Theory]
    [InlineData("Handles(code); %")]
    [InlineData("if (Handles(code)) return; %")]
    [InlineData("if (!Handles(code)) { A(); } %")]
    [InlineData("var handled = Handles(code); %")]
    [InlineData("if (Acme.IsCritical(code)) { A(); return; } %")]
    [InlineData("if (Acme.IsCritical(code)) { A(); } else { % }")]
    [InlineData("if (!Acme.IsCritical(code)) { % }")]
    [InlineData("_ = code is 70001 or 0 && code switch { 70001 => Handles(1), 0 => Handles(2), _ => false };")]
    public Task All_critical_codes_may_be_taken_care_of_earlier(string path) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(Method(path).Replace(Switch, Switch.Replace("{|ERC2002:switch|}", "switch")));

    private static Task Reports(string path, string names) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Method(path), it => it.MessageContains = [$" {names}; critical"]);

    private static string Method(string path) =>
        CriticalSnippet.Method(path.Replace("%", Switch)).Replace("void M(", "void M([ErrorCodeFrom(typeof(Acme))] int other, ");
}
