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

    [Fact]
    public void What_is_still_taken_after_all_that_is_lengthened()
    {
        var distinguished = NameAssignment.Assign([("1", null, "Frozen"), ("2", "FROZEN", ""), ("3", "Frozen1", "")], "Acme")[0];

        Assert.Equal(
            [distinguished + "_", "FROZEN", "Frozen1", distinguished],
            NameAssignment.Assign([("1", null, "Frozen"), ("2", "FROZEN", ""), ("3", "Frozen1", ""), ("4", distinguished, "")], "Acme"));
    }

    [Theory]
    [InlineData("Of nine 9 0", "OfNine9_0")]
    [InlineData("Of a9 0b", "OfA9_0b")]
    [InlineData("Of a 9b 0", "OfA9b0")]
    [InlineData("9a", "Code9a")]
    [InlineData("IPS and IP and Ip and I", "IpsAndIPAndIpAndI")]
    public void Words_are_joined_so_that_they_can_be_told_apart(string description, string name) => Assert.Equal(name, CodeNaming.Derive(description, "1"));

    [Theory]
    [InlineData(32, 32, true)]
    [InlineData(32, 33, false)]
    [InlineData(64, 1, false)]
    public void A_name_ends_with_a_whole_word(int first, int second, bool isWhole) => Assert.Equal(
        "A" + new string('a', first - 1) + (isWhole ? "B" + new string('b', second - 1) : ""),
        CodeNaming.Derive(new string('a', first) + " " + new string('b', second), "1"));

    [Fact]
    public void The_mark_between_digits_counts_towards_the_length_of_a_name()
    {
        var word = new string('a', 61) + "9";

        Assert.Equal("A" + word[1..] + "_1", CodeNaming.Derive(word + " 1", "1"));
        Assert.Equal("A" + word[1..], CodeNaming.Derive(word + " 11", "1"));
    }

    [Theory]
    [InlineData("Limit5", "12", "Limit5_12")]
    [InlineData("Limit5", "a1", "Limit5A1")]
    [InlineData("Limit", "12", "Limit12")]
    [InlineData("Limit", "-12", "LimitMinus12")]
    [InlineData("Limit", "-a", "LimitA")]
    [InlineData("Limit", "9-0", "Limit9_0")]
    [InlineData("Limit", "--5", "Limit5")]
    public void A_code_is_told_apart_from_the_name_it_is_added_to(string name, string code, string result) =>
        Assert.Equal(result, CodeNaming.WithCode(name, code));

    [Fact]
    public void A_code_of_no_words_is_told_by_its_hash() => Assert.Matches("^LimitX[0-9A-F]{16}$", CodeNaming.WithCode("Limit", "-"));

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void A_code_longer_than_a_name_may_be_is_told_by_its_hash(int length, bool isHash) =>
        Assert.Equal(isHash ? 17 : length, CodeNaming.Derive("", new string('a', length)).Length);

    [Theory]
    [InlineData("AZaz", "AZaz")]
    [InlineData("\u00C0\u017F\u1E00\u1EFF", "\u00C0\u017F\u1E00\u1EFF")]
    [InlineData("\u0386\u0388\u038A\u038C\u038E\u03A1\u03A3\u03CE", "\u0386\u0388\u038A\u038C\u038E\u03A1\u03A3\u03CE")]
    [InlineData("\u0400\u045F", "\u0400\u045F")]
    [InlineData("a\u00D7b\u00F7c", "a b c")]
    [InlineData("a\u00AAb", "")]
    [InlineData("\u0180", "")]
    [InlineData("\u1DBF", "")]
    [InlineData("\u1F00", "")]
    [InlineData("\u0376", "")]
    [InlineData("\u03CF", "")]
    [InlineData("\u03FF", "")]
    [InlineData("\u0460", "")]
    [InlineData("a\u0391", "")]
    [InlineData("\u0391\u0410", "")]
    [InlineData("a 1 b2", "a 1 b2")]
    [InlineData("0 9 :/", "0 9")]
    [InlineData("don't can\u2019t", "dont cant")]
    [InlineData("'a b' c'1 1'd ' e", "a b c 1 1 d e")]
    [InlineData("1,000 1, 2 ,3 a,b 4,c d,5 6,", "1000 1 2 3 a b 4 c d 5 6")]
    [InlineData(",", "")]
    [InlineData("a;b", "a b")]
    public void Words_are_of_one_script_that_has_cases(string description, string words) =>
        Assert.Equal(words, string.Join(" ", DescriptionWords.Of(description)));

    private static string[] Names(params (string Code, string Description)[] rows) =>
        NameAssignment.Assign([.. rows.Select(row => (row.Code, (string?)null, row.Description))], "AcmeErrorCodes");
}
