using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace ErrorCodes.Tests.Catalogs;

public sealed class BuiltInCatalogTests
{
    public static TheoryData<string> Catalogs => [.. BuiltIn.Ids];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void A_catalog_is_its_vendors_table_row_by_row(string catalog) =>
        Assert.Equal(FolderOf(catalog).PageRows(catalog).Select(row => (row[0], row[1])), BuiltIn.Rows(catalog).Select(row => (row.Code, row.Description)));

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void A_catalog_says_what_its_file_says(string catalog)
    {
        var file = FolderOf(catalog).Rows(catalog);

        Assert.Equal(
            file.Select(row => string.Join(" | ", row)),
            BuiltIn.Rows(catalog).Select(row => string.Join(
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
    [MemberData(nameof(Catalogs))]
    public void Every_code_has_a_text_constant_and_every_number_an_int_constant(string catalog)
    {
        var type = BuiltIn.Registration(catalog).Type!;

        Assert.Equal(
            BuiltIn.Rows(catalog).Select(row => (row.Name, row.Code)),
            Constants(type.GetNestedType("Text")!).Select(field => (field.Name, (string)field.GetRawConstantValue()!)));
        Assert.Equal(
            BuiltIn.Rows(catalog).Where(row => row.Number is not null).Select(row => (row.Name, row.Number!.Value)),
            Constants(type).Select(field => (field.Name, (int)field.GetRawConstantValue()!)));
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void A_constants_attribute_says_what_its_row_says(string catalog)
    {
        var type = BuiltIn.Registration(catalog).Type!;
        foreach (var row in BuiltIn.Rows(catalog))
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

    private static VendorFolder FolderOf(string catalog) => VendorFolder.All.Single(folder => folder.Ids.Contains(catalog));

    private static FieldInfo[] Constants(Type type) => [.. type.GetFields().OrderBy(field => field.MetadataToken)];
}
