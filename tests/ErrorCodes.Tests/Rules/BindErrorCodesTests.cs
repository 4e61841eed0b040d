using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.Tests.Catalogs;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class BindErrorCodesTests
{
    [Theory]
    [InlineData("ErrorCodeMember({|ERC3006:\"P:Reply.Cod\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeMember({|ERC3006:\"Reply.Code\"|}, Producer = true)")]
    [InlineData("ErrorCodeMember({|ERC3006:\"\"|}, Producer = true)")]
    [InlineData("ErrorCodeMember({|ERC3006:\"N:Acme.Client\"|}, Foreign = true)")]
    [InlineData("ErrorCodeMember({|ERC3006:\"T:Acme.Client\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeMember(\"P:Reply.Code\", typeof(Acme), On = {|ERC3006:\"T:Replied\"|})")]
    [InlineData("ErrorCodeMember(\"P:Reply.Code\", typeof(Acme), On = {|ERC3006:\"P:Reply.Code\"|})")]
    [InlineData("ErrorCodeMember(\"M:Reply.Take(System.Int32)\", typeof(Acme), Parameter = {|ERC3006:\"cod\"|})")]
    [InlineData("ErrorCodeMember(\"P:Reply.Code\", typeof(Acme), Parameter = {|ERC3006:\"value\"|})")]
    [InlineData("ErrorCodeElsewhere({|ERC3006:\"P:Reply.Cod\"|}, 1, \"P:Reply.Code\")")]
    [InlineData("ErrorCodeElsewhere(\"P:Reply.Sent\", 1, {|ERC3006:\"M:Reply.Send\"|})")]
    [InlineData("ErrorCodeElsewhere(\"P:Reply.Sent\", 1, \"P:Reply.Code\", On = {|ERC3006:\"T:Replied\"|})")]
    [InlineData("ErrorCodeMember({|ERC3006:\"P:Reply.Sent\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeMember({|ERC3006:\"M:Reply.Send\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeMember(\"P:Reply.Code\", typeof(Acme), Target = {|ERC3006:ErrorCodeTarget.Value|})")]
    [InlineData("ErrorCodeMember({|ERC3006:\"M:Reply.Take(System.Boolean)\"|}, typeof(Acme), Parameter = \"flag\")")]
    [InlineData("ErrorCodeMember(\"P:Reply.Code\", typeof(Acme), {|ERC3006:typeof(Reply)|})")]
    [InlineData("ErrorCodeMember(\"P:Reply.Code\", \"acme\", {|ERC3006:\"acne\"|})")]
    [InlineData("{|ERC3006:ErrorCodeMember(\"P:Reply.Code\")|}")]
    [InlineData("{|ERC3006:ErrorCodeMember(\"P:Reply.Code\", typeof(Acme), Producer = true)|}")]
    [InlineData("{|ERC3006:ErrorCodeMember(\"P:Reply.Code\", Producer = true, Foreign = true)|}")]
    [InlineData("{|ERC3006:ErrorCodeMember(\"T:Reply\", Producer = true)|}")]
    [InlineData("{|ERC3006:ErrorCodeMember(\"N:System.Net\")|}")]
    [InlineData("ErrorCodeMember(\"T:Reply\", {|ERC3006:typeof(Reply)|})")]
    public Task A_binding_that_does_not_say_what_it_means_is_reported(string attribute) =>
        Verify.Reports<BindErrorCodesAnalyzer>(Source($"[assembly: {attribute}]", ""));

    [Theory]
    [InlineData("[{|ERC3006:ErrorCodeFrom(typeof(Acme))|}] public bool Flag { get; set; }")]
    [InlineData("[{|ERC3006:ErrorCodeFrom(typeof(Acme))|}] public double Half;")]
    [InlineData("[{|ERC3006:ErrorCodeFrom(typeof(Acme))|}] public (bool Sent, double Half) Reply;")]
    [InlineData("[{|ERC3006:ErrorCodeFrom(typeof(Acme))|}] public List<bool> Flags;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme), Target = {|ERC3006:ErrorCodeTarget.Key|})] public int Code;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme), Target = {|ERC3006:ErrorCodeTarget.Value|})] public List<int> Codes;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme), Target = {|ERC3006:ErrorCodeTarget.Value|})] public Dictionary<int, bool> Codes;")]
    [InlineData("[return: {|ERC3006:ErrorCodeFrom(typeof(Acme))|}] public void Send() { }")]
    [InlineData("public void Take([{|ERC3006:ErrorCodeFrom(typeof(Acme))|}] DateTime code) { }")]
    [InlineData("[ErrorCodeFrom({|ERC3006:typeof(Reply)|})] public int Code;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme), {|ERC3006:typeof(Reply)|}, typeof(Acme), {|ERC3006:typeof(C)|})] public int Code;")]
    [InlineData("[{|CS7036:ErrorCodeFrom|}] public int Code;")]
    public Task An_annotation_that_does_not_say_what_it_means_is_reported(string member) =>
        Verify.Reports<BindErrorCodesAnalyzer>(Source("", member));

    [Theory]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public int? Code;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme), typeof(BitgetWebSocketErrorCodes))] public string Code { get; set; }")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public State State;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public int[] Codes;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public (int Code, bool Sent) Reply;")]
    [InlineData("[return: ErrorCodeFrom(typeof(Acme))] public Task<(string Code, string Text)> Send() => null;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public HashSet<string> Codes;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public ReadOnlySpan<int> Codes => default;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public System.Collections.IDictionary Codes;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public Dictionary<int, bool> Codes;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme), Target = ErrorCodeTarget.Value)] public IReadOnlyDictionary<string, int> Codes;")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] public Task<int> Code;")]
    [InlineData("[return: ErrorCodeFrom(typeof(Acme))] public Task<int> Send() => null;")]
    [InlineData("public void Take([ErrorCodeFrom(typeof(Acme))] params int[] codes) { }")]
    [InlineData("public void Take<T>([ErrorCodeFrom(typeof(Acme))] T code) { }")]
    [InlineData("public void Take([ErrorCodeFrom(typeof(Acme))] object code) { }")]
    [InlineData("public void Take([ErrorCodeFrom(typeof({|CS0246:Missing|}))] int code) { }")]
    public Task An_annotation_of_what_can_be_a_code_is_left_alone(string member) =>
        Verify.StaysQuiet<BindErrorCodesAnalyzer>(Source("", member));

    [Fact]
    public Task A_binding_of_what_is_there_is_left_alone() =>
        Verify.StaysQuiet<BindErrorCodesAnalyzer>(Source(
            """
            [assembly: ErrorCodeMember("P:Reply.Code", typeof(Acme))]
            [assembly: ErrorCodeMember("M:Reply.Get", Producer = true)]
            [assembly: ErrorCodeMember("M:Reply.Take(System.Int32)", "acme", Parameter = "code")]
            [assembly: ErrorCodeMember("P:Reply.Pair", typeof(Acme))]
            [assembly: ErrorCodeMember("P:Reply.Names", typeof(Acme), Target = ErrorCodeTarget.Value)]
            [assembly: ErrorCodeMember("T:Reply", typeof(Acme), On = "T:System.Exception")]
            [assembly: ErrorCodeElsewhere("P:System.Runtime.InteropServices.ExternalException.ErrorCode", unchecked((int)0x80004005), "P:Reply.Code", On = "T:System.Data.Common.DbException")]
            [assembly: ErrorCodeCatalog("gone", "T:Nobody.References.This"), ErrorCodeMember("P:Reply.Code", "gone")]
            [assembly: ErrorCodeMember("P:System.Data.Common.DbException.SqlState", typeof(Acme))]
            [assembly: ErrorCodeMember("N:System.Net", Foreign = true)]
            """,
            ""));

    [Fact]
    public Task The_messages_say_what_to_do() =>
        Verify.Reports<BindErrorCodesAnalyzer>(
            Source(
                "[assembly: ErrorCodeMember({|#0:\"P:Reply.Cod\"|}, Producer = true), {|#3:ErrorCodeMember(\"P:Reply.Code\")|}, ErrorCodeMember(\"P:Reply.Code\", {|#4:\"acne\"|})]",
                "[{|#1:ErrorCodeFrom(typeof(Acme))|}] public bool Flag; [ErrorCodeFrom({|#2:typeof(Reply)|})] public int Code;"),
            it => it.Expected =
            [
                Verify.Diagnostic<BindErrorCodesAnalyzer>("ERC3006").WithLocation(0).WithMessage("'P:Reply.Cod' names nothing that this compilation can see, or nothing of this kind"),
                Verify.Diagnostic<BindErrorCodesAnalyzer>("ERC3006").WithLocation(1).WithMessage("'Flag' is of type bool, which cannot hold an error code there"),
                Verify.Diagnostic<BindErrorCodesAnalyzer>("ERC3006").WithLocation(2).WithMessage("Reply is no catalog; register it with [assembly: ErrorCodeCatalog(\"id\", typeof(Reply))]"),
                Verify.Diagnostic<BindErrorCodesAnalyzer>("ERC3006").WithLocation(3).WithMessage("Say in one way whose codes 'P:Reply.Code' carries: name catalogs, or write Producer = true where the call that produced the object tells, or Foreign = true where no catalog covers them"),
                Verify.Diagnostic<BindErrorCodesAnalyzer>("ERC3006").WithLocation(4).WithMessage($"'acne' is no catalog; there are {string.Join(", ", BuiltIn.Ids)}, acme"),
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
            public (int Code, string Text) Pair { get; set; }
            public Dictionary<string, int> Names { get; set; }
            public void Send() { }
            public void Take(int code) { }
            public void Take(bool flag) { }
            public Task<int> Get() => null;
        }

        public class C
        {
            {{member}}
        }
        """;
}
