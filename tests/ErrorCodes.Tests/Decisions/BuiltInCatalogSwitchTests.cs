using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

public sealed class BuiltInCatalogSwitchTests
{
    public static TheoryData<Type> Catalogs =>
        [typeof(BitgetWebSocketErrorCodes), typeof(OkexFuturesRestErrorCodes), typeof(OkexFuturesWebSocketErrorCodes)];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public async Task A_switch_that_misses_one_critical_code_names_exactly_that_one(Type catalog)
    {
        var critical = Critical(catalog);
        Assert.NotEmpty(critical);

        // Every code once: as many switches in one class, so that it is one compilation.
        var methods = critical.Select((missing, i) => $$"""
            public void M{{i}}([ErrorCodeFrom(typeof({{catalog.Name}}))] {{(i % 2 == 0 ? "int" : "string")}} code)
            {
                {|ERC2002:switch|} (code)
                {
                    case {{Label(catalog, i, critical.First(it => it != missing))}}: A(); break;
                    {{string.Concat(critical.Where(it => it != missing).Skip(1).Select(it => $"case {Label(catalog, i, it)}: "))}} B(); break;
                    default: break;
                }
            }
            """);
        await Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            $$"""
            using ErrorCodes;
            public class C
            {
                {{string.Join("\n", methods)}}
                private void A() { }
                private void B() { }
            }
            """,
            it => it.Messages = [.. critical.Select(missing =>
                $"The default absorbs {missing.Name} ({missing.Code}): '{missing.Description}'; critical in {catalog.Name}")]);
    }

    private static List<ErrorCodeInfo> Critical(Type catalog) =>
        [.. ((IEnumerable<ErrorCodeInfo>)catalog.GetProperty("All")!.GetValue(null)!).Where(info => info.IsCritical)];

    private static string Label(Type catalog, int form, ErrorCodeInfo code) =>
        form % 2 == 0 ? $"{catalog.Name}.{code.Name}" : $"{catalog.Name}.Text.{code.Name}";
}
