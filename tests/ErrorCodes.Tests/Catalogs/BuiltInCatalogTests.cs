using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace ErrorCodes.Tests.Catalogs;

public sealed class BuiltInCatalogTests
{
    public static TheoryData<string> Catalogs => ["bitget-websocket", "okex-futures-rest", "okex-futures-websocket"];

    [Theory]
    [InlineData("bitget-websocket", "bitget-websocket.md", 0, 157)]
    [InlineData("okex-futures-rest", "okex-futures.md", 0, 42)]
    [InlineData("okex-futures-websocket", "okex-futures.md", 1, 98)]
    public void A_catalog_is_its_vendors_table_row_by_row(string catalog, string vendorFile, int table, int count)
    {
        var vendor = MarkdownTables.Read(Path.Combine(AppContext.BaseDirectory, "Data", vendorFile))[table];

        Assert.Equal(count, vendor.Length);
        Assert.Equal(vendor.Select(row => (row[0], row[1])), Rows(catalog).Select(row => (row.Code, row.Description)));
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void A_catalog_says_what_its_file_says(string catalog)
    {
        var file = MarkdownTables.Read(Path.Combine(AppContext.BaseDirectory, "Catalogs", catalog + ".errorcodes.md")).Single();

        Assert.Equal(
            file.Select(row => string.Join(" | ", row)),
            Rows(catalog).Select(row => string.Join(
                " | ",
                row.Code,
                row.Name,
                row.Category,
                row.IsCritical ? "critical" : "",
                row.IsOutcomeUnknown ? "unknown" : "",
                row.Retry.ToString(),
                row.Description)));
    }

    [Theory]
    [InlineData("bitget-websocket", 22)]
    [InlineData("okex-futures-rest", 14)]
    [InlineData("okex-futures-websocket", 19)]
    public void So_many_codes_are_critical(string catalog, int count) =>
        Assert.Equal(count, Rows(catalog).Count(row => row.IsCritical));

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void Every_code_has_a_text_constant_and_every_number_an_int_constant(string catalog)
    {
        var type = Registration(catalog).Type;

        Assert.Equal(
            Rows(catalog).Select(row => (row.Name, row.Code)),
            Constants(type.GetNestedType("Text")!).Select(field => (field.Name, (string)field.GetRawConstantValue()!)));
        Assert.Equal(
            Rows(catalog).Where(row => row.Number is not null).Select(row => (row.Name, row.Number!.Value)),
            Constants(type).Select(field => (field.Name, (int)field.GetRawConstantValue()!)));
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void A_constants_attribute_says_what_its_row_says(string catalog)
    {
        var type = Registration(catalog).Type;
        foreach (var row in Rows(catalog))
        {
            var field = type.GetNestedType("Text")!.GetField(row.Name)!;
            var arguments = field.GetCustomAttributesData()
                .Single(attribute => attribute.AttributeType == typeof(ErrorCodeAttribute))
                .NamedArguments.ToDictionary(argument => argument.MemberName, argument => argument.TypedValue.Value);

            Assert.Equal(row.Description, arguments["Description"]);
            Assert.Equal(row.Category, arguments["Category"]);
            Assert.Equal((int?)row.Retry, arguments["Retry"]);
            Assert.Equal(row.IsCritical, arguments.ContainsKey("Critical"));
            Assert.Equal(row.IsOutcomeUnknown, arguments.ContainsKey("OutcomeUnknown"));
        }
    }

    [Fact]
    public void What_is_odd_in_the_vendors_tables_comes_through()
    {
        Assert.Equal("ACCESS_KEY cannot be empty", BitgetWebSocketErrorCodes.Find(40001)!.Description);
        Assert.Equal("未找到描述", BitgetWebSocketErrorCodes.Find(25220)!.Description);
        Assert.Equal("Exceeded the maximum quantity of contract orders：{0} {1}", BitgetWebSocketErrorCodes.Find(25567)!.Description);
        Assert.EndsWith("max leverage {2} for ins loan.\",", BitgetWebSocketErrorCodes.Find(95013)!.Description);
        Assert.Equal("2nd Verification Needed", OkexFuturesWebSocketErrorCodes.Find(1045)!.Description);
        Assert.EndsWith("(amount<0.15BTC)", OkexFuturesWebSocketErrorCodes.Find(10049)!.Description);
        Assert.Equal("HTTP ERROR CODE 403", OkexFuturesRestErrorCodes.Text.Http403TooManyRequests);
        Assert.Null(OkexFuturesRestErrorCodes.Find("Request Timed Out")!.Number);
    }

    private static ErrorCodeCatalogAttribute Registration(string catalog) =>
        typeof(ErrorCodeInfo).Assembly.GetCustomAttributes<ErrorCodeCatalogAttribute>().Single(registration => registration.Id == catalog);

    private static ErrorCodeTable Rows(string catalog) =>
        (ErrorCodeTable)Registration(catalog).Type.GetProperty("All")!.GetValue(null)!;

    private static FieldInfo[] Constants(Type type) => [.. type.GetFields().OrderBy(field => field.MetadataToken)];
}
