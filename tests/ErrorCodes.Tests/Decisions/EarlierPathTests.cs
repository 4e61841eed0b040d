using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

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
    [InlineData("try { if (code == 70003) throw new Exception(); } finally { A(); } %")]
    [InlineData("try { A(); } finally { if (code == 70003) throw new Exception(); } %")]
    [InlineData("while (true) { if (code == 70003) throw new Exception(); break; } %")]
    [InlineData("for (;;) { if (code == 70003) return; A(); break; } %")]
    [InlineData("do { if (code == 70003) return; } while (_live); %")]
    [InlineData("if (_live) { if (code == 70003) return; } else { if (code == 70003) throw new Exception(); } %")]
    [InlineData("switch (other) { case 1: if (code == 70003) return; break; default: if (code == 70003) return; break; } %")]
    [InlineData("if (code == 70003) return; var copy = code; copy++; %")]
    [InlineData("if (code == 70003) return; { int code2 = other; } %")]
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
    [InlineData("while (_live) { if (code == 70003) throw new Exception(); } %")]
    [InlineData("while (true) { if (_live) break; if (code == 70003) throw new Exception(); break; } %")]
    [InlineData("do { if (_live) break; if (code == 70003) return; } while (_live); %")]
    [InlineData("try { if (code == 70003) throw new Exception(); } catch (Exception) { A(); } %")]
    [InlineData("switch (other) { case 1: if (code == 70003) return; break; } %")]
    [InlineData("switch (other) { case 1: if (_live) break; return; default: if (code == 70003) return; break; } %")]
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

    /// <summary>Whatever was asked of the code before, it is another one now.</summary>
    [Theory]
    [InlineData("while (true) { % code = Read(); }")]
    [InlineData("while (_live) { % code = Read(); }")]
    [InlineData("do { % code = Read(); } while (_live);")]
    [InlineData("do { % } while ((code = Read()) > 0);")]
    [InlineData("for (; _live; code = Read()) { % }")]
    [InlineData("foreach (var c in \"ab\") { % code = Read(); }")]
    [InlineData("code = Read(); %")]
    [InlineData("if (_live) code = Read(); %")]
    [InlineData("if (_live) { A(); } else { code = Read(); } %")]
    [InlineData("{ code = Read(); } %")]
    [InlineData("try { code = Read(); } catch (Exception) { } %")]
    [InlineData("try { A(); } finally { code = Read(); } %")]
    [InlineData("lock (this) { code = Read(); } %")]
    [InlineData("using (var s = new System.IO.MemoryStream()) { code = Read(); } %")]
    [InlineData("switch (other) { case 1: code = Read(); break; } %")]
    [InlineData("switch (other) { case 1: if (_live) break; code = Read(); break; } %")]
    [InlineData("Fill(out code); %")]
    [InlineData("Change(ref code); %")]
    [InlineData("(code, other) = (other, code); %")]
    [InlineData("(code, _) = Pair(); %")]
    [InlineData("code++; %")]
    [InlineData("code += 1; %")]
    [InlineData("other = code = Read(); %")]
    [InlineData("Handle(code = Read()); %")]
    [InlineData("Action next = () => code = Read(); next(); %")]
    [InlineData("ref var same = ref code; same = Read(); %")]
    [InlineData("void Next() => code = Read(); Next(); %")]
    [InlineData("again: % code = Read(); if (_live) goto again;")]
    public Task A_check_says_nothing_of_the_code_that_came_after(string path) =>
        Replaced("if (Acme.IsCritical(code)) return; " + path.Replace("%", Switch));

    [Theory]
    [InlineData("var e = Next(); if (Acme.IsCritical(e.Code)) return; e = Next(); %")]
    [InlineData("var e = Next(); if (Acme.IsCritical(e.Code)) return; e.Code = Read(); %")]
    [InlineData("var all = new System.Collections.Generic.List<Error> { Next() }; if (Acme.IsCritical(all[0].Code)) return; all[0] = Next(); var e = all[0]; %")]
    [InlineData("var e = Next(); if (Acme.IsCritical(e.Code)) return; while (_live) { % e = Next(); }")]
    [InlineData("for (var e = Next(); ; e = Next()) { if (_live) { if (Acme.IsCritical(e.Code)) return; e = Next(); } % }")]
    public Task A_check_says_nothing_of_the_code_of_another_object(string path) => Replaced(path.Replace("%", Switch.Replace("(code)", "(e.Code)")));

    [Theory]
    [InlineData("while (true) { code = Read(); if (Acme.IsCritical(code)) return; % }")]
    [InlineData("while (true) { var e = Next(); if (Acme.IsCritical(e.Code)) continue; %e }")]
    [InlineData("var e = Next(); e.Code = Read(); if (Acme.IsCritical(e.Code)) return; %e")]
    [InlineData("var all = new System.Collections.Generic.List<Error>(); all.Add(Next()); if (Acme.IsCritical(all[0].Code)) return; var e = all[0]; %e")]
    [InlineData("var e = Next(); var own = e.Code; if (Acme.IsCritical(own)) return; %e")]
    [InlineData("var e = Next(); if (Acme.IsCritical(e.Code)) return; var own = e.Code; e = Next(); %own")]
    [InlineData("if (_live) { code = Read(); } if (Acme.IsCritical(code)) return; %")]
    public Task A_check_of_the_very_code_counts(string path) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(WithReads(path
            .Replace("%own", Plain.Replace("(code)", "(own)")).Replace("%e", Plain.Replace("(code)", "(e.Code)")).Replace("%", Plain)));

    [Theory]
    [InlineData("if (Acme.IsCritical(code)) yield break; %")]
    [InlineData("if (code is 70003 or 70004 or 70005) { yield return 1; yield break; } %")]
    public Task An_iterator_may_end_early(string path) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(
            Method(path.Replace("%", Plain)).Replace("public void M(", "public System.Collections.Generic.IEnumerable<int> M("));

    private static string Plain => Switch.Replace("{|ERC2002:switch|}", "switch");

    private static Task Replaced(string path) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(WithReads(path), it => it.MessageContains = ["Liquidated (70004), Frozen (70005), Broken (70003)"]);

    private static string WithReads(string path) => Method(path).Replace("private void A() { }", """
        private void A() { }
            [return: ErrorCodeFrom(typeof(Acme))] private int Read() => 0;
            private Error Next() => new Error();
            private void Fill([ErrorCodeFrom(typeof(Acme))] out int code) => code = 0;
            private void Change([ErrorCodeFrom(typeof(Acme))] ref int code) { }
            [return: ErrorCodeFrom(typeof(Acme))] private (int Code, int Other) Pair() => (0, 0);
        """);

    private static Task Reports(string path, string names) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Method(path), it => it.MessageContains = [$" {names}; critical"]);

    private static string Method(string path) =>
        CriticalSnippet.Method(path.Replace("%", Switch)).Replace("void M(", "void M([ErrorCodeFrom(typeof(Acme))] int other, ");
}
