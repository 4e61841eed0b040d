using System.Linq;
using System.Reflection;
using ErrorCodes.Analyzers.Generation;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>What catalogs, their classes and their members are called.</summary>
public sealed class CatalogNamesTests
{
    [Theory]
    [InlineData("acme-pay.errorcodes.md", "AcmePayErrorCodes")]
    [InlineData("/some.where/acme-pay.md", "AcmePayErrorCodes")]
    [InlineData("acme", "AcmeErrorCodes")]
    [InlineData(".acme", "AcmeErrorCodes")]
    [InlineData("错误.md", "CatalogErrorCodes")]
    public void A_file_names_its_class(string path, string name) => Assert.Equal(name, CatalogDefaults.ClassName(path));

    [Theory]
    [InlineData("AcmePayErrorCodes", "acme-pay")]
    [InlineData("HTTPApiErrorCodes", "http-api")]
    [InlineData("Acme_PayErrorCodes", "acme-pay")]
    [InlineData("Acme_payErrorCodes", "acme-pay")]
    [InlineData("ABErrorCodes", "ab")]
    [InlineData("AbErrorCodes", "ab")]
    [InlineData("AAbErrorCodes", "a-ab")]
    [InlineData("Api2PayErrorCodes", "api2-pay")]
    [InlineData("ErrorCodes", "error-codes")]
    [InlineData("Failures", "failures")]
    public void A_class_names_its_id(string className, string id) => Assert.Equal(id, CatalogDefaults.Id(className));

    [Theory]
    [InlineData("", "")]
    [InlineData("Acme", "Acme")]
    [InlineData("acme-web.2go.Api_2", "acme_web._2go.Api_2")]
    [InlineData(".Acme..Web.", "Acme.Web")]
    public void A_root_namespace_is_made_one_that_can_be_written(string rootNamespace, string written) =>
        Assert.Equal(written, CatalogDefaults.Namespace(rootNamespace));

    [Fact]
    public void No_constant_is_called_as_what_its_class_has_or_inherits()
    {
        const BindingFlags any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var members = typeof(BitgetWebSocketErrorCodes).GetMembers(any)
            .Where(member => member is not FieldInfo)
            .Concat(typeof(object).GetMethods(any).Where(method => !method.IsAssembly))
            .Select(member => member.Name)
            .ToList();

        Assert.Contains("ToString", members);
        Assert.Contains("All", members);
        Assert.All(members, name => Assert.False(CatalogNames.IsUsable(name, "Acme"), name));
    }

    [Theory]
    [InlineData("Frozen", true)]
    [InlineData("Acme", false)]
    [InlineData("acme", true)]
    [InlineData("class", true)]
    [InlineData("Two words", false)]
    [InlineData("2nd", false)]
    [InlineData("A\u200DB", false)]
    [InlineData("", false)]
    [InlineData("get_All", false)]
    public void A_constant_has_an_identifier_that_is_not_the_name_of_its_class(string name, bool isUsable) =>
        Assert.Equal(isUsable, CatalogNames.IsUsable(name, "Acme"));

    [Theory]
    [InlineData(240, true)]
    [InlineData(241, false)]
    public void A_name_is_no_longer_than_metadata_holds(int length, bool isUsable) =>
        Assert.Equal(isUsable, CatalogNames.IsUsable(new string('語', length), "Acme"));

    [Theory]
    [InlineData("Frozen", "Frozen", "Frozen")]
    [InlineData("class", "@class", "@class")]
    [InlineData("record", "@record", "@record")]
    [InlineData("az", "az", "@az")]
    [InlineData("a2", "a2", "a2")]
    [InlineData("é", "é", "é")]
    [InlineData("a_b", "a_b", "a_b")]
    public void A_name_is_escaped_where_it_may_be_a_keyword(string name, string written, string writtenAsType)
    {
        Assert.Equal(written, CatalogNames.Escape(name));
        Assert.Equal(writtenAsType, CatalogNames.EscapeType(name));
        Assert.Equal($"Acme.{written}.Api", CatalogNames.EscapeQualified($"Acme.{name}.Api"));
    }
}
