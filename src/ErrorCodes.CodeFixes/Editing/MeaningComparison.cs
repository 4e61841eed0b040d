using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Tells whether a project understands the same by what stands in a file before and after an edit.</summary>
internal sealed class MeaningComparison(SourceView before, SourceView after, CancellationToken cancellationToken)
{
    // A tuple takes names from the constants in it; it stays the same type without them.
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType)
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeModifiers)
        .AddLocalOptions(SymbolDisplayLocalOptions.IncludeType)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    public bool IsSame(SyntaxNode old, SyntaxNode @new)
    {
        // Parentheses show the symbol of what is in them, where a constant has taken the place of a literal.
        if (old is not (ParenthesizedExpressionSyntax or CheckedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            && !IsSame(before.Model.GetSymbolInfo(old, cancellationToken).Symbol, after.Model.GetSymbolInfo(@new, cancellationToken).Symbol))
        {
            return false;
        }

        if (old is not ExpressionSyntax)
        {
            return true;
        }

        var (was, @is) = (before.Model.GetTypeInfo(old, cancellationToken), after.Model.GetTypeInfo(@new, cancellationToken));
        return IsSame(was.Type, @is.Type) && IsSame(was.ConvertedType, @is.ConvertedType);
    }

    public static bool IsSame(ISymbol? old, ISymbol? @new) =>
        SymbolEqualityComparer.Default.Equals(old, @new)
        || (old is not null && @new is not null && old.Kind == @new.Kind && Describe(old) == Describe(@new));

    /// <summary>Whether a namespace that the edit imports gives another name in its reach a new meaning.</summary>
    public bool IsChangedBy(INamespaceSymbol imported, EditedFile file)
    {
        var names = ImportedNames.Of(imported);
        return before.Root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText) && IsMoved(name));

        bool IsMoved(SimpleNameSyntax name) =>
            after.Root.FindToken(file.Moved(name.SpanStart)).Parent is not SimpleNameSyntax moved || !IsSame(name, moved);
    }

    // Symbols declared in source are others after every edit.
    private static string Describe(ISymbol symbol) =>
        $"{symbol.ContainingAssembly?.Identity} {symbol.ContainingSymbol?.ToDisplayString()} {symbol.ToDisplayString(Full)}";
}
