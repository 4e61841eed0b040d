using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Switches;

/// <summary>What a decision decides about: one code, of one catalog.</summary>
internal sealed record CodeQuestion(CodeSubject Code, Catalog Catalog, bool IsText)
{
    // A chain of fewer tests asks whether it is one of these codes, not which code it is.
    private const int FewestTestsOfChain = 3;

    /// <summary>The question a decision asks; null when it asks none, or when the catalog stays open.</summary>
    public static CodeQuestion? Of(Decision decision, OriginResolver origins)
    {
        foreach (var (subject, labels) in Grouped(decision))
        {
            if ((decision.IsSwitch || labels.Count(label => label.IsEquality) >= FewestTestsOfChain)
                && Choose([.. labels], origins) is { } catalog)
            {
                subject.AddLocalsOfConditions(decision);
                return new CodeQuestion(subject, catalog, IsTextual(subject.Type, labels));
            }
        }

        return null;
    }

    /// <summary>The labels by the value they are compared with, in the order these values come up.</summary>
    private static List<(CodeSubject Subject, List<CodeLabel> Labels)> Grouped(Decision decision)
    {
        var groups = new List<(CodeSubject Subject, List<CodeLabel> Labels)>();
        foreach (var label in CodeLabels.Of(decision))
        {
            var group = groups.FirstOrDefault(it => it.Subject.PathFrom(label.Value) is { } path && path.SequenceEqual(label.Path));
            if (group.Labels is null)
            {
                group = (new CodeSubject(label, decision), []);
                groups.Add(group);
            }

            group.Labels.Add(label);
        }

        return groups;
    }

    /// <summary>The one catalog the labels are codes of.</summary>
    private static Catalog? Choose(ImmutableArray<CodeLabel> labels, OriginResolver origins)
    {
        var asked = labels[0].Subject;
        var origin = origins.Of(asked);
        if (origin.Certainty == Certainty.Refuted)
        {
            return null;
        }

        var named = origin.Catalogs.IsEmpty ? Siblings.Named(labels[0].Constant, asked, origins.Catalogs) : [];
        if (named.IsEmpty && (!origin.IsCode || (origin.Certainty == Certainty.Inferred && !origins.Options.InferFromNames)))
        {
            return null;
        }

        var values = Siblings.Values(labels.Select(label => label.Constant));
        var candidates = named.IsEmpty ? [.. Meanings.Candidates(origin, origins)] : named;
        if (candidates.Length != 1 || (origin.Catalogs.IsEmpty && named.IsEmpty))
        {
            candidates = Siblings.Narrow(candidates, values, origins.Catalogs);
        }

        return candidates is [var catalog]
            && (origin.Certainty >= Certainty.Produced
                || !named.IsEmpty
                || (AreMostly(catalog, values) && Meanings.IsConvincing(catalog, values, asked, origins)))
            ? catalog
            : null;
    }

    private static bool AreMostly(Catalog catalog, ImmutableHashSet<CodeValue> values) =>
        values.Count(value => Meanings.IsDistinctive(value) && catalog.Find(value) is not null) * 2 >= values.Count;

    private static bool IsTextual(ITypeSymbol? type, IEnumerable<CodeLabel> labels) =>
        Facets.CanHoldCode(type) ? type!.SpecialType == SpecialType.System_String
        : type?.TypeKind != TypeKind.Enum && labels.Any(label => label.Constant.ConstantValue.Value is string);
}
