using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>An attribute of the vocabulary that this compilation wrote: what it says, and where each part of it stands.</summary>
internal sealed class WrittenAttribute
{
    private readonly AttributeSyntax _syntax;

    private WrittenAttribute(AttributeSyntax syntax, AttributeData data)
    {
        _syntax = syntax;
        Data = data;
    }

    public AttributeData Data { get; }

    /// <summary>The assembly-level attribute of this name that the syntax writes.</summary>
    public static WrittenAttribute? Of(AttributeSyntax syntax, string name, Compilation compilation) =>
        syntax.Parent is AttributeListSyntax { Target: not null } ? Of(syntax, name, compilation.Assembly) : null;

    /// <summary>The attribute of this name that the syntax writes on a declaration.</summary>
    public static WrittenAttribute? Of(AttributeSyntax syntax, string name, ISymbol declaration) =>
        (declaration is IMethodSymbol method ? method.GetReturnTypeAttributes() : declaration.GetAttributes())
            .FirstOrDefault(data => Vocabulary.Is(data, name)
                && data.ApplicationSyntaxReference is { } reference
                && reference.SyntaxTree == syntax.SyntaxTree
                && reference.Span == syntax.Span) is { } found
            ? new WrittenAttribute(syntax, found)
            : null;

    public SyntaxNode Whole => _syntax;

    public SyntaxNode Argument(int position) =>
        _syntax.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ElementAtOrDefault(position)?.Expression ?? (SyntaxNode)_syntax;

    /// <summary>The types from this position on, as the <c>params</c> of the attribute hold them.</summary>
    public IEnumerable<(ITypeSymbol Type, SyntaxNode Place)> TypesFrom(int position) =>
        Vocabulary.Types(Data).Select((type, i) => ((ITypeSymbol)type, Argument(position + i)));

    /// <summary>The texts from this position on, as the <c>params</c> of the attribute hold them.</summary>
    public IEnumerable<(string Id, SyntaxNode Place)> IdsFrom(int position) =>
        Vocabulary.Ids(Data).Select((id, i) => (id, Argument(position + i)));

    public (string Text, SyntaxNode Place)? Named(string argument) =>
        Vocabulary.Named(Data, argument) is { Value: string text } && NamedArgument(argument) is { } place ? (text, place) : null;

    /// <summary>The texts of an array-valued argument, each where it is written.</summary>
    public IEnumerable<(string Text, SyntaxNode Place)> Texts(string argument)
    {
        if (Vocabulary.Named(Data, argument) is not { Kind: TypedConstantKind.Array, IsNull: false } array || NamedArgument(argument) is not { } place)
        {
            yield break;
        }

        var elements = place.DescendantNodes().OfType<InitializerExpressionSyntax>().FirstOrDefault()?.Expressions.ToList<SyntaxNode>()
            ?? [.. place.DescendantNodesAndSelf().OfType<ExpressionElementSyntax>().Select(element => element.Expression)];
        for (var i = 0; i < array.Values.Length; i++)
        {
            if (array.Values[i].Value is string text)
            {
                yield return (text, i < elements.Count ? elements[i] : place);
            }
        }
    }

    public SyntaxNode? NamedArgument(string argument) =>
        _syntax.ArgumentList?.Arguments.FirstOrDefault(it => it.NameEquals?.Name.Identifier.ValueText == argument)?.Expression;
}
