using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Precision;

/// <summary>How many names of a compilation the compiler makes sense of: what it does not know, the rules say nothing about.</summary>
internal sealed record Binding(int Names, int Types, int Members, int Others, IReadOnlyDictionary<string, int> Unknown)
{
    public static Binding None { get; } = new(0, 0, 0, 0, new Dictionary<string, int>());

    public static Binding Of(Compilation compilation)
    {
        var names = compilation.SyntaxTrees.AsParallel().SelectMany(tree => In(tree, compilation.GetSemanticModel(tree))).ToList();
        return new Binding(
            names.Count,
            names.Count(name => name.Kind == Kind.Type),
            names.Count(name => name.Kind == Kind.Member),
            names.Count(name => name.Kind == Kind.Other),
            names.Where(name => name.Kind != Kind.Bound)
                .GroupBy(name => name.Text)
                .ToDictionary(group => group.Key, group => group.Count()));
    }

    public Binding Plus(Binding other) =>
        new(
            Names + other.Names,
            Types + other.Types,
            Members + other.Members,
            Others + other.Others,
            Unknown.Concat(other.Unknown)
                .GroupBy(pair => pair.Key)
                .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)));

    public override string ToString() =>
        $"{Names} names, {100.0 * (Types + Members + Others) / int.Max(Names, 1):F2} % unbound: "
        + $"{Types} types, {Members} members, {Others} others";

    private static List<(Kind Kind, string Text)> In(SyntaxTree tree, SemanticModel model) =>
        [
            .. tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                .Where(name => name.Identifier.Text is not ("var" or "nameof" or "_" or "notnull" or "unmanaged"))
                .Select(name => (KindOf(name, model), name.Identifier.Text)),
        ];

    private static Kind KindOf(SimpleNameSyntax name, SemanticModel model)
    {
        var found = model.GetSymbolInfo(name, CancellationToken.None);
        return found switch
        {
            { Symbol: { } symbol } when symbol is not IErrorTypeSymbol && TypeOf(symbol) is not { TypeKind: TypeKind.Error } => Kind.Bound,
            { CandidateReason: CandidateReason.LateBound or CandidateReason.MemberGroup } => Kind.Bound,
            _ when SyntaxFacts.IsInTypeOnlyContext(name) || name.Parent is AttributeSyntax => Kind.Type,
            _ when name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => Kind.Member,
            _ => Kind.Other,
        };
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private enum Kind
    {
        Bound,
        Type,
        Member,
        Other,
    }
}
