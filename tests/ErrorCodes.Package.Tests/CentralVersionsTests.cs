using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>A project whose package versions are managed centrally.</summary>
[Collection(nameof(ConsumerCollection))]
public sealed class CentralVersionsTests(Consumers consumers)
{
    private readonly Consumer _project = consumers["Central"];

    [Fact]
    public void Its_magic_code_is_reported_and_fixed()
    {
        Assert.Equal(["warning ERC1002 25104"], _project.Before.Reports);
        Assert.Empty(_project.After.Reports);
        Assert.Equal("True\n", _project.After.Output);
    }

    internal static Consumer Create(Consumers consumers, string version)
    {
        var project = consumers.Add("Central");
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="ErrorCodes.Analyzers" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        project.Write("Central.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ErrorCodes.Analyzers" />
              </ItemGroup>
            </Project>
            """);
        project.Write("Program.cs", """
            var errorCode = int.Parse("25104");
            System.Console.WriteLine(errorCode == 25104);

            """);
        return project;
    }
}
