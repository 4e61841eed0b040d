using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>A new console project that did nothing but <c>dotnet add package ErrorCodes.Analyzers</c>.</summary>
[Collection(nameof(ConsumerCollection))]
public sealed class FreshConsoleTests(Consumers consumers)
{
    private const string Before = """
        int code = args.Length + 25008;
        if (code == 25008)
        {
            Console.WriteLine("liquidation");
        }

        React(args.Length + 25202);
        React(args.Length + 25204);
        React(args.Length + 25012);

        static void React(int errorCode)
        {
            switch (errorCode)
            {
                case 25202:
                    Console.WriteLine("no money");
                    break;
                case 25204:
                    Console.WriteLine("no order");
                    break;
                default:
                    Log();
                    break;
            }
        }

        static void Log() => Console.WriteLine("something else");

        """;

    private const string After = """
        using ErrorCodes;

        int code = args.Length + 25008;
        if (code == BitgetWebSocketErrorCodes.AccountInForcedLiquidation)
        {
            Console.WriteLine("liquidation");
        }

        React(args.Length + 25202);
        React(args.Length + 25204);
        React(args.Length + 25012);

        static void React(int errorCode)
        {
            switch (errorCode)
            {
                case BitgetWebSocketErrorCodes.InsufficientBalance:
                    Console.WriteLine("no money");
                    break;
                case BitgetWebSocketErrorCodes.OrderNotFound:
                    Console.WriteLine("no order");
                    break;
                default:
                    Log();
                    break;
            }
        }

        static void Log() => Console.WriteLine("something else");

        """;

    private readonly Consumer _project = consumers["Fresh"];

    [Fact]
    public void Its_magic_codes_and_its_absorbing_default_are_reported_and_nothing_else() =>
        Assert.Equal(
            [
                "warning ERC1002 25008",
                "warning ERC1002 25202",
                "warning ERC1002 25204",
                "warning ERC2002 switch",
            ],
            _project.Before.Reports);

    [Fact]
    public void The_report_names_the_code_and_says_what_it_means() =>
        Assert.Equal(
            "`25008` is BitgetWebSocketErrorCodes.AccountInForcedLiquidation: 'Account is in forced liquidation status'",
            _project.Before.Findings.Single(finding => finding.Code == "25008").Message);

    [Fact]
    public void Formatting_names_the_codes_and_imports_their_namespace() =>
        Assert.Equal(After, _project.Read("Program.cs"));

    [Fact]
    public void What_was_fixed_is_reported_no_more() =>
        Assert.Equal(["warning ERC2002 switch"], _project.After.Reports);

    [Fact]
    public void It_prints_the_same_as_before()
    {
        Assert.Equal("liquidation\nno money\nno order\nsomething else\n", _project.Before.Output);
        Assert.Equal(_project.Before.Output, _project.After.Output);
    }

    internal static async Task<Consumer> CreateAsync(Consumers consumers)
    {
        var project = consumers.Add("Fresh");
        await consumers.RunAsync("new", "console", "--no-restore", "--output", project.Folder);
        await consumers.RunAsync("add", project.ProjectFile, "package", "ErrorCodes.Analyzers");
        project.Write("Program.cs", Before);
        return project;
    }
}
