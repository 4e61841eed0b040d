using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Compares the error code beside a message in place of the message.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompareErrorCodeCodeFix))]
[Shared]
public sealed class CompareErrorCodeCodeFix : CodeFixProvider
{
    private const string Key = "CompareErrorCode";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CompareErrorCodeAnalyzer.Id];

    // A text is less sure than a code: each change wants a look.
    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = await SourceFile.OpenAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ConstantOffer.ConstantsOf(diagnostic) is [var id]
                && diagnostic.Properties.TryGetValue(CompareErrorCodeAnalyzer.MemberKey, out var member)
                && file.Views[0].ExpressionAt(diagnostic.Location.SourceSpan) is { } literal
                && Rewrite(file, literal, member!, id, context.CancellationToken) is { } text)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Compare {member} with {file.Views[0].ConstantOf(id)!.Name}", _ => Task.FromResult(context.Document.WithText(text)), Key),
                    diagnostic);
            }
        }
    }

    private static SourceText? Rewrite(SourceFile file, ExpressionSyntax literal, string member, string constantId, CancellationToken cancellationToken)
    {
        if (MessageRead.Of(literal) is not { Name: var message }
            || SymbolReference.All(file.Views, literal.SpanStart, constantId).FirstOrDefault() is not { } constant
            || Edits(literal, message, member, constant.Text) is not { } edits)
        {
            return null;
        }

        if (constant.Import is { } import)
        {
            edits = edits.Prepend(UsingPlacement.Add(file, literal.SpanStart, import));
        }

        var edited = new EditedFile(file, [.. edits.OrderBy(edit => edit.Span.Start)]);
        return edited.NewErrors(null, cancellationToken).Any() ? null : edited.Text;
    }

    /// <summary>The changes, where code and message are read from the same object in the same way; null elsewhere.</summary>
    private static IEnumerable<TextChange>? Edits(ExpressionSyntax literal, SimpleNameSyntax message, string member, string constant)
    {
        var renamed = new TextChange(message.Span, member);
        switch (literal.Parent)
        {
            case BinaryExpressionSyntax binary when (binary.Left == literal ? binary.Right : binary.Left).Span.End == message.Span.End:
            case ConstantPatternSyntax { Parent: SubpatternSyntax }:
                return [renamed, new TextChange(literal.Span, constant)];
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "IndexOf", Expression: var receiver } } call }
                when receiver.Span.End == message.Span.End && call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.WhenNotNull.Contains(call) != true:
                var isDenied = call.Parent.IsKind(SyntaxKind.LogicalNotExpression);
                var comparison = $"{member} {(isDenied ? "!=" : "==")} {constant}";
                return isDenied
                    ? [new TextChange(((PrefixUnaryExpressionSyntax)call.Parent!).OperatorToken.Span, ""), new TextChange(TextSpan.FromBounds(message.SpanStart, call.Span.End), comparison)]
                    : call.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } ? null
                    : [new TextChange(TextSpan.FromBounds(message.SpanStart, call.Span.End), comparison)];
            default:
                return null;
        }
    }
}
