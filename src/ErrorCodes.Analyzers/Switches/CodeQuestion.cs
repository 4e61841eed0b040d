using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Switches;

/// <summary>What a decision decides about: one code, of one catalog.</summary>
internal sealed record CodeQuestion(CodeSubject Code, Catalog Catalog, bool IsText)
{
    /// <summary>The question a decision asks; null when it asks none, or when the catalog stays open.</summary>
    public static CodeQuestion? Of(Decision decision, OriginResolver origins)
    {
        if (decision.Governing is not { } governing)
        {
            return null;
        }

        var groups = Labels(decision).GroupBy(label => label.Path, PathComparer.Instance).ToList();
        if (groups.Count == 0)
        {
            return null;
        }

        foreach (var group in groups)
        {
            var labels = group.ToList();
            if ((group.Key.IsEmpty ? Subject.Of(governing) : labels[0].Subject) is { } asked
                && Choose(asked, [.. labels.Select(label => label.Constant)], origins) is { } catalog)
            {
                var type = group.Key.IsEmpty ? governing.Type : labels[0].Type;
                return new CodeQuestion(SubjectOf(decision, governing, group.Key, type), catalog, IsTextual(type, labels));
            }
        }

        return null;
    }

    private static CodeSubject SubjectOf(Decision decision, IOperation governing, ImmutableArray<CodeStep> path, ITypeSymbol? type)
    {
        var subject = new CodeSubject(governing, path, type);
        foreach (var test in decision.Arms.SelectMany(arm => arm.Tests))
        {
            if (test.Pattern is not null)
            {
                subject.AddLocals(test.Pattern);
            }
        }

        return subject;
    }

    /// <summary>The one catalog the labels are codes of.</summary>
    private static Catalog? Choose(Subject asked, ImmutableArray<IOperation> labels, OriginResolver origins)
    {
        var origin = origins.Of(asked);
        if (origin.Certainty == Certainty.Refuted)
        {
            return null;
        }

        var named = origin.Catalogs.IsEmpty ? Siblings.Named(labels[0], asked, origins.Catalogs) : [];
        if (named.IsEmpty && (!origin.IsCode || (origin.Certainty == Certainty.Inferred && !origins.Options.InferFromNames)))
        {
            return null;
        }

        var values = Siblings.Values(labels);
        var candidates = named.IsEmpty ? [.. Meanings.Candidates(origin, origins)] : named;
        if (candidates.Length != 1 || (origin.Catalogs.IsEmpty && named.IsEmpty))
        {
            candidates = Siblings.Narrow(candidates, values, origins.Catalogs);
        }

        return candidates is [var catalog]
            && (origin.Certainty >= Certainty.Bound
                || !named.IsEmpty
                || (AreMostly(catalog, values) && Meanings.IsConvincing(catalog, values, asked, origins)))
            ? catalog
            : null;
    }

    private static bool AreMostly(Catalog catalog, ImmutableHashSet<CodeValue> values) =>
        values.Count(value => Meanings.IsDistinctive(value) && catalog.Find(value) is not null) * 2 >= values.Count;

    private static bool IsTextual(ITypeSymbol? type, IEnumerable<Label> labels) =>
        Facets.CanHoldCode(type) ? type!.SpecialType == SpecialType.System_String
        : type?.TypeKind != TypeKind.Enum && labels.Any(label => label.Constant.ConstantValue.Value is string);

    private static IEnumerable<Label> Labels(Decision decision)
    {
        foreach (var test in decision.Arms.SelectMany(arm => arm.Tests))
        {
            if (test.Label is { ConstantValue.HasValue: true } constant)
            {
                yield return new Label(constant, [], null, null);
            }

            foreach (var pattern in test.Pattern?.DescendantsAndSelf() ?? [])
            {
                var (value, type) = pattern switch
                {
                    IConstantPatternOperation equal => (equal.Value, equal.InputType),
                    IRelationalPatternOperation relational => (relational.Value, relational.InputType),
                    _ => (null, null),
                };
                if (value is { ConstantValue: { HasValue: true, Value: { } written } } && CodeValue.TryCreate(written, out _)
                    && CodeStep.PathTo((IPatternOperation)pattern) is { } path)
                {
                    yield return new Label(value, path, type, Positions.Of(value)?.Subject);
                }
            }
        }
    }

    private readonly record struct Label(IOperation Constant, ImmutableArray<CodeStep> Path, ITypeSymbol? Type, Subject? Subject);

    private sealed class PathComparer : IEqualityComparer<ImmutableArray<CodeStep>>
    {
        public static readonly PathComparer Instance = new();

        public bool Equals(ImmutableArray<CodeStep> x, ImmutableArray<CodeStep> y) => x.SequenceEqual(y);

        public int GetHashCode(ImmutableArray<CodeStep> path) => path.Aggregate(path.Length, (hash, step) => (hash * 31) + step.GetHashCode());
    }
}
