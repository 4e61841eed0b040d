using System.Linq;
using ErrorCodes.Analyzers.Generation;
using Xunit;

namespace ErrorCodes.Tests.Generation;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Insufficient balance", "InsufficientBalance")]
    [InlineData("{0} not support API trade", "NotSupportApiTrade")]
    [InlineData("Trading pair {0} does not exist", "TradingPairDoesNotExist")]
    [InlineData("IP restricted, user ID is not OK", "IPRestrictedUserIdIsNotOk")]
    [InlineData("Duplicate clientOid", "DuplicateClientOid")]
    [InlineData("ACCESS_KEY cannot be empty", "AccessKeyCannotBeEmpty")]
    [InlineData("ACCOUNT IS FROZEN", "AccountIsFrozen")]
    [InlineData("The account doesn't exist", "TheAccountDoesntExist")]
    [InlineData("between 0 - 1,000,000", "Between0_1000000")]
    [InlineData("lower than 90%/80%", "LowerThan90_80")]
    [InlineData("2nd Verification Needed", "Code2ndVerificationNeeded")]
    [InlineData("class", "Class")]
    [InlineData("Überweisung fällig", "ÜberweisungFällig")]
    [InlineData("Недостаточно средств", "НедостаточноСредств")]
    [InlineData("未找到描述", "Code25220")]
    [InlineData("API 错误", "Code25220")]
    [InlineData("pаypal with a Cyrillic а", "Code25220")]
    [InlineData("", "Code25220")]
    [InlineData("...", "Code25220")]
    [InlineData("{0}", "Code25220")]
    [InlineData("Done 🎉", "Done")]
    [InlineData("Exceeds {0} 24-hour net buy limit, you can currently buy up to {1} USD worth of {0}", "Exceeds24HourNetBuyLimitYouCanCurrentlyBuyUpToUsdWorthOf")]
    [InlineData("Current holding position exceeds the maximum allowed limit of the account in cross margin mode", "CurrentHoldingPositionExceedsTheMaximumAllowedLimitOfTheAccount")]
    [InlineData("Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl")]
    public void A_description_becomes_a_name(string description, string name) =>
        Assert.Equal([name], Names(("25220", description)));

    [Theory]
    [InlineData("-1003", "CodeMinus1003")]
    [InlineData("00171", "Code00171")]
    [InlineData("HTTP ERROR CODE 403", "HttpErrorCode403")]
    [InlineData("invalid_request", "InvalidRequest")]
    [InlineData("???", "X79A2341835C376D4")]
    public void Where_there_is_no_description_the_code_becomes_one(string code, string name) =>
        Assert.Equal([name], Names((code, "")));

    [Fact]
    public void Every_collider_gets_its_code() =>
        Assert.Equal(
            ["Frozen1", "OrderNotFound", "Frozen3"],
            Names(("1", "Frozen"), ("2", "Order not found"), ("3", "frozen")));

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        (string Code, string Description)[] rows = [("1", "Frozen"), ("2", "Order not found"), ("3", "frozen!"), ("4", "Frozen 3"), ("5", "Text"), ("6", "All")];

        var names = Names(rows);

        Assert.Equal(names.Reverse(), Names([.. rows.Reverse()]));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Adding_a_row_renames_no_other_that_says_something_else() =>
        Assert.Equal(
            Names(("1", "Frozen"), ("2", "Order not found")),
            Names(("0", "System error"), ("1", "Frozen"), ("2", "Order not found"), ("3", "Timeout")).Skip(1).Take(2));

    [Theory]
    [InlineData("Text", "Text1")]
    [InlineData("All", "All1")]
    [InlineData("find", "Find1")]
    [InlineData("Is critical", "IsCritical1")]
    [InlineData("Equals", "Equals1")]
    [InlineData("Acme error codes", "AcmeErrorCodes1")]
    public void A_name_the_class_needs_gets_its_code(string description, string name) =>
        Assert.Equal([name], Names(("1", description)));

    [Fact]
    public void Codes_that_differ_in_nothing_an_identifier_can_show_still_differ()
    {
        var names = Names(("A-1", "Frozen"), ("A_1", "Frozen"), ("a 1", "Frozen"));

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.StartsWith("FrozenA1_X", name));
    }

    [Fact]
    public void A_given_name_stays_and_a_derived_one_gives_way()
    {
        var names = NameAssignment.Assign([("1", null, "Frozen"), ("2", "FROZEN", "Frozen"), ("3", "Frozen1", "")], "Acme");

        Assert.Equal("FROZEN", names[1]);
        Assert.Equal("Frozen1", names[2]);
        Assert.StartsWith("Frozen1_X", names[0]);
    }

    private static string[] Names(params (string Code, string Description)[] rows) =>
        NameAssignment.Assign([.. rows.Select(row => (row.Code, (string?)null, row.Description))], "AcmeErrorCodes");
}
