using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace ErrorCodes.Tests.House;

public sealed class OptionTests
{
    private const string Prefix = "error_codes.";

    [Fact]
    public void Every_option_is_documented_and_every_documented_option_is_read()
    {
        var read = Product.Types.Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && key != Prefix);
        var documented = new Markdown("docs/configuration.md").Rows
            .Select(row => row[0].Split('<')[0])
            .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal));
        Assert.Equal(read.Distinct().Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }
}
