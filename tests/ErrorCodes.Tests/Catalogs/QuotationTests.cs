using ErrorCodes.Analyzers.Catalogs;
using Xunit;

namespace ErrorCodes.Tests.Catalogs;

public sealed class QuotationTests
{
    [Fact]
    public void What_a_build_log_quotes_is_short_and_can_be_read()
    {
        Assert.Equal(new string('a', 80), Quotation.Of(new string('a', 80)));
        Assert.Equal(new string('b', 80) + "…", Quotation.Of(new string('b', 81)));
        Assert.Equal("c\uFFFDd", Quotation.Of("c\u202Ed"));
    }
}
