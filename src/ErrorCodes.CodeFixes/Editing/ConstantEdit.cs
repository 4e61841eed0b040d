using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>What the rebound file shows to be wrong with a way of writing a constant.</summary>
internal enum Flaw
{
    None,

    /// <summary>It does not parse as what it stands for.</summary>
    Shape,

    /// <summary>The name means something else, or makes another name do so.</summary>
    Name,

    /// <summary>Its type makes a difference.</summary>
    Type,

    /// <summary>Anything no other way of writing would cure.</summary>
    Hopeless,
}

/// <summary>A written-out constant and the way its replacement is currently written.</summary>
internal sealed class ConstantEdit
{
    private readonly SourceText _text;
    private readonly ExpressionSyntax _expression;
    private readonly IEnumerator<SymbolReference> _names;
    private readonly string? _cast;
    private bool _isCast;
    private bool _isParenthesized;

    private ConstantEdit(SourceFile file, ImmutableArray<SourceView> views, ExpressionSyntax expression, string constantId, bool keepsValue)
    {
        KeepsValue = keepsValue;
        _text = file.Text;
        _expression = expression;
        _names = SymbolReference.All(views, expression.SpanStart, constantId).GetEnumerator();
        ConstantId = constantId;
        var written = views[0].Model.GetTypeInfo(expression).Type;
        var type = views[0].ConstantOf(constantId)?.Type;
        if (!SymbolEqualityComparer.Default.Equals(written, type))
        {
            _cast = written?.ToMinimalDisplayString(views[0].Model, expression.SpanStart);

            // Enums convert to nothing by themselves.
            _isCast = written?.TypeKind == TypeKind.Enum || type?.TypeKind == TypeKind.Enum;
        }
    }

    public TextSpan Span => _expression.Span;

    public string ConstantId { get; }

    /// <summary>False where the old value was a mistake.</summary>
    public bool KeepsValue { get; }

    public string? Import => _names.Current.Import;

    /// <summary>The expression that takes the place of the old one, without what surrounds it.</summary>
    public string Written
    {
        get
        {
            var name = _names.Current.Text;
            return _isCast ? IsOperandOfPrimary ? $"(({_cast}){name})" : $"({_cast}){name}"
                : _isParenthesized ? $"({name})"
                : name;
        }
    }

    /// <summary>What goes in front of <see cref="Written"/>: comments from inside the old expression, and a space where words would run together.</summary>
    public string Prefix
    {
        get
        {
            var comments = Inside(trivia => trivia.SpanStart < Literal.SpanStart);
            return comments.Length > 0 ? comments.TrimStart() + (char.IsWhiteSpace(comments[comments.Length - 1]) ? "" : " ")
                : Span.Start > 0 && SyntaxFacts.IsIdentifierPartCharacter(_text[Span.Start - 1]) && Written[0] != '(' ? " "
                : "";
        }
    }

    public string Suffix
    {
        get
        {
            var comments = Inside(trivia => trivia.SpanStart > Literal.SpanStart);
            return comments.Length > 0 ? (char.IsWhiteSpace(comments[0]) ? "" : " ") + comments.TrimEnd(' ', '\t')
                : Span.End < _text.Length && SyntaxFacts.IsIdentifierPartCharacter(_text[Span.End]) && !Written.EndsWith(")", StringComparison.Ordinal) ? " "
                : "";
        }
    }

    public bool CanCast => _cast is not null && !_isCast;

    private bool IsOperandOfPrimary => _expression.Parent switch
    {
        MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        _ => false,
    };

    private SyntaxToken Literal => _expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault()?.Token ?? _expression.GetLastToken();

    public static ConstantEdit? Create(SourceFile file, TextSpan span, string constantId, bool keepsValue)
    {
        // A project that leaves the place out says nothing about it.
        var views = file.Views.RemoveAll(view => view.ExpressionAt(span) is null);
        if (views.IsEmpty || views[0].ExpressionAt(span) is not { ContainsDirectives: false } expression)
        {
            return null;
        }

        var edit = new ConstantEdit(file, views, expression, constantId, keepsValue);
        return edit._names.MoveNext() ? edit : null;
    }

    /// <summary>Goes on to the next way of writing that may cure the flaw; false where there is none.</summary>
    public bool Mend(Flaw flaw)
    {
        switch (flaw)
        {
            case Flaw.Name:
                return _names.MoveNext();
            case Flaw.Type when CanCast:
                return _isCast = true;
            case Flaw.Shape when !_isParenthesized && !_isCast:
                return _isParenthesized = true;
            default:
                return false;
        }
    }

    private string Inside(Func<SyntaxTrivia, bool> isOnThatSide)
    {
        var trivia = _expression.DescendantTrivia()
            .Where(it => Span.Contains(it.Span) && isOnThatSide(it))
            .ToList();
        return trivia.All(it => it.IsKind(SyntaxKind.WhitespaceTrivia) || it.IsKind(SyntaxKind.EndOfLineTrivia)) ? "" : string.Concat(trivia);
    }
}
