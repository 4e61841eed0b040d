using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Where a decision finds the code: an expression, and the members on the way from its value to the code.</summary>
internal sealed class CodePlace
{
    private readonly ImmutableArray<(string Before, string After)> _steps;

    private CodePlace(ExpressionSyntax expression, ITypeSymbol type, ImmutableArray<(string Before, string After)> steps)
    {
        Expression = expression;
        Type = type;
        _steps = steps;
    }

    public ExpressionSyntax Expression { get; }

    /// <summary>The static type of the code.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>Whether the expression is the code, and does not only hold it.</summary>
    public bool IsDirect => _steps.IsEmpty;

    /// <summary>The place a way leads to; null where no pattern can go it.</summary>
    public static CodePlace? Create(SourceView view, ExpressionSyntax expression, ImmutableArray<string> path)
    {
        var type = view.Model.GetTypeInfo(expression).Type;
        var steps = ImmutableArray.CreateBuilder<(string Before, string After)>();
        foreach (var step in path)
        {
            var holder = Facets.Underlying(type);
            if (holder is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements }
                && elements.FirstOrDefault(it => (it.CorrespondingTupleField ?? it).Name == step) is { } element)
            {
                var index = elements.IndexOf(element);
                steps.Add(("(" + Repeat("_, ", index), Repeat(", _", elements.Length - index - 1) + ")"));
                type = element.Type;
                continue;
            }

            if (DocumentationCommentId.GetFirstSymbolForDeclarationId(step, view.Model.Compilation) is not { ContainingType: { } owner } member)
            {
                return null;
            }

            var known = HoldersOf(holder).FirstOrDefault(it => SymbolEqualityComparer.Default.Equals(it.OriginalDefinition, owner));
            if (known is null && owner.IsGenericType)
            {
                return null;
            }

            var test = known is null ? owner.ToMinimalDisplayString(view.Model, expression.SpanStart) + " " : "";
            steps.Add(($"{test}{{ {member.Name}: ", " }"));
            type = (known ?? owner).GetMembers(member.Name).Select(TypeOf).FirstOrDefault(it => it is not null);
        }

        return type is null ? null : new CodePlace(expression, type, steps.ToImmutable());
    }

    /// <summary>The pattern of the whole value in which the code matches the inner one.</summary>
    public string Pattern(string inner) => _steps.Reverse().Aggregate(inner, (pattern, step) => step.Before + pattern + step.After);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static IEnumerable<INamedTypeSymbol> HoldersOf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol named)
            {
                yield return named;
            }
        }

        foreach (var implemented in type?.AllInterfaces ?? [])
        {
            yield return implemented;
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
}
