using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Flow;

/// <summary>Ways a code takes from where it is known to where it is compared.</summary>
public sealed class FlowSpellingsTests
{
    [Theory]
    [InlineData("return (code = Other()) == [|25008|];", false)]
    [InlineData("int x; return (x = code) == [|25008|];", true)]
    [InlineData("var x = 0; x = code; return x == [|25008|];", true)]
    [InlineData("var x = (code, 1); return x.Item1 == [|25008|];", true)]
    [InlineData("var x = (Code: code, Count: 1); return x.Code == [|25008|];", true)]
    [InlineData("(int A, int B) x = (code, 1); var (y, _) = x; return y == [|25008|];", true)]
    [InlineData("var (x, (y, _)) = (1, (code, 2)); return y == [|25008|];", true)]
    [InlineData("var codes = new List<int> { code }; return codes.First() == [|25008|];", true)]
    [InlineData("var codes = new[] { code }; return codes.Single(c => c == [|25008|]) > 0;", true)]
    [InlineData("var codes = new[] { code }; return codes.Any(c => c == [|25008|]);", true)]
    [InlineData("var codes = new[] { code }; return codes.Where(c => c > 0).All(c => c is [|25008|] or [|25011|]);", true)]
    [InlineData("var codes = new[] { code }; return codes.Select(c => c).Contains([|25008|]);", true)]
    [InlineData("var codes = new[] { 1 }; return codes.Select(c => code).Any(c => c == [|25008|]);", true)]
    [InlineData("var codes = new[] { 1 }; return codes.Any(c => c == 25008) && code > 0;", true)]
    [InlineData("var map = new Dictionary<int, string> { [code] = \"\" }; return map.Keys.Contains([|25008|]);", true)]
    [InlineData("var map = new Dictionary<string, int> { [\"\"] = code }; return map.Values.Any(c => c == [|25008|]);", true)]
    [InlineData("var map = new Dictionary<string, int> { { \"\", code } }; return map.TryGetValue(\"\", out var c) && c == [|25008|];", true)]
    [InlineData("foreach (var (key, value) in new Dictionary<int, int> { [code] = 1 }) { if (key == [|25008|] || value == 25008) { return true; } } return false;", true)]
    [InlineData("var x = code.ToString().AsSpan(); return x is [|\"25008\"|];", true)]
    [InlineData("return code.ToString().AsSpan().SequenceEqual([|\"25008\"|]);", true)]
    [InlineData("return code.ToString().AsSpan() is [|\"25008\"|] or [|\"25011\"|];", true)]
    [InlineData("Func<int, int> f = c => c; return f(code) == 25008;", true)]
    [InlineData("var x = 0; for (var i = 0; i < 9; i++) { if (x == [|25008|]) { return true; } x = code; } return false;", true)]
    [InlineData("var x = code; for (var i = 0; i < 9; i++) { if (x == 25008) { return true; } x = Other(); } return false;", true)]
    [InlineData("int x; try { x = code; } catch (Exception) { x = 0; } return x == [|25008|];", true)]
    [InlineData("int x; switch (Other()) { case 1: x = code; break; default: x = 0; break; } return x == [|25008|];", true)]
    [InlineData("int x = Other(); switch (Other()) { case 1: x = code; break; default: x = code; break; } return x == [|25008|];", true)]
    [InlineData("int x = Other(); switch (Other()) { case 1: x = code; break; } return x == 25008;", true)]
    [InlineData("int x = Other(); if (Other() > 1) { x = code; } else { throw new Exception(); } return x == [|25008|];", true)]
    [InlineData("int? x = null; x ??= code; return x == [|25008|];", true)]
    [InlineData("var x = Other(); Action a = () => x = code; a(); return x == 25008;", true)]
    [InlineData("var x = code; again: if (x == 25008) { return true; } x = Other(); goto again;", true)]
    [InlineData("var a = code; var b = a; var c = b; var d = c; return d == [|25008|];", true)]
    [InlineData("var a = code; var b = a; while (Other() > 0) { (a, b) = (b, a); } return a == [|25008|];", true)]
    [InlineData("var codes = new List<int>(); codes.Add(code); return codes[0] == [|25008|];", true)]
    [InlineData("var codes = new List<int> { code }; codes.Insert(0, Other()); return codes[0] == 25008;", true)]
    [InlineData("var codes = new int[2]; codes[0] = code; return codes.Contains([|25008|]);", true)]
    [InlineData("var map = new Dictionary<int, int>(); map[code] = Other(); return map.ContainsKey([|25008|]) || map.ContainsValue(25008);", true)]
    [InlineData("int x = code; ref int y = ref x; if (y == [|25008|]) { y = 0; } return x == [|25008|];", true)]
    [InlineData("int x = code; ref int y = ref x; if (x == 25008) { y = Other(); } return true;", true)]
    [InlineData("foreach (var pair in new Dictionary<int, int> { [code] = 1 }) { if (pair.Key == [|25008|] || pair.Value == 25008) { return true; } } return false;", true)]
    [InlineData("foreach (var pair in new Dictionary<int, int> { [code] = 1 }) { var (key, value) = pair; if (key == [|25008|] || value == 25008) { return true; } } return false;", true)]
    [InlineData("return new Dictionary<int, int> { [code] = 1 }.Where(pair => pair.Value == 25008).Any(pair => pair.Key == [|25008|]);", true)]
    [InlineData("return new[] { 1 }.GroupBy(_ => code).Where(group => group.Count() == 25008).Any(group => group.Key == [|25008|]);", true)]
    [InlineData("return new[] { 1 }.ToDictionary(_ => code).ContainsKey([|25008|]);", true)]
    [InlineData("var reply = new { Count = 1, Code = code }; return reply.Code == [|25008|] || reply.Count == 25008;", true)]
    [InlineData("return new List<int> { code }[^1] == [|25008|];", true)]
    public Task A_code_is_known_wherever_it_goes(string body, bool isNumber) =>
        isNumber ? Reports(body) : Quiet(body.Replace("[|", "").Replace("|]", ""));

    [Theory]
    [InlineData("[return: ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] (int Code, string Text) Ask() => ([|25008|], \"\"); bool M() => Ask().Code == [|25008|];")]
    [InlineData("[return: ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] (int Code, int Count) Ask() => (0, 25008); bool M() { var (code, count) = Ask(); return code == [|25008|] && count != 25008; }")]
    [InlineData("[return: ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] (int, string) Ask() => (0, \"\"); bool M() => Ask() is ([|25008|], _);")]
    [InlineData("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] (int Code, bool Fatal) reply) => reply is { Code: [|25008|] };")]
    public Task An_annotation_of_a_tuple_is_about_the_item_that_is_a_code(string members) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Class(members), UseNamedErrorCodeAnalyzer.Id);

    /// <summary>Locals that come from each other are answered together, once.</summary>
    [Fact]
    public Task Locals_that_are_assigned_from_each_other_end() =>
        Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>("""
            class Poller
            {
                int Next() => 0;

                int Run(bool more)
                {
                    int last = Next(), first = Next(), previous = Next(), current = Next();
                    while (more) switch (Next())
                    {
                        case 0: last = first; break;      case 1: last = previous; break;    case 2: last = current; break;
                        case 3: first = last; break;      case 4: first = previous; break;   case 5: first = current; break;
                        case 6: previous = last; break;   case 7: previous = first; break;   case 8: previous = current; break;
                        case 9: current = last; break;    case 10: current = first; break;   case 11: current = previous; break;
                    }

                    return last == 25008 ? 1 : 2;
                }
            }
            """);

    private static Task Reports(string body) => Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(body), UseNamedErrorCodeAnalyzer.Id);

    private static Task Quiet(string body) => Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(Source(body));

    private static string Source(string body) => Class($$"""
        bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code) { {{body}} }
        static int Other() => 0;
        """);

    private static string Class(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using ErrorCodes;

        #nullable enable
        #pragma warning disable CS0219, CS0162, CS0164
        public class C
        {
            {{members}}
        }
        """;
}
