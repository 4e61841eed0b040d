using System.Threading.Tasks;
using Xunit;

namespace ErrorCodes.Tests.Editing;

public sealed class UsingPlacementTests
{
    private const string Use = "class C { bool M(int code) => code == ";
    private const string Plain = Use + "[|25008|]; }";
    private const string Named = Use + "Codes.Liquidated; }";

    [Theory]
    [InlineData("", "using Acme;\n\n")]
    [InlineData("\n", "\nusing Acme;\n\n")]
    [InlineData("// A licence.\n\n", "// A licence.\n\nusing Acme;\n\n")]
    [InlineData("// A licence.\n", "// A licence.\nusing Acme;\n\n")]
    [InlineData("// A licence.\n\n// About C.\n", "// A licence.\n\nusing Acme;\n\n// About C.\n")]
    [InlineData("/// <summary>About C.</summary>\n", "using Acme;\n\n/// <summary>About C.</summary>\n")]
    [InlineData("/// <summary>\n/// About C.</summary>\n", "using Acme;\n\n/// <summary>\n/// About C.</summary>\n")]
    [InlineData("/* About\n   C. */ ", "using Acme;\n\n/* About\n   C. */ ")]
    [InlineData("#nullable enable\n#pragma warning disable CS1591\n\n", "#nullable enable\n#pragma warning disable CS1591\n\nusing Acme;\n\n")]
    [InlineData("#if DEBUG\nusing System;\n#endif\n\n", "#if DEBUG\nusing System;\n#endif\n\nusing Acme;\n\n")]
    [InlineData("[assembly: System.CLSCompliant(false)]\n", "using Acme;\n\n[assembly: System.CLSCompliant(false)]\n")]
    public Task A_file_without_usings_gets_one_below_its_header(string before, string after) => Fixes(before + Plain, after + Named);

    [Theory]
    [InlineData("using System;", "using System;\nusing Acme;")]
    [InlineData("using Zeta;", "using Acme;\nusing Zeta;")]
    [InlineData("using System;\nusing System.Linq;\nusing Zeta;", "using System;\nusing System.Linq;\nusing Acme;\nusing Zeta;")]
    [InlineData("using Zeta;\nusing System;", "using Zeta;\nusing System;\nusing Acme;")]
    [InlineData("using System;\n\nusing Zeta;", "using System;\n\nusing Acme;\nusing Zeta;")]
    [InlineData("using System; // needed\nusing Zeta;", "using System; // needed\nusing Acme;\nusing Zeta;")]
    [InlineData("using System;\n// about Zeta\nusing Zeta;", "using System;\nusing Acme;\n// about Zeta\nusing Zeta;")]
    [InlineData("// A licence.\nusing Zeta;", "// A licence.\nusing Acme;\nusing Zeta;")]
    [InlineData("using System; using Zeta;", "using Acme;\nusing System; using Zeta;")]
    [InlineData("using static System.Math;", "using Acme;\nusing static System.Math;")]
    [InlineData("using Z = System.Int32;", "using Acme;\nusing Z = System.Int32;")]
    [InlineData("global using System;", "global using System;\nusing Acme;")]
    [InlineData("using Acme.Deep;\nusing System;", "using Acme;\nusing Acme.Deep;\nusing System;")]
    [InlineData("using Zeta;\nusing Acme.Deep;\nusing System;", "using Zeta;\nusing Acme.Deep;\nusing Acme;\nusing System;")]
    [InlineData("using Zeta;\nusing System;\nusing static System.Math;", "using Zeta;\nusing System;\nusing Acme;\nusing static System.Math;")]
    [InlineData("global using System;\nglobal using System.Linq;", "global using System;\nglobal using System.Linq;\nusing Acme;")]
    [InlineData("using global::Zeta;", "using Acme;\nusing global::Zeta;")]
    [InlineData("using global::System;", "using global::System;\nusing Acme;")]
    [InlineData("using Zeta;\nusing Zeta;", "using Acme;\nusing Zeta;\nusing Zeta;")]
    [InlineData("#if !DEBUG\nusing System;\n#endif", "using Acme;\n#if !DEBUG\nusing System;\n#endif")]
    [InlineData("using System;\n#if !DEBUG\nusing Zeta;\n#endif", "using System;\nusing Acme;\n#if !DEBUG\nusing Zeta;\n#endif")]
    [InlineData("#region usings\nusing System;\n#endregion", "#region usings\nusing System;\nusing Acme;\n#endregion")]
    public Task A_using_keeps_the_order_of_the_others(string before, string after) => Fixes($"{before}\n\n{Plain}", $"{after}\n\n{Named}");

    [Theory]
    [InlineData("namespace N;\n\nusing System;\n\n", "namespace N;\n\nusing System;\nusing Acme;\n\n")]
    [InlineData("using Zeta;\n\nnamespace N;\n\n", "using Acme;\nusing Zeta;\n\nnamespace N;\n\n")]
    [InlineData("namespace N;\n\n", "using Acme;\n\nnamespace N;\n\n")]
    [InlineData("// A licence.\nnamespace N;\n\n", "// A licence.\nusing Acme;\n\nnamespace N;\n\n")]
    [InlineData("using System; ", "using System; \nusing Acme;\n")]
    [InlineData("using Zeta;\nnamespace N\n{\n    using static System.Math;\n    ", "using Acme;\nusing Zeta;\nnamespace N\n{\n    using static System.Math;\n    ", "\n}")]
    [InlineData("namespace N\n{\n    using static System.Math;\n    ", "namespace N\n{\n    using Acme;\n    using static System.Math;\n    ", "\n}")]
    [InlineData("namespace N\n{\n    // About Zeta.\n    using Zeta;\n    ", "namespace N\n{\n    using Acme;\n    // About Zeta.\n    using Zeta;\n    ", "\n}")]
    [InlineData("namespace Acme { class D { } }\nnamespace N { using System;\n", "namespace Acme { class D { } }\nnamespace N { using System;\nusing Acme;\n", "}")]
    [InlineData("namespace N\n{\n    using Zeta;\n\n    namespace M\n    {\n        ", "namespace N\n{\n    using Acme;\n    using Zeta;\n\n    namespace M\n    {\n        ", "\n    }\n}")]
    [InlineData("using System;\nnamespace N.Acme { }\nnamespace N {\n    using System.Linq;\n    ", "using System;\nnamespace N.Acme { }\nnamespace N {\n    using System.Linq;\n    using global::Acme;\n    ", "\n}")]
    public Task A_using_goes_where_the_file_keeps_them(string before, string after, string end = "") => Fixes(before + Plain + end, after + Named + end);

    [Theory]
    [InlineData("namespace N;\n\n", "namespace N;\n\nusing Acme;\n\n")]
    [InlineData("namespace N\n{\n    ", "namespace N\n{\n    using Acme;\n\n    ", "\n}")]
    [InlineData("namespace N;\n\n    ", "namespace N;\n\nusing Acme;\n\n    ")]
    [InlineData("namespace N { ", "namespace N { \nusing Acme;\n\n", " }")]
    [InlineData("", "using Acme;\n\n")]
    public Task Usings_may_be_preferred_inside(string before, string after, string end = "") =>
        Fixes(before + Plain + end, after + Named + end, "csharp_using_directive_placement = inside_namespace:warning");

    [Theory]
    [InlineData("dotnet_sort_system_directives_first = false", "using System;\n\n", "using Acme;\nusing System;\n\n")]
    [InlineData("dotnet_sort_system_directives_first = false", "using System;\nusing Beta;\n\n", "using System;\nusing Acme;\nusing Beta;\n\n")]
    [InlineData("dotnet_separate_import_directive_groups = true", "using System;\n\n", "using System;\n\nusing Acme;\n\n")]
    [InlineData("dotnet_separate_import_directive_groups = true", "using System;\n\nusing Zeta;\n\n", "using System;\n\nusing Acme;\n\nusing Zeta;\n\n")]
    [InlineData("dotnet_separate_import_directive_groups = true", "using Acme.Deep;\n\nusing Zeta;\n\n", "using Acme;\nusing Acme.Deep;\n\nusing Zeta;\n\n")]
    public Task The_style_of_usings_is_an_option(string option, string before, string after) =>
        Fixes(before + Plain, after + Named, option);

    [Theory]
    [InlineData("using Acme;\n", "Codes.Liquidated")]
    [InlineData("using static Acme.Codes;\n", "Liquidated")]
    [InlineData("using A = Acme.Codes;\n", "A.Liquidated")]
    [InlineData("using A = Acme;\n", "A.Codes.Liquidated")]
    [InlineData("namespace Acme.Bot;\n", "Codes.Liquidated")]
    public Task What_is_imported_needs_no_using(string header, string name) => Fixes(header + Plain, $"{header}{Use}{name}; }}");

    [Theory]
    [InlineData("global using Acme;", "Codes.Liquidated")]
    [InlineData("global using static Acme.Codes;", "Liquidated")]
    [InlineData("global using A = Acme.Codes;", "A.Liquidated")]
    public Task What_another_file_imports_for_all_needs_no_using(string global, string name) =>
        Fixes(Plain, $"{Use}{name}; }}", other: global);

    [Theory]
    [InlineData("class Codes { }\n", "Acme.Codes.Liquidated")]
    [InlineData("using Zeta;\nclass D { Widget w = null!; }\n", "Acme.Codes.Liquidated")]
    [InlineData("using Other;\n", "Acme.Codes.Liquidated")]
    public Task A_name_that_is_taken_is_qualified(string header, string name) => Fixes(header + Plain, $"{header}{Use}{name}; }}");

    [Fact]
    public Task Statements_at_the_top_are_code_too() => Fixes(
        "// Says hello.\n\nvar code = 1;\nSystem.Console.WriteLine(code == [|25008|]);",
        "// Says hello.\n\nusing Acme;\n\nvar code = 1;\nSystem.Console.WriteLine(code == Codes.Liquidated);");

    private static async Task Fixes(string before, string after, string? options = null, string other = "") =>
        Assert.Equal(after, (await OpenedFile.OpenAsync(before, options, other)).Rewritten());
}
