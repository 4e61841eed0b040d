using System.IO;
using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>A project that pasted a vendor's table and named it in five lines of XML.</summary>
[Collection(nameof(ConsumerCollection))]
public sealed class VendorTableTests(Consumers consumers)
{
    private readonly Consumer _project = consumers["Acme"];

    [Fact]
    public void Its_own_codes_are_reported_and_fixed()
    {
        Assert.Equal(
            ["warning ERC1002 \"00171\"", "warning ERC1002 71002"],
            _project.Before.Reports);
        Assert.Equal(
            """
            using Acme;

            var code = args.Length + 71002;
            var errorCode = "error 00171"[6..];
            System.Console.WriteLine(code == AcmeErrorCodes.AccountIsFrozen);
            System.Console.WriteLine(errorCode == AcmeErrorCodes.Text.OrderDoesNotExist);

            """,
            _project.Read("Program.cs"));
        Assert.Empty(_project.After.Reports);
    }

    [Fact]
    public void Its_constants_are_documented_in_the_words_of_the_vendor() =>
        Assert.Contains("Account is frozen", File.ReadAllText(Path.Combine(_project.Folder, "Acme.xml")));

    internal static Consumer Create(Consumers consumers, string version)
    {
        var project = consumers.Add("Acme");
        project.Write("Acme.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <DocumentationFile>Acme.xml</DocumentationFile>
                <NoWarn>CS1591</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ErrorCodes.Analyzers" Version="{version}" />
                <ErrorCodeCatalog Include="acme.errorcodes.md" Class="AcmeErrorCodes" Namespace="Acme" />
              </ItemGroup>
            </Project>
            """);
        project.Write("acme.errorcodes.md", """
            Acme's codes, as of today.

            | Error Code | Message |
            | ---------- | ------- |
            | 00171 | Order does not exist |
            | 71002 | Account is frozen |
            """);
        project.Write("Program.cs", """
            var code = args.Length + 71002;
            var errorCode = "error 00171"[6..];
            System.Console.WriteLine(code == 71002);
            System.Console.WriteLine(errorCode == "00171");

            """);
        return project;
    }
}
