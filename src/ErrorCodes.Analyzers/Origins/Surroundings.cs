using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Listens to what the names around a comparison say about whose code it is.</summary>
/// <remarks>
/// Many APIs count their errors from 10001, 20001 or 40001. Where only a name says "error code", a neighbouring name
/// that says whose settles it. Each API here was seen with codes that are also in a built-in catalog.
/// </remarks>
internal static class Surroundings
{
    // Found anywhere in a name.
    private static readonly string[] Names =
    [
        "alibaba", "alipay", "aliyun", "baidu", "binance", "bingx", "bitfinex", "bitmart", "bitmex", "bitstamp", "bybit", "coinbase",
        "coinex", "deribit", "digifinex", "dingding", "dingtalk", "discord", "douyin", "facebook", "feishu", "firebird", "gateio", "gurobi",
        "huobi", "kraken", "kucoin", "lbank", "mariadb", "metaapi", "metatrader", "mysql", "npgsql", "paypal", "phemex", "poloniex", "postgres",
        "qcloud", "qyapi", "qywx", "slack", "sqlite", "sqlserver", "stripe", "telegram", "tencent", "tiktok", "twilio", "twitter", "wechat", "wecom", "weibo",
        "weixin", "whatsapp", "winsock", "wxpay",
    ];

    // Too short to be looked for inside of other words.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "fb", "grb", "htx", "lark", "mexc", "mql", "mt", "pg", "qq", "wsa", "wx", "zb", "zoom",
    };

    // A longer one is found at the beginning of a word too: "bitgetws".
    private const int ShortName = 4;

    private static readonly ConditionalWeakTable<BodyFlow, string[]> Around = new();

    /// <summary>Whether they name an API no visible catalog covers, and none that one does.</summary>
    public static bool NameAnotherApi(Subject subject, BodyFlow? body, CatalogSet catalogs)
    {
        var others = false;
        foreach (var name in Context(subject, body))
        {
            if (catalogs.All.Any(catalog => Mentions(name, catalog)))
            {
                return false;
            }

            others |= Names.Any(other => Mentions(name, other)) || IdentifierWords.Of(name).Any(Words.Contains);
        }

        return others;
    }

    /// <summary>Whether they name the API of this catalog.</summary>
    public static bool Name(Subject subject, BodyFlow? body, Catalog catalog) => Context(subject, body).Any(name => Mentions(name, catalog));

    // The id of a catalog begins with the name of its vendor. OKEx grew out of OKCoin, and took its futures codes along.
    private static bool Mentions(string name, Catalog catalog) =>
        catalog.Vendor is var vendor && (HasWord(name, vendor) || (vendor == "okex" && HasWord(name, "okcoin")));

    private static bool Mentions(string name, string api) => name.IndexOf(api, StringComparison.OrdinalIgnoreCase) >= 0;

    // "OkEx", "OKEX_V3" and "okexClient" name it; "FacebookException" and "BookExchange" only hold its letters.
    private static bool HasWord(string name, string vendor)
    {
        if (!Mentions(name, vendor))
        {
            return false;
        }

        var words = IdentifierWords.Of(name);
        for (var start = 0; start < words.Count; start++)
        {
            var (end, length) = (start, words[start].Length);
            while (length < vendor.Length && ++end < words.Count)
            {
                length += words[end].Length;
            }

            var isWhole = length == vendor.Length;
            var isBeginning = end == start && length > vendor.Length && vendor.Length > ShortName;
            if ((isWhole || isBeginning) && string.Concat(words.Skip(start).Take(end - start + 1)).StartsWith(vendor, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Context(Subject subject, BodyFlow? body)
    {
        var declaration = subject.Symbol ?? subject.Definition?.Variable ?? (subject.Expression is { } read ? (Conversions.Unconverted(read) as IMemberReferenceOperation)?.Member : null);
        for (var home = declaration; home is not null and not INamespaceSymbol { IsGlobalNamespace: true }; home = home.ContainingSymbol)
        {
            yield return home.Name;
        }

        if (subject.Expression?.Syntax is { } syntax)
        {
            foreach (var token in syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                yield return token.ValueText;
            }
        }

        if (body is not null)
        {
            foreach (var name in Around.GetValue(body, key => [.. Homes(key.Root.Syntax)]))
            {
                yield return name;
            }
        }
    }

    /// <summary>The names of what a body is part of, from the inside out.</summary>
    private static IEnumerable<string> Homes(SyntaxNode body)
    {
        foreach (var outer in body.AncestorsAndSelf())
        {
            switch (outer)
            {
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    break;
                case BaseTypeDeclarationSyntax type:
                    yield return type.Identifier.ValueText;
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    yield return space.Name.ToString();
                    break;
            }
        }

        yield return Path.GetFileNameWithoutExtension(body.SyntaxTree.FilePath);
    }
}
