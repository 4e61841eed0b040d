using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Origins;

/// <summary>A member shared by the clients of all exchanges speaks for the exchange whose client was called.</summary>
public sealed class ProducerTests
{
    // Stand-ins with the names the bindings in Abstractions speak of.
    private const string Clients = """
        namespace CryptoExchange.Net.Objects
        {
            public class Error { public int? Code { get; } public string? ErrorCode { get; } public string? Message { get; } }
            public class CallResult { public Error? Error { get; set; } public bool Success { get; } }
            public class WebCallResult<T> : CallResult { public T? Data { get; } }
        }

        namespace Bitget.Net.Interfaces.Clients
        {
            public interface IBitgetRestClient { CryptoExchange.Net.Objects.WebCallResult<int> Ping(); System.Collections.Generic.IEnumerable<CryptoExchange.Net.Objects.WebCallResult<int>> Many(); System.Threading.Tasks.Task<CryptoExchange.Net.Objects.WebCallResult<int>> PlaceOrderAsync(); }
        }

        namespace OKX.Net.Interfaces.Clients
        {
            public interface IOKXRestClient { CryptoExchange.Net.Objects.WebCallResult<int> Ping(); System.Collections.Generic.IEnumerable<CryptoExchange.Net.Objects.WebCallResult<int>> Many(); System.Threading.Tasks.Task<CryptoExchange.Net.Objects.WebCallResult<int>> PlaceOrderAsync(); }
        }
        """;

    [Theory]
    [InlineData("var result = await bitget.PlaceOrderAsync(); return result.Error!.Code == [|25008|];")]
    [InlineData("var result = await bitget.PlaceOrderAsync().ConfigureAwait(false); return result.Error!.Code == [|25008|];")]
    [InlineData("return (await bitget.PlaceOrderAsync()).Error?.Code == [|25008|];")]
    [InlineData("return bitget.Ping().Error?.Code == [|429|];")]
    [InlineData("var error = (await bitget.PlaceOrderAsync()).Error; return error?.ErrorCode == [|\"40725\"|];")]
    [InlineData("var result = await bitget.PlaceOrderAsync(); return result.Error is { Code: [|25008|] or [|429|] };")]
    [InlineData("var result = await bitget.PlaceOrderAsync(); return result is { Error.Code: [|25008|] };")]
    [InlineData("var result = await bitget.PlaceOrderAsync(); return result is { Error: { Code: [|25008|] } };")]
    [InlineData("var result = await bitget.PlaceOrderAsync(); return result.Error is { } e && e.Code == [|429|];")]
    [InlineData("var result = await bitget.PlaceOrderAsync(); var code = result.Error!.Code ?? 0; return code is [|25008|] or [|429|];")]
    [InlineData("var result = bitget.Ping(); if (!result.Success) { result = await bitget.PlaceOrderAsync(); } return result.Error!.Code == [|429|];")]
    [InlineData("var result = okx.Ping(); result = await bitget.PlaceOrderAsync(); return result.Error!.Code == [|429|];")]
    [InlineData("var error = bitget.Ping().Error ?? (await bitget.PlaceOrderAsync()).Error; return error!.Code == [|429|];")]
    [InlineData("var error = bitget.Ping().Error ?? throw new System.Exception(); return error.Code == [|429|];")]
    [InlineData("return bitget.Many().Where(it => !it.Success).OrderBy(it => it.Data).First().Error!.Code == [|25008|];")]
    [InlineData("return bitget.Many().Concat(bitget.Many().Skip(1)).Any(it => it.Error!.Code == [|25008|]);")]
    [InlineData("return bitget.Many().Select(it => it.Error).FirstOrDefault(it => it != null, null)!.Code == [|25008|];")]
    [InlineData("var result = bitget.Ping(); result.Error = null; return result.Error!.Code == [|25008|];")]
    [InlineData("var task = bitget.PlaceOrderAsync(); var result = await task; return result.Error!.Code == [|25008|];")]
    [InlineData("var all = new[] { bitget.Ping() }; if (all[0].Error!.Code == [|25008|]) { return true; } all[0] = okx.Ping(); return false;")]
    [InlineData("var all = new List<CallResult>(); all.Add(bitget.Ping()); return all[0].Error!.Code == [|25008|];")]
    [InlineData("var all = new List<CallResult>(); foreach (var it in bitget.Many()) { all.Add(it); } return all.Any(it => it.Error!.Code == [|25008|]);")]
    [InlineData("var all = new CallResult[1]; all[0] = bitget.Ping(); return all[0].Error!.Code == [|25008|];")]
    [InlineData("var all = new Dictionary<string, CallResult>(); all[\"b\"] = bitget.Ping(); return all[\"b\"].Error!.Code == [|25008|];")]
    [InlineData("CallResult it = bitget.Ping(); ref var same = ref it; same = await bitget.PlaceOrderAsync(); return it.Error!.Code == [|25008|];")]
    [InlineData("var all = new List<CallResult>(4) { bitget.Ping() }; Show(all); return all[0].Error!.Code == [|25008|];")]
    [InlineData("CallResult[] all = []; all = [.. all, bitget.Ping()]; return all[0].Error!.Code == [|25008|];")]
    [InlineData("var all = bitget.Many().ToList(); all.Add(bitget.Ping()); return all.First().Error!.Code == [|25008|];")]
    public Task The_call_that_produced_the_error_names_the_catalog(string body) => Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(body), "ERC1001");

    [Theory]
    [InlineData("var result = await okx.PlaceOrderAsync(); return result.Error!.Code == 25008;")]
    [InlineData("var result = await okx.PlaceOrderAsync(); return result.Error!.Code == 20001;")]
    [InlineData("return okx.Ping().Error?.ErrorCode == \"40725\";")]
    [InlineData("var result = await okx.PlaceOrderAsync(); var code = result.Error!.Code; return code == 25008;")]
    [InlineData("var result = await okx.PlaceOrderAsync(); return result is { Error.Code: 25008 };")]
    [InlineData("var result = bitget.Ping(); result = okx.Ping(); return result.Error!.Code == 25008;")]
    [InlineData("var result = bitget.Ping(); if (!result.Success) { result = okx.Ping(); } return result.Error!.Code == 25008;")]
    [InlineData("var error = bitget.Ping().Error ?? okx.Ping().Error; return error!.Code == 25008;")]
    [InlineData("return (okx.Ping().Error ?? bitget.Ping().Error)!.Code == 25008;")]
    [InlineData("var result = await bitget.PlaceOrderAsync(); return result.Data == 25008;")]
    [InlineData("var result = bitget.Ping().Success ? okx.Ping() : bitget.Ping(); return result.Error!.Code == 25008;")]
    [InlineData("var result = okx.Ping().Success switch { true => okx.Ping(), false => bitget.Ping() }; return result.Error!.Code == 25008;")]
    [InlineData("var result = bitget.Ping(); return (result = okx.Ping()).Error!.Code == 25008;")]
    [InlineData("return (bitget.Ping() ?? okx.Ping()).Error!.Code == 25008;")]
    [InlineData("var result = bitget.Ping(); if (result.Success) { result = okx.Ping(); } return result.Error!.Code == 25008;")]
    [InlineData("var result = bitget.Ping(); while (result.Success) { result = okx.Ping(); } return result.Error!.Code == 25008;")]
    [InlineData("var error = bitget.Ping().Error; error ??= okx.Ping().Error; return error!.Code == 25008;")]
    [InlineData("var result = await bitget.PlaceOrderAsync(); return result.Error!.Code == 20001;")]
    [InlineData("return bitget.Many().Concat(okx.Many()).Any(it => it.Error!.Code == 25008);")]
    [InlineData("return bitget.Many().Append(okx.Ping()).Last().Error!.Code == 25008;")]
    [InlineData("return bitget.Many().DefaultIfEmpty(okx.Ping()).First().Error!.Code == 25008;")]
    [InlineData("return bitget.Many().FirstOrDefault(okx.Ping()).Error!.Code == 25008;")]
    [InlineData("return bitget.Many().Select(it => okx.Ping()).First().Error!.Code == 25008;")]
    [InlineData("return bitget.Many().Select(it => { return okx.Ping(); }).First().Error!.Code == 25008;")]
    [InlineData("return bitget.Many().SelectMany(it => okx.Many()).First().Error!.Code == 25008;")]
    [InlineData("return bitget.Many().Aggregate((one, other) => okx.Ping()).Error!.Code == 25008;")]
    [InlineData("return bitget.Many().Zip(okx.Many()).Any(it => it.Second.Error!.Code == 25008);")]
    [InlineData("return bitget.Many().Zip(okx.Many(), (one, other) => other).Any(it => it.Error!.Code == 25008);")]
    [InlineData("return (from one in bitget.Many() from other in okx.Many() where other.Error!.Code == 25008 select one).Any();")]
    [InlineData("return (from one in bitget.Many() let other = okx.Ping() where other.Error!.Code == 25008 select one).Any();")]
    [InlineData("var result = bitget.Ping(); result.Error = okx.Ping().Error; return result.Error!.Code == 25008;")]
    [InlineData("var all = new[] { bitget.Ping() }; all[0] = okx.Ping(); return all[0].Error!.Code == 25008;")]
    [InlineData("var all = new[] { bitget.Ping() }; all[^1] = okx.Ping(); return all.First().Error!.Code == 25008;")]
    [InlineData("var all = new List<CallResult> { bitget.Ping() }; all.Add(okx.Ping()); return all[1].Error!.Code == 25008;")]
    [InlineData("var all = bitget.Many().ToList(); all.AddRange(okx.Many()); return all.Any(it => it.Error!.Code == 25008);")]
    [InlineData("var all = new List<CallResult> { bitget.Ping() }; foreach (var it in all) { if (it.Error!.Code == 25008) { return true; } all[0] = okx.Ping(); } return false;")]
    [InlineData("var all = new List<CallResult> { bitget.Ping() }; System.Action add = () => all.Add(okx.Ping()); add(); return all[1].Error!.Code == 25008;")]
    [InlineData("var all = new List<CallResult> { bitget.Ping() }; var same = all; same.Add(okx.Ping()); return all[1].Error!.Code == 25008;")]
    [InlineData("var all = new List<CallResult> { bitget.Ping() }; var same = all; all.Add(okx.Ping()); return same[1].Error!.Code == 25008;")]
    [InlineData("var all = new Dictionary<string, CallResult> { [\"b\"] = bitget.Ping() }; all[\"x\"] = okx.Ping(); return all[\"x\"].Error!.Code == 25008;")]
    [InlineData("var all = new Dictionary<string, CallResult> { [\"b\"] = bitget.Ping() }; all[\"x\"] = okx.Ping(); return all.TryGetValue(\"x\", out var it) && it.Error!.Code == 25008;")]
    [InlineData("var all = new Dictionary<string, CallResult> { [\"b\"] = bitget.Ping() }; all.TryAdd(\"x\", okx.Ping()); return all.Values.Any(it => it.Error!.Code == 25008);")]
    [InlineData("_all[0] = okx.Ping(); return _all[0].Error!.Code == 25008;")]
    [InlineData("(CallResult Call, int Count) it = (bitget.Ping(), 1); it.Call = okx.Ping(); return it.Call.Error!.Code == 25008;")]
    [InlineData("CallResult it = bitget.Ping(); ref var same = ref it; same = okx.Ping(); return it.Error!.Code == 25008;")]
    [InlineData("CallResult it = bitget.Ping(); ref var same = ref it; it = okx.Ping(); return same.Error!.Code == 25008;")]
    [InlineData("CallResult it = bitget.Ping(), other = it; ref var same = ref (it.Success ? ref it : ref other); same = okx.Ping(); return other.Error!.Code == 25008;")]
    [InlineData("var all = new CallResult[] { bitget.Ping() }; ref var first = ref all[0]; first = okx.Ping(); return all[0].Error!.Code == 25008;")]
    [InlineData("var all = new CallResult[] { bitget.Ping() }; foreach (ref var it in all.AsSpan()) { it = okx.Ping(); if (it.Error!.Code == 25008) { return true; } } return false;")]
    [InlineData("var all = new List<CallResult> { bitget.Ping() }; Collect(all); return all[1].Error!.Code == 25008;")]
    [InlineData("var all = new List<CallResult>(); return all[1].Error!.Code == 25008;")]
    [InlineData("var all = bitget.Many().ToList(); all.Add(okx.Ping()); return all.First().Error!.Code == 25008;")]
    public Task Another_clients_codes_are_not_ours(string body) => Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(Source(body));

    [Theory]
    [InlineData("return given.Error!.Code == 20001;")]
    [InlineData("return given.Error!.Code == 25008;")]
    [InlineData("var result = okx.Ping() ?? given; return result.Error!.Code == 25008;")]
    public Task Of_an_error_from_outside_nobody_knows_whose_it_is_where_several_clients_are(string body) =>
        Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(Source("await Task.Yield(); " + body));

    [Fact]
    public Task An_error_from_outside_is_of_the_only_client_there_is() =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(
            Source("await Task.Yield(); return given.Error!.Code == [|25008|];").Replace("OKX.Net", "Elsewhere"), "ERC1001");

    [Theory]
    [InlineData("return bitget.Ping().Error!.Code == 40010;")]
    [InlineData("return bitget.Ping().Error!.ErrorCode == \"45110\";")]
    public Task A_client_may_answer_with_codes_its_catalog_lacks(string body) =>
        Verify.StaysQuiet<UseKnownErrorCodeAnalyzer>(Source("await Task.Yield(); " + body));

    private static string Source(string body) => $$"""
        #nullable enable
        #pragma warning disable CS1998
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Bitget.Net.Interfaces.Clients;
        using CryptoExchange.Net.Objects;
        using OKX.Net.Interfaces.Clients;

        public class C
        {
            void Collect(List<CallResult> into) { }
            void Show(IEnumerable<CallResult> all) { }
            readonly CallResult[] _all = new CallResult[1];
            public async Task<bool> M(IBitgetRestClient bitget, IOKXRestClient okx, CallResult given) { {{body}} }
        }

        {{Clients}}
        """;
}
