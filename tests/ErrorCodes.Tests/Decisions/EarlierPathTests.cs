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

    /// <summary>However the question is put, and wherever its answer is kept.</summary>
    [Theory]
    [InlineData("var crit = Acme.IsCritical(code); if (crit) return; %")]
    [InlineData("bool crit; crit = code is 70003 or 70004 or 70005; if (!crit) { % }")]
    [InlineData("var crit = code == 70003 || code == 70004 || 70005 == code; var stop = crit || _live; if (stop) throw new Exception(); %")]
    [InlineData("var e = Next(); var crit = Acme.IsCritical(e.Code); if (crit) return; %e")]
    [InlineData("var e = Next(); var c = e.Code; var crit = Acme.IsCritical(c); if (crit) return; %e")]
    [InlineData("bool crit, other2; other2 = crit = Acme.IsCritical(code); if (crit) return; if (other2) A(); %")]
    [InlineData("Func<bool> ask = () => true; var crit = Acme.IsCritical(code) || ((Func<bool>)(() => _live))(); if (crit) return; %")]
    [InlineData("if (Acme.IsCritical(code) == true) return; %")]
    [InlineData("if (Acme.IsCritical(code) is true) return; %")]
    [InlineData("if (Acme.IsCritical(code) is not false) return; %")]
    [InlineData("if (false == Acme.IsCritical(code)) { % }")]
    [InlineData("switch (Acme.IsCritical(code)) { case true: return; } %")]
    [InlineData("switch (other) { case var _ when Acme.IsCritical(code): return; } %")]
    public Task The_answer_may_be_kept_first(string path) => Quiet(path);

    [Theory]
    [InlineData("var crit = Acme.IsCritical(code); code = Read(); if (crit) return; %")]
    [InlineData("var crit = Acme.IsCritical(code); if (crit) return; code = Read(); %")]
    [InlineData("var crit = Acme.IsCritical(code); crit = _live; if (crit) return; %")]
    [InlineData("var crit = Acme.IsCritical(code); if (_live) crit = false; if (crit) return; %")]
    [InlineData("var crit = Acme.IsCritical(code); crit &= _live; if (crit) return; %")]
    [InlineData("var crit = Acme.IsCritical(code) && _live; if (crit) return; %")]
    [InlineData("var crit = Acme.IsCritical(other); if (crit) return; %")]
    [InlineData("var crit = Acme.IsCritical(code); if (_live) { if (crit) return; } %")]
    [InlineData("var crit = Acme.IsCritical(code); if (!crit) return; %")]
    [InlineData("var e = Next(); var c = e.Code; e = Next(); if (Acme.IsCritical(c)) return; %e")]
    [InlineData("var e = Next(); var c = e.Code; e.Code = Read(); if (Acme.IsCritical(c)) return; %e")]
    [InlineData("var e = Next(); var f = e; f.Code = Read(); if (Acme.IsCritical(f.Code)) return; f.Code = Read(); %e")]
    [InlineData("var e = Next(); var f = Next(); var c = _live ? e.Code : f.Code; if (Acme.IsCritical(e.Code)) return; %c")]
    [InlineData("var e = Next(); var f = Next(); int c; if (_live) c = e.Code; else c = f.Code; if (Acme.IsCritical(e.Code)) return; %c")]
    [InlineData("if (Acme.IsCritical(code) == _live) return; %")]
    [InlineData("if (Acme.IsCritical(code) is false) return; %")]
    public Task An_answer_about_another_code_says_nothing(string path) => Owed(path);

    [Theory]
    [InlineData("Error e", "var c = e.Code; if (Acme.IsCritical(c)) return; %e")]
    [InlineData("Error e", "var c = e.Code; if (Acme.IsCritical(e.Code)) return; %c")]
    [InlineData("Reply r", "var c = r.Error.Code; if (Acme.IsCritical(c)) return; %r")]
    [InlineData("Reply r", "var c = r.Error.Code; if (Acme.IsCritical(r.Error.Code)) return; %c")]
    [InlineData("Reply r", "var e = r.Error; var c = e.Code; if (Acme.IsCritical(c)) return; %r")]
    [InlineData("Reply r", "var e = r.Error; if (Acme.IsCritical(r.Error.Code)) return; %e")]
    [InlineData("Reply r", "var c = r?.Error?.Code ?? 0; if (Acme.IsCritical(c)) return; %c")]
    [InlineData("int? n", "if (n is { } c && Acme.IsCritical(c)) return; %n")]
    [InlineData("int? n", "if (n.HasValue && Acme.IsCritical(n.Value)) return; %n")]
    [InlineData("int? n", "if (n is not int c || Acme.IsCritical(c)) return; %c")]
    public Task A_copy_is_the_code_either_way(string parameter, string path) => Quiet(path, parameter);

    [Theory]
    [InlineData("while (Acme.IsCritical(code)) code = Read(); %")]
    [InlineData("while (Acme.IsCritical(code)) { code = Read(); if (_live) continue; A(); } %")]
    [InlineData("for (; Acme.IsCritical(code); code = Read()) A(); %")]
    [InlineData("while (true) { if (!Acme.IsCritical(code)) break; code = Read(); } %")]
    [InlineData("for (;;) { code = Read(); if (!Acme.IsCritical(code)) break; } %")]
    [InlineData("do { code = Read(); } while (Acme.IsCritical(code)); %")]
    [InlineData("do code = Read(); while (code is 70003 or 70004 or 70005); %")]
    [InlineData("while (!Acme.IsCritical(code)) { % code = Read(); }")]
    [InlineData("for (; !Acme.IsCritical(code); code = Read()) { % }")]
    public Task A_loop_that_goes_on_until_the_code_is_none_of_them_lets_none_out(string path) => Quiet(path);

    [Theory]
    [InlineData("while (Acme.IsCritical(code)) { if (_live) break; code = Read(); } %")]
    [InlineData("while (Acme.IsCritical(code)) code = Read(); code = Read(); %")]
    [InlineData("while (Acme.IsCritical(other)) other = Read(); %")]
    [InlineData("while (Acme.IsCritical(code) && _live) code = Read(); %")]
    [InlineData("while (true) { if (!Acme.IsCritical(code)) break; code = Read(); if (_live) break; } %")]
    [InlineData("while (true) { if (!Acme.IsCritical(code)) { code = Read(); break; } } %")]
    [InlineData("do { code = Read(); } while (Acme.IsCritical(code) && _live); %")]
    [InlineData("do { if (_live) { code = Read(); break; } code = Read(); } while (Acme.IsCritical(code)); %")]
    [InlineData("while (!Acme.IsCritical(code)) { code = Read(); % }")]
    [InlineData("do { % code = Read(); } while (!Acme.IsCritical(code));")]
    public Task A_loop_that_may_be_left_otherwise_lets_them_out(string path) => Owed(path);

    [Theory]
    [InlineData("try { if (Acme.IsCritical(code)) return; Work(); } catch (Exception) { A(); } %")]
    [InlineData("try { if (Acme.IsCritical(code)) { A(); return; } Work(); } catch { } %")]
    [InlineData("try { if (code is 70003 or 70004) return; if (code == 70005) return; Work(); } catch { A(); } finally { B(); } %")]
    [InlineData("try { if (Acme.IsCritical(code)) Environment.Exit(1); Work(); } catch { } %")]
    [InlineData("foreach (var c in \"ab\") { try { if (Acme.IsCritical(code)) continue; Work(); } catch { } % }")]
    [InlineData("try { try { if (Acme.IsCritical(code)) throw new Exception(); } catch (Exception) { return; } Work(); } catch (Exception) { } %")]
    public Task A_return_is_not_caught(string path) => Quiet(path);

    [Theory]
    [InlineData("try { Work(); if (Acme.IsCritical(code)) return; } catch { A(); } %")]
    [InlineData("try { if (Work(code)) return; if (Acme.IsCritical(code)) return; } catch { A(); } %")]
    [InlineData("try { if (Acme.IsCritical(code)) Fail(); } catch { A(); } %")]
    [InlineData("try { if (Acme.IsCritical(code)) { A(); throw new Exception(); } } catch { A(); } %")]
    [InlineData("try { if (Acme.IsCritical(other)) return; Work(); } catch { A(); } %")]
    public Task What_is_thrown_before_or_instead_is(string path) => Owed(path);

    [Theory]
    [InlineData("if (Acme.IsCritical(code)) Fail(); %")]
    [InlineData("if (Acme.IsCritical(code)) { A(); Fail(); } %")]
    [InlineData("if (Acme.IsCritical(code)) Environment.FailFast(null); %")]
    [InlineData("if (Acme.IsCritical(code)) Environment.Exit(1); %")]
    [InlineData("if (Acme.IsCritical(code)) ThrowCritical(); %")]
    [InlineData("_ = Acme.IsCritical(code) ? throw new Exception() : 0; %")]
    [InlineData("_ = Acme.IsCritical(code) ? Never() : 0; %")]
    [InlineData("var n = !Acme.IsCritical(code) ? 1 : throw new Exception(); %")]
    [InlineData("_ = code switch { 70003 or 70004 or 70005 => throw new Exception(), _ => 0 }; %")]
    [InlineData("_ = code switch { var c when Acme.IsCritical(c) => throw new Exception(), _ => 0 }; %")]
    [InlineData("Handle(Acme.IsCritical(code) ? throw new Exception() : code); %")]
    [InlineData("_ = Acme.IsCritical(code) && Never() > 0; %")]
    public Task What_never_comes_back_takes_them(string path) => Quiet(path);

    [Theory]
    [InlineData("if (Acme.IsCritical(code)) ThrowIfLive(); %")]
    [InlineData("if (Acme.IsCritical(code)) Exit(); %")]
    [InlineData("if (Acme.IsCritical(other)) Fail(); %")]
    [InlineData("if (Acme.IsCritical(code) && _live) Fail(); %")]
    [InlineData("_ = Acme.IsCritical(code) && _live ? throw new Exception() : 0; %")]
    [InlineData("_ = Acme.IsCritical(code) ? 0 : throw new Exception(); %")]
    [InlineData("_ = _live ? Acme.IsCritical(code) ? throw new Exception() : 0 : 1; %")]
    [InlineData("Func<int> later = () => Acme.IsCritical(code) ? throw new Exception() : 0; %")]
    [InlineData("_ = _live || Acme.IsCritical(code) && Never() > 0; %")]
    [InlineData("_ = other switch { 70003 or 70004 or 70005 => throw new Exception(), _ => 0 }; %")]
    public Task What_may_come_back_takes_none(string path) => Owed(path);

    [Theory]
    [InlineData("code = Read(); if (Acme.IsCritical(code)) return; Action log = () => Handle(code); %")]
    [InlineData("code = Read(); if (Acme.IsCritical(code)) return; void Log() => Handle(code); %")]
    [InlineData("code = Read(); Func<bool> more = () => code > 0; if (Acme.IsCritical(code)) return; A(); %")]
    [InlineData("code = Read(); if (Acme.IsCritical(code)) return; Action log = () => { int own = 1; own = code; }; log(); %")]
    [InlineData("Action run = () => { var own = Read(); own = Read(); if (Acme.IsCritical(own)) return; %own };")]
    public Task A_function_that_only_reads_the_code_leaves_it_as_it_is(string path) => Quiet(path);

    [Theory]
    [InlineData("code = Read(); if (Acme.IsCritical(code)) return; Action log = () => { Handle(code); code++; }; log(); %")]
    [InlineData("code = Read(); Action log = () => code = Read(); if (Acme.IsCritical(code)) return; log(); %")]
    [InlineData("code = Read(); if (Acme.IsCritical(code)) return; Action run = () => { % }; code = Read(); run();")]
    [InlineData("code = Read(); if (Acme.IsCritical(code)) return; void Fill2() => Fill(out code); Fill2(); %")]
    public Task A_function_that_writes_it_or_runs_later_does_not(string path) => Owed(path);

    private static Task Owed(string path) => Replaced(Spelled(path, Switch));

    private static Task Quiet(string path, string parameter = "Error given") =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(WithReads(Spelled(path, Plain)).Replace("void M(", $"void M({Given(parameter)}, "));

    private static string Given(string parameter) => parameter.StartsWith("int") ? $"[ErrorCodeFrom(typeof(Acme))] {parameter}" : parameter;

    /// <summary>The switch on the code, or on what the code came in.</summary>
    private static string Spelled(string path, string @switch) => path
        .Replace("%c", "%c")
        .Replace("%own", @switch.Replace("(code)", "(own)"))
        .Replace("%e", @switch.Replace("(code)", "(e.Code)"))
        .Replace("%r", @switch.Replace("(code)", "(r.Error.Code)"))
        .Replace("%c", @switch.Replace("(code)", "(c)"))
        .Replace("%n", @switch.Replace("(code)", "(n)"))
        .Replace("%", @switch);

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
            public class Reply { public Error Error = new Error(); }
            private bool Work(int code = 0) => false;
            [System.Diagnostics.CodeAnalysis.DoesNotReturn] private static void Fail() => throw new Exception();
            [System.Diagnostics.CodeAnalysis.DoesNotReturn] private static int Never() => throw new Exception();
            private static void ThrowCritical() => throw new Exception();
            private static void ThrowIfLive() { }
            private static void Exit() { }
        """);

    private static Task Reports(string path, string names) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Method(path), it => it.MessageContains = [$" {names}; critical"]);

    private static string Method(string path) =>
        CriticalSnippet.Method(path.Replace("%", Switch)).Replace("void M(", "void M([ErrorCodeFrom(typeof(Acme))] int other, ");
}
