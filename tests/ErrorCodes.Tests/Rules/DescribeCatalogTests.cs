using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class DescribeCatalogTests
{
    [Theory]
    [InlineData("ErrorCodeCatalog(\"acme\", {|ERC3005:typeof(Empty)|})")]
    [InlineData("ErrorCodeCatalog(\"acme\", {|ERC3005:typeof(IContract)|})")]
    [InlineData("ErrorCodeCatalog({|ERC3005:\"\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeCatalog({|ERC3005:\"Acme REST\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeCatalog({|ERC3005:\"acme_rest\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeCatalog({|ERC3005:\"-acme\"|}, typeof(Acme))")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), Critical = new[] { \"1001\", {|ERC3005:\"1003\"|} })")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), Success = new[] { {|ERC3005:\"0\"|} })")]
    [InlineData("ErrorCodeCatalog(\"acme\", {|ERC3005:\"Acme\"|})")]
    [InlineData("ErrorCodeCatalog(\"acme\", {|ERC3005:\"T:Empty\"|})")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), SinceRelease = {|ERC3005:\"v2\"|})")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), Commonplace = new[] { \"1\", {|ERC3005:\"2..9\"|}, {|ERC3005:\"9-2\"|} })")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), Members = new[] { \"G*\", {|ERC3005:\"Gine\"|}, {|ERC3005:\"!X*\"|} })")]
    [InlineData("ErrorCodeCatalog(\"acme\", {|ERC3005:typeof(Acme)|}, Members = new[] { \"X*\" })")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), Snapshot = {|ERC3005:\"May 2025\"|})")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), Snapshot = {|ERC3005:\"2025-13\"|})")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme)), ErrorCodeCatalog({|ERC3005:\"acme\"|}, typeof(Other))")]
    public Task A_registration_that_does_not_say_what_it_means_is_reported(string attribute) =>
        Verify.Reports<DescribeCatalogAnalyzer>(With(attribute));

    [Theory]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), Source = \"https://acme.com/errors\", Snapshot = \"2025-12-31\", Critical = new[] { \"1001\", \"1002\" })")]
    [InlineData("ErrorCodeCatalog(\"acme-rest-2\", typeof(Acme), Snapshot = \"2025\", Source = \"the wiki\")")]
    [InlineData("ErrorCodeCatalog(\"acme\", \"T:Nobody.References.This\")")]
    [InlineData("ErrorCodeCatalog(\"acme\", \"T:Acme\", Critical = new[] { \"1001\" })")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme), Members = new[] { \"*\", \"!Away\" }, Commonplace = new[] { \"1-9\", \"-20--10\", \"404\" }, Evidence = ErrorCodeEvidence.Binding)")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(State), Success = new[] { \"0\" })")]
    [InlineData("ErrorCodeCatalog(\"sockets\", typeof(System.Net.Sockets.SocketError), Success = new[] { \"0\" })")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme)), ErrorCodeCatalog(\"acme\", typeof(Acme), Critical = new[] { \"1001\" })")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme)), ErrorCodeCatalog(\"acme\", typeof(Layer), Critical = new[] { \"1003\", \"1001\" })")]
    [InlineData("ErrorCodeCatalog(\"acme\", typeof(Acme)), ErrorCodeCatalog(\"other\", typeof(Other))")]
    [InlineData("ErrorCodeCatalog(\"bitget-websocket\", typeof(Layer), Critical = new[] { \"25002\" })")]
    public Task Layers_and_catalogs_in_order_are_left_alone(string attribute) =>
        Verify.StaysQuiet<DescribeCatalogAnalyzer>(With(attribute));

    [Fact]
    public Task The_messages_say_what_to_do() =>
        Verify.Reports<DescribeCatalogAnalyzer>(
            With("ErrorCodeCatalog(\"acme\", typeof(Acme), Critical = new[] { {|#0:\"01001\"|} }, Snapshot = {|#1:\"May 2025\"|}), ErrorCodeCatalog({|#2:\"acme\"|}, typeof(Other))"),
            it => it.Expected =
            [
                Verify.Diagnostic<DescribeCatalogAnalyzer>("ERC3005").WithLocation(0).WithMessage("'01001' is no code of 'acme'; did you mean \"1001\" (Gone)?"),
                Verify.Diagnostic<DescribeCatalogAnalyzer>("ERC3005").WithLocation(1).WithMessage("Snapshot = \"May 2025\" is not of the form \"2025-12-31\""),
                Verify.Diagnostic<DescribeCatalogAnalyzer>("ERC3005").WithLocation(2).WithMessage("'acme' is also the id of Acme, which is no layer of the same catalog: Gone is 1001 there and 9001 here"),
            ]);

    private static string With(string attribute) => $$"""
        using ErrorCodes;
        [assembly: {{attribute}}]

        public static class Acme
        {
            public const int Gone = 1001;
            public const int Away = 1002;
            public static class Text { public const string Gone = "1001"; }
        }

        public static class Layer { public const int Extra = 1003; public const int Left = 1001; }
        public static class Other { public const int Gone = 9001; }
        public static class Empty { internal const int Hidden = 1; public static readonly int Fixed = 2; public const double Half = 0.5; }
        public interface IContract { }
        public enum State { Ok, Bad }
        """;
}
