using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Notices that the surroundings of a comparison speak of an API that no visible catalog covers.</summary>
/// <remarks>
/// Many APIs count their errors from 10001, 20001 or 40001. Where only a name says "error code", a neighbouring name
/// that says whose settles it. Each API here was seen with codes that are also in a built-in catalog.
/// </remarks>
internal static class OtherApis
{
    // Found anywhere in a name.
    private static readonly string[] Names =
    [
        "alibaba", "alipay", "aliyun", "baidu", "binance", "bingx", "bitfinex", "bitmart", "bitmex", "bitstamp", "bybit", "coinbase",
        "coinex", "deribit", "dingding", "dingtalk", "discord", "douyin", "facebook", "feishu", "firebird", "gateio", "gurobi",
        "huobi", "kraken", "kucoin", "lbank", "mariadb", "metatrader", "mysql", "npgsql", "paypal", "phemex", "poloniex", "postgres",
        "qcloud", "slack", "sqlite", "sqlserver", "stripe", "telegram", "tencent", "tiktok", "twilio", "twitter", "wechat", "weibo",
        "weixin", "whatsapp", "winsock", "wxpay",
    ];

    // Too short to be looked for inside of other words.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "fb", "grb", "htx", "lark", "mexc", "mql", "mt", "pg", "qq", "wsa", "wx", "zb", "zoom",
    };

    public static bool Surround(Subject subject, CatalogSet catalogs)
    {
        var others = false;
        foreach (var name in Context(subject))
        {
            if (catalogs.All.Any(catalog => IsOf(name, catalog)))
            {
                return false;
            }

            others |= Names.Any(other => Mentions(name, other)) || IdentifierWords.Of(name).Any(Words.Contains);
        }

        return others;
    }

    private static bool IsOf(string name, Catalog catalog) => Mentions(name, catalog.Id.Split('-')[0]);

    private static bool Mentions(string name, string api) => name.IndexOf(api, StringComparison.OrdinalIgnoreCase) >= 0;

    private static IEnumerable<string> Context(Subject subject)
    {
        var declaration = subject.Symbol ?? (subject.Expression is { } read ? (Conversions.Unconverted(read) as IMemberReferenceOperation)?.Member : null);
        for (var home = declaration; home is not null and not INamespaceSymbol { IsGlobalNamespace: true }; home = home.ContainingSymbol)
        {
            yield return home.Name;
        }

        if (subject.Expression is not { Syntax: var syntax })
        {
            yield break;
        }

        foreach (var token in syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            yield return token.ValueText;
        }

        foreach (var outer in syntax.Ancestors())
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

        yield return Path.GetFileNameWithoutExtension(syntax.SyntaxTree.FilePath);
    }
}
