using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;

namespace ErrorCodes.Tests.Catalogs;

/// <summary>Classes of constants and enums that know nothing of this product, made catalogs by an attribute.</summary>
public sealed class TypesOfOthersTests
{
    private static string Npgsql { get; } = typeof(TypesOfOthersTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(it => it.Key == "Npgsql").Value!;

    [Theory]
    [InlineData("error.SqlState == {|ERC1001:\"23505\"|}", "error.SqlState == PostgresErrorCodes.UniqueViolation")]
    [InlineData("error.SqlState is {|ERC1001:\"40001\"|} or {|ERC1001:\"40P01\"|}", "error.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected")]
    [InlineData("error.SqlState switch { {|ERC1001:\"23505\"|} => true, _ => false }", "error.SqlState switch { PostgresErrorCodes.UniqueViolation => true, _ => false }")]
    public Task Two_attributes_make_the_codes_of_a_package_a_catalog(string before, string after) =>
        Verify.Fixes<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(Postgres(before), Postgres(after), it => it.References.Add(Npgsql));

    [Theory]
    [InlineData("error.SqlState == \"99999\"")]
    [InlineData("error.Routine == \"23505\"")]
    [InlineData("other.SqlState == \"23505\"")]
    public Task Other_members_and_other_values_of_the_package_are_quiet(string condition) =>
        Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(Postgres(condition), it => it.References.Add(Npgsql));

    [Fact]
    public Task The_other_rules_know_the_catalog_as_well() =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(Postgres("error.SqlState == {|ERC1009:\"23550\"|}"), it =>
        {
            it.References.Add(Npgsql);
            it.Messages = ["`\"23550\"` is no code of PostgresErrorCodes; did you mean PostgresErrorCodes.UniqueViolation (23505)?"];
        });

    [Theory]
    [InlineData("error.SqlState == {|ERC1001:\"23505\"|}")]
    [InlineData("error.Routine == \"23505\"")]
    public Task Its_type_may_be_named_by_documentation_id(string condition) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>("using Npgsql;\n" + InWords + Postgres(condition)[Postgres("").IndexOf("public static", StringComparison.Ordinal)..], it => it.References.Add(Npgsql));

    [Fact]
    public async Task Where_the_package_is_not_referenced_nothing_is_there()
    {
        await Verify.StaysQuiet<DescribeCatalogAnalyzer>(InWords);
        await Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(InWords + "class C { bool M(string errorCode) => errorCode == \"23505\"; }");
    }

    [Fact]
    public Task A_critical_code_of_the_package_is_required() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            Postgres("true").Replace("typeof(PostgresErrorCodes))]\n[", "typeof(PostgresErrorCodes), Critical = new[] { \"40001\" })]\n[") + """

            public static class D
            {
                public static void M(PostgresException error)
                {
                    {|ERC2002:switch|} (error.SqlState)
                    {
                        case PostgresErrorCodes.UniqueViolation: throw error;
                        case PostgresErrorCodes.NotNullViolation: System.Console.Write(1); break;
                        default: break;
                    }
                }
            }
            """,
            it =>
            {
                it.References.Add(Npgsql);
                it.MessageContains = ["SerializationFailure"];
            });

    [Theory]
    [InlineData("error == {|ERC1001:(SocketError)10054|}", "error == SocketError.ConnectionReset")]
    [InlineData("error is {|ERC1001:(SocketError)10060|}", "error is SocketError.TimedOut")]
    [InlineData("(int)error == {|ERC1001:10054|}", "(int)error == (int)SocketError.ConnectionReset")]
    [InlineData("thrown.SocketErrorCode == {|ERC1001:(SocketError)10054|}", "thrown.SocketErrorCode == SocketError.ConnectionReset")]
    public Task An_enum_of_the_framework_is_a_catalog(string before, string after) =>
        Verify.Fixes<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(Sockets(before), Sockets(after));

    [Theory]
    [InlineData("error == 0")]
    [InlineData("error == SocketError.TimedOut")]
    [InlineData("thrown.ErrorCode == 10054")]
    [InlineData("error == (SocketError)4711")]
    public Task Members_success_and_other_numbers_are_quiet(string condition) =>
        Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(Sockets(condition));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_catalog_may_be_declared_in_a_reference(bool asMetadata)
    {
        var library = new TestProject("Library", ("Codes.cs", """
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("acme", typeof(Library.Codes))]

            namespace Library
            {
                public static class Codes { public const int Gone = 31001; }

                public static class Reply { [ErrorCodeFrom(typeof(Codes))] public static int Code { get; set; } }
            }
            """)) { AsMetadata = asMetadata };
        return Verify.Fixes<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(
            "public class C { bool M() => Library.Reply.Code == {|ERC1001:31001|}; }",
            "using Library;\n\npublic class C { bool M() => Library.Reply.Code == Codes.Gone; }",
            it => it.Projects.Add(library));
    }

    [Theory]
    [InlineData("const long Gone = 31001;", "long", "31001", "Codes.Gone")]
    [InlineData("const short Gone = 31001;", "int", "31001", "Codes.Gone")]
    [InlineData("const uint Gone = 31001;", "uint", "31001", "Codes.Gone")]
    [InlineData("const string Gone = \"E31001\";", "string", "\"E31001\"", "Codes.Gone")]
    [InlineData("const int Left = 1; public static class Inner { public const int Gone = 31001; }", "int", "31001", "Codes.Inner.Gone")]
    [InlineData("const int First = 31001; public const int Second = 31001;", "int", "31001", "Codes.First")]
    [InlineData("[System.Obsolete] public const int Old = 31001; public const int New = 31001;", "int", "31001", "Codes.New")]
    public Task Constants_of_any_shape_are_codes(string constants, string type, string written, string named) =>
        Verify.Fixes<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(
            Own(constants, type, "{|ERC1001:" + written + "|}"), Own(constants, type, named));

    private const string InWords = """
        using System.Data.Common;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("postgres", "T:Npgsql.PostgresErrorCodes", Evidence = ErrorCodeEvidence.Binding)]
        [assembly: ErrorCodeMember("P:Npgsql.PostgresException.SqlState", "postgres")]

        """;

    private static string Postgres(string condition) => $$"""
        using System.Data.Common;
        using ErrorCodes;
        using Npgsql;
        [assembly: ErrorCodeCatalog("postgres", typeof(PostgresErrorCodes))]
        [assembly: ErrorCodeMember("P:Npgsql.PostgresException.SqlState", typeof(PostgresErrorCodes))]

        public static class C
        {
            public static bool M(PostgresException error, DbException other) => {{condition}};
        }
        """;

    private static string Sockets(string condition) => $$"""
        using System.Net.Sockets;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("sockets", typeof(SocketError), Success = new[] { "0" })]

        public static class C
        {
            public static bool M(SocketError error, SocketException thrown) => {{condition}};
        }
        """;

    private static string Own(string constants, string type, string code) => $$"""
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("own", typeof(Codes))]

        public static class Codes { {{(constants.StartsWith('[') ? constants : "public " + constants)}} }

        public static class C
        {
            public static bool M([ErrorCodeFrom(typeof(Codes))] {{type}} value) => value == {{code}};
        }
        """;
}
