using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>A message that a text is compared with or searched for in.</summary>
/// <param name="Name">Where the message is named.</param>
/// <param name="IsWhole">Whether all of the message is compared.</param>
internal sealed record MessageRead(SimpleNameSyntax Name, bool IsWhole)
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "message", "msg", "errormessage", "errmessage", "errormsg", "errmsg", "retmsg", "description",
    };

    /// <summary>The message by syntax alone, so that no other text of a program is bound.</summary>
    public static MessageRead? Of(ExpressionSyntax text)
    {
        var compared = text;
        while (compared.Parent is ParenthesizedExpressionSyntax outer)
        {
            compared = outer;
        }

        var (other, isWhole) = compared.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary =>
                (binary.Left == compared ? binary.Right : binary.Left, true),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => Compared(call, argument),
            CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax @switch } => (@switch.Expression, true),
            ConstantPatternSyntax pattern => (Matched(pattern), true),
            _ => (null, false),
        };
        return other is not null && NameOf(other) is { } name && SaysMessage(name.Identifier.ValueText) ? new MessageRead(name, isWhole) : null;
    }

    /// <summary>The property or field of an object that the message is read from, behind a local if need be.</summary>
    public (ISymbol Member, SimpleNameSyntax Name)? Member(SemanticModel model, CancellationToken cancellationToken)
    {
        switch (model.GetSymbolInfo(Name, cancellationToken).Symbol)
        {
            case (IPropertySymbol or IFieldSymbol) and { IsStatic: false } and var member when Conversions.TypeOf(member)?.SpecialType == SpecialType.System_String:
                return (member, Name);
            case ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
                when declaration.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value } && NameOf(value) is { } name && name != Name:
                return new MessageRead(name, IsWhole).Member(model, cancellationToken);
            default:
                return null;
        }
    }

    private static (ExpressionSyntax?, bool) Compared(InvocationExpressionSyntax call, ArgumentSyntax argument) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax, Name.Identifier.ValueText: "Equals" } =>
                (call.ArgumentList.Arguments.FirstOrDefault(other => other != argument)?.Expression, true),
            MemberAccessExpressionSyntax access when argument == call.ArgumentList.Arguments[0] && IsSearch(access.Name, out var isWhole) => (access.Expression, isWhole),
            MemberBindingExpressionSyntax { Parent.Parent: ConditionalAccessExpressionSyntax access } binding
                when argument == call.ArgumentList.Arguments[0] && IsSearch(binding.Name, out var isWhole) => (access.Expression, isWhole),
            _ => (null, false),
        };

    private static bool IsSearch(SimpleNameSyntax method, out bool isWhole)
    {
        isWhole = method.Identifier.ValueText == "Equals";
        return method.Identifier.ValueText is "Equals" or "Contains" or "StartsWith" or "EndsWith" or "IndexOf";
    }

    private static ExpressionSyntax? Matched(PatternSyntax pattern) => pattern.Parent switch
    {
        PatternSyntax outer and (BinaryPatternSyntax or UnaryPatternSyntax or ParenthesizedPatternSyntax) => Matched(outer),
        SubpatternSyntax { ExpressionColon.Expression: var member } => member,
        IsPatternExpressionSyntax test => test.Expression,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } => @switch.GoverningExpression,
        CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax @switch } => @switch.Expression,
        _ => null,
    };

    private static SimpleNameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => NameOf(suppressed.Operand),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "ToString" } access } =>
            NameOf(access.Expression),
        _ => null,
    };

    private static bool SaysMessage(string name) =>
        Names.Contains(name) || (IdentifierWords.Of(name) is [.., var last] && Names.Contains(last));
}
