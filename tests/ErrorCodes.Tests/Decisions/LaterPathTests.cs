using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

public sealed class LaterPathTests
{
    private const string Sections = " (code) { case 70001: A(); break; case 0: B(); break; default: break; } ";

    [Theory]
    [InlineData("% if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("% if (Acme.IsCritical(code)) { Retry(); }")]
    [InlineData("% A(); B(); if (code is 70003 or 70004 or 70005) return;")]
    [InlineData("% if (code == 70003) A(); if (code == 70004 || code == 70005) B();")]
    [InlineData("% if (code == 70001) A(); else if (Acme.IsCritical(code)) B();")]
    [InlineData("% switch (code) { case 70003: A(); break; case 70004: case 70005: B(); break; default: break; }")]
    [InlineData("% Handles(code);")]
    [InlineData("% _ = Acme.IsCritical(code) ? throw new Exception() : 0;")]
    [InlineData("var crit = Acme.IsCritical(code); % if (crit) throw new Exception();")]
    [InlineData("% var crit = Acme.IsCritical(code); if (crit) throw new Exception();")]
    [InlineData("if (_live) { % } if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("lock (this) { % } if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("try { % } finally { A(); } if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("switch (_last) { case 1: % break; } if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("while (_live) { % if (Acme.IsCritical(code)) break; A(); }")]
    [InlineData("switch (code) { case 70001: A(); break; case 0: B(); break; } if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("switch (code) { case 70001: A(); return; case 0: B(); return; default: foreach (var c in \"ab\") { if (c == 'a') break; } break; } if (Acme.IsCritical(code)) A();")]
    [InlineData("switch (code) { case 70001: A(); break; case 0: B(); break; default: if (_live) throw new Exception(); break; } if (Acme.IsCritical(code)) A();")]
    [InlineData("switch (code) { case 70001: A(); break; case 70003 when _live: B(); break; default: Log(); break; } if (Acme.IsCritical(code)) A();")]
    [InlineData("if (code == 70001) A(); else if (code == 70002) B(); else if (code == 0) B(); if (Acme.IsCritical(code)) Retry();")]
    public Task What_is_asked_after_the_switch_is_not_owed(string body) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(body.Replace("%", "switch" + Sections)));

    [Theory]
    [InlineData("% if (_live) return; if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("% foreach (var c in \"ab\") { if (c == 'a') return; } if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("% code = _last; if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("% if (Acme.IsCritical(_last)) throw new Exception();")]
    [InlineData("% if (Acme.IsCritical(code) && _live) throw new Exception();")]
    [InlineData("% if (_live) { if (Acme.IsCritical(code)) throw new Exception(); }")]
    [InlineData("% if (_live) A(); else if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("% if (Acme.IsCritical(code)) { }")]
    [InlineData("% Action later = () => { if (Acme.IsCritical(code)) throw new Exception(); };")]
    [InlineData("% if (!Acme.IsCritical(code)) A();")]
    [InlineData("while (_live) { % } if (Acme.IsCritical(code)) throw new Exception();")]
    [InlineData("foreach (var c in \"ab\") { switch (_last) { case 1: % continue; } if (Acme.IsCritical(code)) throw new Exception(); }")]
    [InlineData("{|ERC2002:switch|} (code) { case 70001: A(); break; case 0: B(); break; default: return; } if (Acme.IsCritical(code)) A();")]
    [InlineData("{|ERC2002:switch|} (code) { case 70001: A(); break; case 0: B(); break; default: if (_live) return; break; } if (Acme.IsCritical(code)) A();")]
    [InlineData("foreach (var c in \"ab\") { {|ERC2002:switch|} (code) { case 70001: A(); break; case 0: B(); break; default: if (_live) continue; break; } if (Acme.IsCritical(code)) A(); }")]
    [InlineData("{|ERC2002:switch|} (code) { case 70001: A(); break; case 0: B(); break; default: code++; break; } if (Acme.IsCritical(code)) A();")]
    public Task What_may_not_come_there_or_be_another_code_is_owed(string body) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method(body.Replace("%", "{|ERC2002:switch|}" + Sections)),
            it => it.MessageContains = ["Liquidated (70004), Frozen (70005), Broken (70003)"]);
}
