using System;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>What to insert into a file so that it says whose codes something holds.</summary>
/// <param name="Position">Where.</param>
/// <param name="Anchor">The start of a token that is there where the place is; null for a place that every project has.</param>
/// <param name="Text">What, given the names of the attribute and the catalog.</param>
internal sealed record AnnotationEdit(int Position, int? Anchor, Func<string, string, string> Text)
{
    /// <summary>An attribute of its own on a declaration; null where there is none that it would speak of alone.</summary>
    public static AnnotationEdit? On(SyntaxNode declared, Facet facet, SourceText text)
    {
        if (Owner(declared) is not { } owner)
        {
            return null;
        }

        var start = First(owner).SpanStart;
        var target = owner is MethodDeclarationSyntax or DelegateDeclarationSyntax or LocalFunctionStatementSyntax ? "return: " : "";
        var isOnOwnLine = owner is not ParameterSyntax && SourceLayout.StartsLine(text, start);
        var after = isOnOwnLine
            ? SourceLayout.NewLineOf(text, text.Lines.GetLineFromPosition(start)) + SourceLayout.IndentationAt(text, start)
            : " ";
        return new(start, start, (attribute, catalog) => $"[{target}{attribute}(typeof({catalog}){Target(attribute, facet)})]{after}");
    }

    /// <summary>An attribute of the assembly that speaks of a member elsewhere.</summary>
    public static AnnotationEdit OfMember(string memberId, CompilationUnitSyntax file, SourceText text)
    {
        SyntaxNode? previous = file.AttributeLists.LastOrDefault();
        previous ??= file.Usings.LastOrDefault();
        previous ??= file.Externs.LastOrDefault();
        var position = previous?.FullSpan.End ?? SourceLayout.AboveComments(file, text, FirstLine(file, text)).Start;
        var newLine = SourceLayout.NewLineOf(text, text.Lines.GetLineFromPosition(Math.Max(0, position - 1)));
        var before = previous is null ? ""
            : (SourceLayout.StartsLine(text, position) ? "" : newLine) + (previous is AttributeListSyntax ? "" : newLine);
        var rest = text.ToString(TextSpan.FromBounds(position, text.Lines.GetLineFromPosition(position).End));
        var after = previous is AttributeListSyntax || string.IsNullOrWhiteSpace(rest) ? newLine : newLine + newLine;
        var id = SymbolDisplay.FormatLiteral(memberId, quote: true);
        return new(position, null, (attribute, catalog) => $"{before}[assembly: {attribute}({id}, typeof({catalog}))]{after}");
    }

    private static SyntaxNode? Owner(SyntaxNode declared) => declared switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax or DelegateDeclarationSyntax => declared,
        PropertyDeclarationSyntax or ParameterSyntax => declared,
        _ => null,
    };

    /// <summary>The first token after the attributes there are.</summary>
    private static SyntaxToken First(SyntaxNode owner)
    {
        var first = owner.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList));
        return first.AsNode() is { } node ? node.GetFirstToken() : first.AsToken();
    }

    private static TextLine FirstLine(CompilationUnitSyntax file, SourceText text) =>
        text.Lines.GetLineFromPosition(file.GetFirstToken(includeZeroWidth: true).SpanStart);

    // Without one, the keys of a dictionary are meant.
    private static string Target(string attribute, Facet facet) =>
        facet == Facet.Value ? $", Target = {attribute.Substring(0, attribute.LastIndexOfAny(['.', ':']) + 1)}ErrorCodeTarget.Value" : "";
}
