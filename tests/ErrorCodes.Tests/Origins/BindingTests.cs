using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.Origins;

/// <summary>What attributes of the assembly say of members that have no source here.</summary>
public sealed class BindingTests
{
    [Theory]
    [InlineData("\"P:Lib.Fault.Number\", typeof(Acme)", "bool M(Lib.Fault f) => f.Number == {|ERC1001:7|};")]
    [InlineData("\"P:Lib.Fault.Number\", \"acme\"", "bool M(Lib.Fault f) => f.Number == {|ERC1001:7|};")]
    [InlineData("\"P:Lib.Fault.Number\", \"ACME\", \"bitget-websocket\"", "bool M(Lib.Fault f) => f.Number is {|ERC1001:7|} or {|ERC1001:25008|};")]
    [InlineData("\"F:Lib.Fault.Raw\", \"acme\"", "bool M(Lib.Fault f) => f is { Raw: {|ERC1001:7|} };")]
    [InlineData("\"P:Lib.Fault.Number\", \"unknown\"", "bool M(Lib.Fault f) => f.Number == 71234;")]
    [InlineData("\"P:Lib.Fault.ErrorCode\", \"unknown\"", "bool M(Lib.Fault f) => f.ErrorCode == 71234;")]
    [InlineData("\"P:Lib.Fault.ErrorCode\", Foreign = true", "bool M(Lib.Fault f) => f.ErrorCode == 71234;")]
    [InlineData("\"P:Lib.Fault.ErrorCode\"", "bool M(Lib.Fault f) => f.ErrorCode == {|ERC1002:71234|};")]
    [InlineData("\"P:Lib.Fault.Nothing\", \"acme\"", "bool M(Lib.Fault f) => f.Number == 7;")]
    public Task A_member_is_bound_in_words(string binding, string member) => Reports($"[assembly: ErrorCodeMember({binding})]", member);

    [Theory]
    [InlineData("bool M(Lib.SpotFault f) => f.Number == {|ERC1001:7|};")]
    [InlineData("bool M(Lib.SpotFault f) => f is { Number: {|ERC1001:7|} };")]
    [InlineData("bool M(Lib.Fault f) => f is Lib.SpotFault { Number: {|ERC1001:7|} };")]
    [InlineData("bool M(Lib.Fault f) => f is Lib.SpotFault s && s.Number == {|ERC1001:7|};")]
    [InlineData("bool M(Lib.MarginFault f) => f.Number == {|ERC1001:7|};")]
    [InlineData("bool M<T>(T f) where T : Lib.SpotFault => f.Number == {|ERC1001:7|};")]
    [InlineData("bool M(Lib.Fault f) => f.Number == 7;")]
    [InlineData("bool M(Lib.Fault f) => ((Lib.SpotFault)f).Number == {|ERC1001:7|};")]
    [InlineData("bool M(Lib.SpotFault f) => ((Lib.Fault)f).Number == 7;")]
    [InlineData("bool M(Lib.Fault f) { if (f is Lib.SpotFault s) { switch (s.Number) { case {|ERC1001:7|}: return true; } } return false; }")]
    [InlineData("bool M() { try { return true; } catch (Lib.SpotFault f) when (f.Number == {|ERC1001:7|}) { return false; } }")]
    public Task A_binding_may_ask_for_the_type_it_is_read_from(string member) =>
        Reports("[assembly: ErrorCodeMember(\"P:Lib.Fault.Number\", \"acme\", On = \"T:Lib.SpotFault\")]", member);

    [Theory]
    [InlineData("bool M(Lib.MarginFault f) => f.Number == {|ERC1001:25008|} || f.Number == 7;")]
    [InlineData("bool M(Lib.SpotFault f) => f.Number == {|ERC1001:7|} || f.Number == 25008;")]
    [InlineData("bool M(Lib.Fault f) => f.Number == 7 || f.Number == 25008;")]
    public Task The_most_derived_type_decides(string member) => Reports(
        """
        [assembly: ErrorCodeMember("P:Lib.Fault.Number", "bitget-websocket", On = "T:Lib.MarginFault")]
        [assembly: ErrorCodeMember("P:Lib.Fault.Number", "acme", On = "T:Lib.SpotFault")]
        [assembly: ErrorCodeMember("P:Lib.Fault.Number", Foreign = true)]
        [assembly: ErrorCodeMember("P:Lib.Fault.Number", "acme", On = "T:Not.Referenced")]
        """,
        member);

    [Theory]
    [InlineData("Parameter = \"number\"", "void M(Lib.Client c) => c.Report({|ERC1001:7|}, 7);")]
    [InlineData("Parameter = \"number\"", "class Own : Lib.Client { public override void Report(int number, int id) { _ = number == {|ERC1001:7|} || id == 7; } }")]
    [InlineData("Parameter = \"nothing\"", "void M(Lib.Client c) => c.Report(7, 7);")]
    public Task A_parameter_is_bound_by_name(string which, string member) =>
        Reports($"[assembly: ErrorCodeMember(\"M:Lib.Client.Report(System.Int32,System.Int32)\", \"acme\", {which})]", member);

    [Theory]
    [InlineData("", "bool M(Lib.Client c) => c.Counts.ContainsKey({|ERC1001:7|}) || c.Counts.ContainsValue(7);")]
    [InlineData(", Target = ErrorCodeTarget.Key", "bool M(Lib.Client c) => c.Counts.ContainsKey({|ERC1001:7|});")]
    [InlineData(", Target = ErrorCodeTarget.Value", "bool M(Lib.Client c) => c.Counts.ContainsKey(7) || c.Counts[7] == {|ERC1001:7|};")]
    public Task A_binding_speaks_of_keys_or_of_values(string target, string member) =>
        Reports($"[assembly: ErrorCodeMember(\"P:Lib.Client.Counts\", typeof(Acme){target})]", member);

    [Theory]
    [InlineData("\"N:Lib\", typeof(Acme)", "bool M(Lib.Client c) => c.Ask().Number == {|ERC1001:7|};")]
    [InlineData("\"N:Lib\", \"acme\"", "bool M(Lib.Deep.Client c) => c.Ask().Number == {|ERC1001:7|};")]
    [InlineData("\"T:Lib.Client\", \"acme\"", "bool M(Lib.Client c) => c.Ask().Number == {|ERC1001:7|};")]
    [InlineData("\"T:Lib.Client\", \"acme\"", "bool M(Lib.Client.Inner c) => c.Ask().Number == {|ERC1001:7|};")]
    [InlineData("\"T:Lib.Client\", \"acme\"", "class Own : Lib.Client { public Lib.Fault Again() => Ask(); } bool M(Own c) => c.Again().Number == {|ERC1001:7|};")]
    [InlineData("\"T:Lib.Client\", Foreign = true), ErrorCodeMember(\"N:Lib\", \"acme\"", "bool M(Lib.Client c, Lib.Deep.Client d) => c.Ask().Number == 7 || d.Ask().Number == {|ERC1001:7|};")]
    [InlineData("\"T:Lib.Client\", \"acme\"", "bool M(Lib.Fault given) => given.Number == {|ERC1001:7|};")]
    [InlineData("\"N:Lib\", \"acme\"), ErrorCodeMember(\"T:Lib.Client\", Foreign = true", "bool M(Lib.Fault given) => given.Number == 7;")]
    [InlineData("\"N:Not.Referenced\", \"acme\"", "bool M(Lib.Fault given) => given.Number == 7;")]
    public Task What_comes_out_of_a_call_is_whose_the_type_or_namespace_is(string producer, string member) =>
        Reports($"[assembly: ErrorCodeMember(\"P:Lib.Fault.Number\", Producer = true), ErrorCodeMember({producer})]", member);

    [Theory]
    [InlineData("Lib.SpotFault", "-5", "Raw")]
    [InlineData("Lib.MarginFault", "-5", "Raw")]
    [InlineData("Lib.Fault", null, null)]
    [InlineData(null, null, null)]
    public async Task The_code_may_be_elsewhere(string? receiver, string? value, string? codeMember)
    {
        var compilation = CSharpCompilation.Create(
            "test",
            [CSharpSyntaxTree.ParseText(Source("[assembly: ErrorCodeElsewhere(\"P:Lib.Fault.Number\", -5, \"F:Lib.Fault.Raw\", On = \"T:Lib.SpotFault\"), ErrorCodeElsewhere(\"P:Lib.Fault.Number\", -6, \"F:Not.Referenced\")]", ""), cancellationToken: TestContext.Current.CancellationToken)],
            (await TestStates.Framework.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken)).Add(TestStates.Abstractions));
        var bindings = new Bindings(CatalogSet.Of(compilation), compilation);
        var number = compilation.GetTypeByMetadataName("Lib.Fault")!.GetMembers("Number").Single();

        var known = bindings.FixedValueOf(number, receiver is null ? null : compilation.GetTypeByMetadataName(receiver));

        Assert.Equal(value, known?.Value.ToString());
        Assert.Equal(codeMember, known?.CodeMember.Name);
    }

    [Theory]
    [InlineData("\"N:Lib\", \"acme\"", "bool M() => Lib.Calls.Code() == {|ERC1001:7|};")]
    [InlineData("\"N:Lib\", Foreign = true", "bool M() => Lib.Calls.Code() == 7;")]
    [InlineData("\"N:Lib\", \"acme\"", "object M() => new Lib.Fault { Number = 7 };")]
    public Task Whose_it_is_tells_the_producer_wherever_it_stands(string producer, string member) => Reports(
        $"[assembly: ErrorCodeMember(\"P:Lib.Fault.Number\", Producer = true), ErrorCodeMember(\"M:Lib.Calls.Code\", Producer = true), ErrorCodeMember({producer})]", member);

    [Theory]
    [InlineData("bool M([ErrorCodeFrom(typeof(string))] int errorCode) => errorCode == 71234;")]
    [InlineData("[ErrorCodeFrom(typeof(string), typeof(Acme))] int x; bool M() => x == {|ERC1001:71234|};")]
    [InlineData("[ErrorCodeFrom(typeof(Acme))] (int Code, int Id) x; bool M() => x.Code == {|ERC1001:7|} || x.Id == 7;")]
    public Task An_annotation_means_what_it_names(string member) => Reports("", member);

    private static Task Reports(string attributes, string member) => Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(attributes, member));

    private static string Source(string attributes, string member) => $$"""
        using System;
        using System.Collections.Generic;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme))]
        {{attributes}}

        #pragma warning disable CS0649
        public static class Acme { public const int Short = 7; public const int Gone = 71234; }

        namespace Lib
        {
            public class Fault : Exception { public int Number { get; set; } public int ErrorCode { get; set; } public int Raw; }
            public class SpotFault : Fault { }
            public class MarginFault : SpotFault { }

            public static class Calls { public static int Code() => 0; }

            public class Client
            {
                public Dictionary<int, int> Counts { get; } = new();
                public Fault Ask() => new();
                public virtual void Report(int number, int id) { }
                public class Inner { public Fault Ask() => new(); }
            }
        }

        namespace Lib.Deep
        {
            public class Client { public Fault Ask() => new(); }
        }

        public class C
        {
            {{member}}
        }
        """;
}
