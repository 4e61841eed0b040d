using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class BindErrorCodesTests
{
    [Theory]
    [InlineData("ErrorCodeMember({|ERC3104:\"P:Reply.Cod\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeMember({|ERC3104:\"Reply.Code\"|})")]
    [InlineData("ErrorCodeMember({|ERC3104:\"\"|})")]
    [InlineData("ErrorCodeMember({|ERC3106:\"P:Reply.Sent\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeMember({|ERC3106:\"M:Reply.Send\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeMember({|ERC3106:\"T:Reply\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeMember(\"P:Reply.Code\", typeof(Acme), {|ERC3107:typeof(Reply)|})")]
    [InlineData("ErrorCodeProducer({|ERC3108:\"\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeProducer({|ERC3108:\" \"|})")]
    [InlineData("ErrorCodeProducer(\"Acme.Client\", {|ERC3107:typeof(Reply)|})")]
    public Task A_binding_that_does_not_say_what_it_means_is_reported(string attribute) =>
        Verify.Reports<BindErrorCodesAnalyzer>(Source($"[assembly: {attribute}]", ""));

    [Theory]
    [InlineData("[{|ERC3106:ErrorCodeFrom(typeof(Acme))|}] public bool Flag { get; set; }")]
    [InlineData("[{|ERC3106:ErrorCodeFrom|}] public double Half;")]
    [InlineData("[{|ERC3106:ErrorCodeFrom|}] public List<bool> Flags;")]
    [InlineData("[ErrorCodeFrom(Target = {|ERC3106:ErrorCodeTarget.Key|})] public int Code;")]
    [InlineData("[ErrorCodeFrom(Target = {|ERC3106:ErrorCodeTarget.Value|})] public List<int> Codes;")]
    [InlineData("[ErrorCodeFrom(Target = {|ERC3106:ErrorCodeTarget.Value|})] public Dictionary<int, bool> Codes;")]
    [InlineData("[return: {|ERC3106:ErrorCodeFrom|}] public void Send() { }")]
    [InlineData("public void Take([{|ERC3106:ErrorCodeFrom|}] DateTime code) { }")]
    [InlineData("[ErrorCodeFrom({|ERC3107:typeof(Reply)|})] public int Code;")]
    public Task An_annotation_that_does_not_say_what_it_means_is_reported(string member) =>
        Verify.Reports<BindErrorCodesAnalyzer>(Source("", member));

    [Theory]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public int? Code;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme), typeof(BitgetWebSocketErrorCodes))] public string Code { get; set; }")]
    [InlineData("[ErrorCodeFrom] public State State;")]
    [InlineData("[ErrorCodeFrom] public int[] Codes;")]
    [InlineData("[ErrorCodeFrom] public HashSet<string> Codes;")]
    [InlineData("[ErrorCodeFrom] public ReadOnlySpan<int> Codes => default;")]
    [InlineData("[ErrorCodeFrom] public System.Collections.IDictionary Codes;")]
    [InlineData("[ErrorCodeFrom] public Dictionary<int, bool> Codes;")]
    [InlineData("[ErrorCodeFrom(Target = ErrorCodeTarget.Value)] public IReadOnlyDictionary<string, int> Codes;")]
    [InlineData("[ErrorCodeFrom] public Task<int> Code;")]
    [InlineData("[return: ErrorCodeFrom(typeof(Acme))] public Task<int> Send() => null;")]
    [InlineData("public void Take([ErrorCodeFrom] params int[] codes) { }")]
    [InlineData("public void Take<T>([ErrorCodeFrom] T code) { }")]
    [InlineData("public void Take([ErrorCodeFrom] object code) { }")]
    [InlineData("public void Take([ErrorCodeFrom(typeof({|CS0246:Missing|}))] int code) { }")]
    public Task An_annotation_of_what_can_be_a_code_is_left_alone(string member) =>
        Verify.StaysQuiet<BindErrorCodesAnalyzer>(Source("", member));

    [Fact]
    public Task A_binding_of_what_is_there_is_left_alone() =>
        Verify.StaysQuiet<BindErrorCodesAnalyzer>(Source(
            """
            [assembly: ErrorCodeMember("P:Reply.Code", typeof(Acme))]
            [assembly: ErrorCodeMember("M:Reply.Get")]
            [assembly: ErrorCodeMember("P:System.Data.Common.DbException.SqlState", typeof(Acme))]
            [assembly: ErrorCodeProducer("Acme.Client")]
            """,
            ""));

    [Fact]
    public Task The_messages_say_what_to_do() =>
        Verify.Reports<BindErrorCodesAnalyzer>(
            Source(
                "[assembly: ErrorCodeMember({|#0:\"P:Reply.Cod\"|})]",
                "[{|#1:ErrorCodeFrom|}] public bool Flag; [ErrorCodeFrom({|#2:typeof(Reply)|})] public int Code;"),
            it => it.Expected =
            [
                Verify.Diagnostic<BindErrorCodesAnalyzer>("ERC3104").WithLocation(0).WithMessage("'P:Reply.Cod' names no member that this compilation can see"),
                Verify.Diagnostic<BindErrorCodesAnalyzer>("ERC3106").WithLocation(1).WithMessage("'Flag' is of type bool, which cannot hold an error code there"),
                Verify.Diagnostic<BindErrorCodesAnalyzer>("ERC3107").WithLocation(2).WithMessage("Reply is no catalog; register it with [assembly: ErrorCodeCatalog(\"id\", typeof(Reply))]"),
            ]);

    private static string Source(string attributes, string member) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme))]
        {{attributes}}

        public static class Acme { public const int Gone = 1001; }
        public enum State { Ok, Bad }

        public class Reply
        {
            public int Code { get; set; }
            public bool Sent { get; set; }
            public void Send() { }
            public Task<int> Get() => null;
        }

        public class C
        {
            {{member}}
        }
        """;
}
