using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>A critical code in the form a decision meets it.</summary>
internal readonly record struct CriticalCode(CatalogCode Code, CodeValue Value, CatalogConstant Constant);

/// <summary>The codes a decision must not miss, what costs most first.</summary>
internal static class CriticalCodes
{
    public static ImmutableArray<CriticalCode> Of(CodeQuestion question, CriticalOptions options)
    {
        var isCritical = options.Criticality(question.Catalog);
        var isEnum = Facets.Underlying(question.Code.Type)?.TypeKind == TypeKind.Enum;
        var hasNumbers = question.Catalog.Codes.Any(code => code.IsNumeric);
        return
        [
            .. question.Catalog.Codes
                .Where(code => isCritical(code) && !code.IsSuccess && !IsTransport(code, hasNumbers))
                .SelectMany(code => InForm(code, question.IsText, isEnum))
                .OrderBy(critical => Rank(critical.Code.Category))
                .ThenBy(critical => critical.Code.Order),
        ];
    }

    // "HTTP ERROR CODE 403" stands in a table of numbers for something that never comes as a code.
    private static bool IsTransport(CatalogCode code, bool hasNumbers) =>
        hasNumbers && !code.IsNumeric && !code.Code.All(character => character is >= '0' and <= '9');

    private static IEnumerable<CriticalCode> InForm(CatalogCode code, bool isText, bool isEnum)
    {
        var constant = code.Constants
            .Where(candidate => !candidate.IsObsolete && candidate.Form == ConstantForm.Text == isText)
            .OrderBy(candidate => candidate.Form == ConstantForm.EnumMember == isEnum ? 0 : 1)
            .FirstOrDefault();
        return constant is null ? [] : [new CriticalCode(code, constant.Value, constant)];
    }

    private static int Rank(string? category) => category switch
    {
        "RiskAndLiquidation" => 0,
        "AccountState" => 1,
        "Authentication" or "Authorization" => 2,
        "System" or "Timeout" => 3,
        "MarketState" => 4,
        _ => 5,
    };
}
