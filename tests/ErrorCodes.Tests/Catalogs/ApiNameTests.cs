using ErrorCodes.Analyzers.Catalogs;
using Xunit;

namespace ErrorCodes.Tests.Catalogs;

/// <summary>Which identifiers mention an API.</summary>
public sealed class ApiNameTests
{
    [Theory]
    [InlineData("okex", "OkEx")]
    [InlineData("okex", "OKEXClient")]
    [InlineData("okex", "MyOKEX_V3")]
    [InlineData("okex", "OK.Ex")]
    [InlineData("okex", "Okex2018")]
    [InlineData("bitget", "bitgetws")]
    [InlineData("Acme Pay", "acmePayCode")]
    [InlineData("acme-pay", "acme_pay")]
    [InlineData("3commas", "3CommasClient")]
    [InlineData("mt", "Mt5Bridge")]
    public void It_is_mentioned(string name, string identifier) => Assert.True(new ApiName(name).IsIn(identifier));

    [Theory]
    [InlineData("okex", "BookExchange")]
    [InlineData("okex", "OkExchange")]
    [InlineData("okex", "Okexample")]
    [InlineData("okex", "WebhookExecutor")]
    [InlineData("bitget", "orbitgetter")]
    [InlineData("fb", "offbeat")]
    [InlineData("acme", "")]
    [InlineData("", "acme")]
    [InlineData("...", "...")]
    public void It_is_not(string name, string identifier) => Assert.False(new ApiName(name).IsIn(identifier));

    [Theory]
    [InlineData("bybit", "mybybitclient", true)]
    [InlineData("fb", "myfbclient", false)]
    [InlineData("fb", "MyFbClient", true)]
    public void A_long_name_is_known_by_its_letters_anywhere(string name, string identifier, bool expected) =>
        Assert.Equal(expected, new ApiName(name).IsWithin(identifier));

    [Theory]
    [InlineData("acme", "lastAcmeCode", true)]
    [InlineData("Acme Pay", "acmePayCode", true)]
    [InlineData("acme", "acmePayCode", false)]
    [InlineData("acme", "placmeCode", false)]
    [InlineData("acme", "code", false)]
    public void It_is_the_end_of_some_words(string name, string identifier, bool expected)
    {
        var words = IdentifierWords.Of(identifier);
        Assert.Equal(expected, new ApiName(name).Ends(words, words.Count - 1));
    }

    [Theory]
    [InlineData("429", 429, 429)]
    [InlineData(" 40000 - 40499 ", 40000, 40499)]
    [InlineData("40000–40499", 40000, 40499)]
    [InlineData("-1021", -1021, -1021)]
    [InlineData("-2000--1000", -2000, -1000)]
    [InlineData("-5-5", -5, 5)]
    public void A_range_has_two_ends(string text, long first, long last)
    {
        Assert.True(CodeRange.TryParse(text, out var range));
        Assert.Equal(new CodeRange(first, last), range);
        Assert.True(range.Contains(CodeValue.Of(first)) && range.Contains(CodeValue.Of(last.ToString())));
        Assert.False(range.Contains(CodeValue.Of(first - 1)) || range.Contains(CodeValue.Of(last + 1)) || range.Contains(CodeValue.Of("x")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1-")]
    [InlineData("9-2")]
    [InlineData("1..9")]
    [InlineData("ten")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_no_range(string text) => Assert.False(CodeRange.TryParse(text, out _));

    [Theory]
    [InlineData("", "Any", true)]
    [InlineData("SQLITE_*", "SQLITE_BUSY", true)]
    [InlineData("SQLITE_*", "SQLITE", false)]
    [InlineData("*_A*B", "X_AxxB", true)]
    [InlineData("*_A*B", "X_AxxC", false)]
    [InlineData("SQLITE_*,!SQLITE_OPEN_*", "SQLITE_OPEN_URI", false)]
    [InlineData("SQLITE_*,!SQLITE_OPEN_*,SQLITE_OPEN_URI", "SQLITE_OPEN_URI", true)]
    [InlineData("!Other*", "Gone", true)]
    [InlineData("!Other*", "Others", false)]
    public void The_last_pattern_that_fits_tells_a_member(string patterns, string name, bool expected) =>
        Assert.Equal(expected, MemberNames.Of(patterns.Split(',', System.StringSplitOptions.RemoveEmptyEntries)).Include(name));
}
