using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

public sealed class FallbackTests
{
    [Theory]
    [InlineData("Console.Error.WriteLine($\"{code} {error}\");")]
    [InlineData("System.Diagnostics.Debug.WriteLine(code);")]
    [InlineData("System.Diagnostics.Trace.TraceError(error.ToString());")]
    [InlineData("_logger.Oops(code);")]
    [InlineData("_log(code);")]
    [InlineData("LogAsync(code); ")]
    [InlineData("ReportUnknown(error);")]
    [InlineData("var text = string.Format(\"{0}\", code); Console.WriteLine(text);")]
    [InlineData("var known = Known.Contains(code); if (known) Console.WriteLine();")]
    [InlineData("var text = code.ToString(); text = text.Trim();")]
    [InlineData("Send(error.Message);")]
    [InlineData("Send(42); _state = 1;")]
    [InlineData("Action later = () => throw new Exception();")]
    [InlineData("_state = code > 99999 ? 1 : 2;")]
    [InlineData("Send(code == 5);")]
    [InlineData("Send(code is > 5 and < 9);")]
    public Task Writing_down_or_looking_up_is_no_passing_on(string @default) => Reports("ERC2002", @default);

    [Theory]
    [InlineData("Send(code);")]
    [InlineData("Send(error);")]
    [InlineData("Send(new object[] { code });")]
    [InlineData("this.Failed?.Invoke(this, code);")]
    [InlineData("_state = code;")]
    [InlineData("_last = error;")]
    [InlineData("if (_state == 1) throw new Exception();")]
    [InlineData("ThrowUnknown();")]
    [InlineData("Login(code);")]
    [InlineData("var text = $\"{code}\"; Send(text);")]
    [InlineData("Console.WriteLine(code); Send(code);")]
    public Task Whoever_gets_the_code_or_what_it_came_in_may_know_it(string @default) => Reports("ERC2003", @default);

    [Theory]
    [InlineData("ERC2002", "case 70001: Send(1); break; case 0: Send(2); break; default: goto case 70001;", "return null;")]
    [InlineData("ERC2003", "case 70001: Send(code); break; case 0: Send(2); break; default: goto case 70001;", "return null;")]
    [InlineData("ERC2003", "case 70001: Send(1); break; case 0: goto default; default: throw new Exception();", "return null;")]
    [InlineData("ERC2002", "case 70001: Send(1); break; case 0: Send(2); break; default: goto end;", "Send(3); end: return null;")]
    [InlineData("ERC2003", "case 70001: Send(1); break; case 0: Send(2); break; default: goto end;", "Send(3); end: return error;")]
    [InlineData("ERC2003", "case 70001: Send(1); return null; case 0: Send(2); return null; default: goto end;", "end: Send(3); throw new Exception();")]
    public Task What_a_default_jumps_to_is_what_becomes_of_the_code(string id, string sections, string rest) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Source($"{{|{id}:switch|}}", null, sections, rest));

    [Theory]
    [InlineData("return stranger > 5 ? error : null;")]
    [InlineData("if (stranger > 5) return stranger; return null;")]
    [InlineData("return stranger;")]
    public Task Another_variable_that_sounds_like_a_code_is_not_this_one(string rest) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            Source("{|ERC2002:switch|}", "break;", null, rest.Replace("error", "(object)1").Replace("stranger", "errorCode")).Replace("M(Failure error)", "M(Failure error, int errorCode)"));

    [Theory]
    [InlineData("ERC2002", "return error.Code > 5;")]
    [InlineData("ERC2002", "return code is 1 or 2;")]
    [InlineData("ERC2002", "return code.Equals(5) ? 1 : 2;")]
    [InlineData("ERC2002", "return Known.Contains(code);")]
    [InlineData("ERC2002", "var isLate = code > 5; return isLate;")]
    [InlineData("ERC2003", "return code > 5 ? error : null;")]
    [InlineData("ERC2003", "return (code > 5, code);")]
    public Task A_comparison_is_not_the_code(string id, string rest) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            Source($"{{|{id}:switch|}}", "break;", null, rest));

    [Fact]
    public Task The_predicate_of_another_catalog_takes_no_code_of_this_one() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            Source("{|ERC2002:switch|}", "if (BitgetWebSocketErrorCodes.IsCritical(code)) Send(1); break;"));

    [Theory]
    [InlineData("IEnumerable<int> M([ErrorCodeFrom(typeof(Acme))] int code) { % (code) { case 70001: yield return 1; Send(1); break; case 0: yield return 2; Send(2); break; default: yield return code; break; } }", "ERC2003")]
    [InlineData("IEnumerable<int> M([ErrorCodeFrom(typeof(Acme))] int code) { % (code) { case 70001: yield return 1; Send(1); break; case 0: yield return 2; Send(2); break; default: yield break; } }", "ERC2002")]
    [InlineData("async Task M([ErrorCodeFrom(typeof(Acme))] int code) { % (code) { case 70001: await SendAsync(1); break; case 0: await SendAsync(2); break; default: await SendAsync(code); break; } }", "ERC2003")]
    [InlineData("async Task<int> M([ErrorCodeFrom(typeof(Acme))] int code) => code % { 70001 => await SendAsync(1), 0 => await SendAsync(2), _ => await SendAsync(code) };", "ERC2003")]
    [InlineData("async Task<int> M([ErrorCodeFrom(typeof(Acme))] int code) => code % { 70001 => await SendAsync(1), 0 => await SendAsync(2), _ => await SendAsync(3) };", "ERC2002")]
    [InlineData("Func<int> M([ErrorCodeFrom(typeof(Acme))] int code) => () => code % { 70001 => Send(1), 0 => Send(2), _ => code };", "ERC2003")]
    [InlineData("Action M([ErrorCodeFrom(typeof(Acme))] int code) => () => { % (code) { case 70001: Send(1); break; case 0: Send(2); break; default: return; } };", "ERC2002")]
    public Task Iterators_async_methods_and_lambdas_are_judged_alike(string member, string id) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>($$"""
            {{CriticalSnippet.Acme.Replace("using System;", "using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;")}}
            public class C
            {
                public {{member.Replace("%", $"{{|{id}:switch|}}")}}
                private int Send(object code) => 1;
                private Task<int> SendAsync(object code) => Task.FromResult(1);
            }
            """);

    [Theory]
    [InlineData("Care(code);")]
    [InlineData("Care(code); throw new Exception();")]
    [InlineData("switch (code) { case 70003: Send(1); break; case 70004: case 70005: Send(2); break; default: break; }")]
    [InlineData("if (code == 70003 || code == 70004) Send(1); else if (code == 70005) Send(2);")]
    public Task What_the_default_sees_to_itself_is_not_owed(string @default) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(Source("switch", @default));

    [Fact]
    public Task A_switch_inside_the_default_answers_for_the_rest() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            Source("switch", "{|ERC2002:switch|} (code) { case 70003: Send(1); break; case 70004: Send(2); break; default: break; }"),
            it => it.MessageContains = ["The default absorbs Frozen (70005)"]);

    [Theory]
    [InlineData("ERC2003", "case 70001: Send(1); break; case 0: Send(2); break;", "throw new Exception();")]
    [InlineData("ERC2003", "case 70001: Send(1); break; case 0: Send(2); break; default: Console.WriteLine(); break;", "throw new Exception();")]
    [InlineData("ERC2003", "case 70001: return null; case 0: Send(2); break;", "Send(3); return error;")]
    [InlineData("ERC2003", "case 70001: Send(1); break; case 0: Send(2); break;", "var failure = new Tuple<int>(code); return failure;")]
    [InlineData("ERC2002", "case 70001: Send(1); break; case 0: Send(2); break; default: return null;", "throw new Exception();")]
    [InlineData("ERC2001", "case 70001: Send(1); break; case 0: Send(2); break;", "return null;")]
    [InlineData("ERC2001", "case 70001: Send(1); break; case 0: Send(2); break;", "Send(code); return null;")]
    public Task What_follows_the_switch_may_throw_or_return_the_code(string id, string sections, string rest) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Source($"{{|{id}:switch|}}", null, sections, rest));

    [Theory]
    [InlineData("ERC2003", "switch (_state) { case 1: % break; } return error;")]
    [InlineData("ERC2003", "switch (_state) { case 1: { % break; } } throw new Exception();")]
    [InlineData("ERC2003", "switch (_state) { case 1: switch (_last) { case null: % break; } break; } return error;")]
    [InlineData("ERC2003", "while (true) { % break; } return error;")]
    [InlineData("ERC2001", "switch (_state) { case 1: % break; } return null;")]
    [InlineData("ERC2001", "switch (_state) { case 1: % return null; } return error;")]
    [InlineData("ERC2001", "while (true) { switch (_state) { case 1: % continue; } return error; }")]
    [InlineData("ERC2001", "while (true) { switch (_state) { case 1: % break; } Send(1); } return error;")]
    public Task A_break_leads_to_what_follows_the_statement_it_leaves(string id, string way) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            Method(way.Replace("%", $"{{|{id}:switch|}} (code) {{ case 70001: Send(1); break; case 0: Send(2); break; }}")));

    [Theory]
    [InlineData("ERC2002", "int seen = 0; % (code) { case 70001: seen = code; Send(1); break; case 0: Send(2); break; default: Send(seen); break; }")]
    [InlineData("ERC2002", "object seen = null; foreach (var i in Known) { % (code) { case 70001: seen = code; break; case 0: Send(2); break; default: Send(seen); break; } }")]
    [InlineData("ERC2002", "int seen = 0; foreach (var i in Known) { % (code) { case 70001: seen = code; break; case 0: Send(2); break; default: Send(seen); break; } }")]
    [InlineData("ERC2003", "object seen = null; foreach (var i in Known) { seen = code; % (code) { case 70001: Send(1); break; case 0: Send(2); break; default: Send(seen); break; } }")]
    [InlineData("ERC2003", "object seen = null; % (code) { case 70001: Send(1); break; case 0: Send(2); break; default: seen = code; Send(seen); break; }")]
    public Task What_another_arm_wrote_down_is_not_this_code(string id, string body) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Method(body.Replace("%", $"{{|{id}:switch|}}") + " return null;"));

    private static Task Reports(string id, string @default) => Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Source($"{{|{id}:switch|}}", @default));

    private static string Source(string @switch, string? @default, string? sections = null, string rest = "return null;") => Method($$"""
        {{@switch}} (code)
        {
            {{sections ?? $"case 70001: Send(1); break; case 0: Send(2); break; default: {@default}{(@default!.StartsWith("goto") ? "" : " break;")}"}}
        }

        {{rest}}
        """);

    private static string Method(string body) => $$"""
        #nullable disable
        {{CriticalSnippet.Acme}}
        public interface ILogger { void Oops(int code); }
        public class Failure : Error { public string Message; }

        public class C
        {
            private static readonly System.Collections.Generic.HashSet<int> Known = new();
            private ILogger _logger;
            private Action<int> _log;
            private int _state;
            private Error _last;
            public event EventHandler<int> Failed;

            public object M(Failure error)
            {
                var code = error.Code;
                {{body}}
            }

            private void Send(object code) { }
            private void Login(object code) { }
            private void LogAsync(object code) { }
            private void ReportUnknown(object code) { }
            private void ThrowUnknown() { }
            [HandlesErrorCodes] private void Care(int code) { }
        }
        """;
}
