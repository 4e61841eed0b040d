using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>A library for .NET Standard 2.0 in C# 7.3, the oldest project the package serves.</summary>
[Collection(nameof(ConsumerCollection))]
public sealed class OldLanguageTests(Consumers consumers)
{
    private const string Before = """
        using System;

        namespace Old
        {
            public static class Orders
            {
                public static bool IsGone(int? errorCode)
                {
                    return errorCode == 25204;
                }

                public static void Check(string errorCode)
                {
                    if (errorCode == "25008")
                    {
                        throw new InvalidOperationException(errorCode);
                    }
                }
            }
        }

        """;

    private const string After = """
        using System;
        using ErrorCodes;

        namespace Old
        {
            public static class Orders
            {
                public static bool IsGone(int? errorCode)
                {
                    return errorCode == BitgetWebSocketErrorCodes.OrderNotFound;
                }

                public static void Check(string errorCode)
                {
                    if (errorCode == BitgetWebSocketErrorCodes.Text.AccountInForcedLiquidation)
                    {
                        throw new InvalidOperationException(errorCode);
                    }
                }
            }
        }

        """;

    private readonly Consumer _project = consumers["Old"];

    [Fact]
    public void Its_magic_codes_are_reported_and_nothing_else() =>
        Assert.Equal(
            ["warning ERC1002 \"25008\"", "warning ERC1002 25204"],
            _project.Before.Reports);

    [Fact]
    public void Formatting_names_the_codes_and_leaves_nothing_to_report()
    {
        Assert.Equal(After, _project.Read("Orders.cs"));
        Assert.Empty(_project.After.Reports);
    }

    internal static Consumer Create(Consumers consumers, string version)
    {
        var project = consumers.Add("Old");
        project.Write("Old.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>7.3</LangVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ErrorCodes.Analyzers" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        project.Write("Orders.cs", Before);
        return project;
    }
}
