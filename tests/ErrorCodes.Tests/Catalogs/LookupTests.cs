using System;
using System.Linq;
using Xunit;

namespace ErrorCodes.Tests.Catalogs;

public sealed class LookupTests
{
    [Fact]
    public void A_code_is_found_by_number_and_by_text()
    {
        var row = BitgetWebSocketErrorCodes.Find(25008);

        Assert.Equal("AccountInForcedLiquidation", row?.Name);
        Assert.Same(row, BitgetWebSocketErrorCodes.Find("25008"));
        Assert.True(BitgetWebSocketErrorCodes.IsCritical(25008));
        Assert.True(BitgetWebSocketErrorCodes.IsCritical(BitgetWebSocketErrorCodes.Text.AccountInForcedLiquidation));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("025008")]
    [InlineData(" 25008")]
    [InlineData("http error code 403")]
    public void Anything_else_is_not_found(string? code)
    {
        Assert.Null(BitgetWebSocketErrorCodes.Find(code));
        Assert.Null(OkexFuturesRestErrorCodes.Find(code));
        Assert.False(BitgetWebSocketErrorCodes.IsCritical(code));
    }

    [Fact]
    public void A_number_that_is_no_code_is_not_critical()
    {
        Assert.Null(BitgetWebSocketErrorCodes.Find(0));
        Assert.False(BitgetWebSocketErrorCodes.IsCritical(0));
    }

    [Fact]
    public void Looking_up_a_code_allocates_nothing()
    {
        var hits = LookUp();
        var before = GC.GetAllocatedBytesForCurrentThread();

        hits += LookUp();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(8, hits);
    }

    [Fact]
    public void Two_descriptions_of_one_code_are_equal()
    {
        static ErrorCodeInfo Info(bool isCritical) =>
            new("00171", null, "LeadingZeros", "Keeps {0}", 1, "Format", isCritical, false, RetryAdvice.Later);

        Assert.Equal(Info(true), Info(true));
        Assert.Equal(Info(true).GetHashCode(), Info(true).GetHashCode());
        Assert.NotEqual(Info(true), Info(false));
    }

    [Fact]
    public void A_description_of_a_code_reads_as_code_name_and_meaning() =>
        Assert.Equal(
            "25008 AccountInForcedLiquidation: Account is in forced liquidation status",
            BitgetWebSocketErrorCodes.Find(25008)!.ToString());

    [Fact]
    public void All_is_in_table_order() =>
        Assert.Equal(["429", "25000", "25001"], BitgetWebSocketErrorCodes.All.Take(3).Select(row => row.Code));

    private static int LookUp() =>
        (BitgetWebSocketErrorCodes.Find(25008) is null ? 0 : 1)
        + (BitgetWebSocketErrorCodes.Find("25008") is null ? 0 : 1)
        + (BitgetWebSocketErrorCodes.IsCritical(25008) ? 1 : 0)
        + (BitgetWebSocketErrorCodes.IsCritical("25008") ? 1 : 0);
}
