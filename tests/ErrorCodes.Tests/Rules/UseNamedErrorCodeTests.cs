using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class UseNamedErrorCodeTests
{
    [Theory]
    [InlineData("code == {|ERC1001:25008|}")]
    [InlineData("code is {|ERC1001:25008|} or {|ERC1001:25_009|}")]
    [InlineData("code == {|ERC1001:0x61B0|}")]
    [InlineData("code == 25007")]
    public Task Literals_compared_with_a_proven_code_are_reported(string condition) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>($$"""
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("acme", typeof(Acme))]

            public static class Acme
            {
                public const int Liquidated = 25008;
                public const int Mode = 25009;
            }

            public class C
            {
                public bool M([ErrorCodeFrom(typeof(Acme))] int code) => {{condition}};
            }
            """);
}
