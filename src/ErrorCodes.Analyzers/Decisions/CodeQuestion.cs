using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>What a decision decides about: one code, of one catalog.</summary>
internal sealed record CodeQuestion(CodeSubject Code, Catalog Catalog, bool IsText)
{
    // A chain of fewer tests asks whether it is one of these codes, not which code it is.
    private const int FewestTestsOfChain = 3;

    /// <summary>The question a decision asks; null when it asks none, or when the catalog stays open.</summary>
    public static CodeQuestion? Of(Decision decision, BodyUses body)
    {
        foreach (var (subject, labels) in Grouped(decision, body.Flow))
        {
            if ((decision.IsSwitch || labels.Count(label => label.IsEquality) >= FewestTestsOfChain)
                && Choose([.. labels], body) is { } catalog)
            {
                subject.AddLocalsOfConditions(decision);
                return new CodeQuestion(subject, catalog, IsTextual(subject.Type, labels));
            }
        }

        return null;
    }

    /// <summary>The labels by the value they are compared with, in the order these values come up.</summary>
    private static List<(CodeSubject Subject, List<CodeLabel> Labels)> Grouped(Decision decision, BodyFlow body)
    {
        var groups = new List<(CodeSubject Subject, List<CodeLabel> Labels)>();
        var byPlace = new Dictionary<(Place Root, string Path), List<CodeLabel>>();
        foreach (var label in CodeLabels.Of(decision, body))
        {
            List<CodeLabel>? labels = null;
            if (!CodeSubject.WaysTo(label.Value, label.Path, body).Any(way => byPlace.TryGetValue(way, out labels)))
            {
                var group = (Subject: new CodeSubject(label, decision, body), Labels: labels = []);
                groups.Add(group);
                foreach (var way in group.Subject.Ways.Where(way => !byPlace.ContainsKey(way)))
                {
                    byPlace.Add(way, labels);
                }
            }

            labels!.Add(label);
        }

        return groups;
    }

    /// <summary>The one catalog the labels are codes of.</summary>
    private static Catalog? Choose(ImmutableArray<CodeLabel> labels, BodyUses body)
    {
        var asked = labels[0].Subject;
        var values = ImmutableHashSet.CreateRange(labels
            .Select(label => CodeValue.TryCreate(label.Constant.ConstantValue.Value, out var value) ? value : default)
            .Where(value => !value.IsNoError));
        var origin = body.Origins.Of(asked, body.Flow);
        var named = origin.Catalogs.IsEmpty ? body.NamedOrResolvedAt(asked) : [];
        var choice = CatalogChoice.Of(new Evidence(asked, origin, Meeting.Compared, values, named, body.Around, body.Flow), body.Origins);
        return choice.Only is { } catalog
            && (choice.Certainty >= Certainty.Produced || !named.IsEmpty || values.Count(value => catalog.Find(value) is not null) * 2 >= values.Count)
                ? catalog
                : null;
    }

    private static bool IsTextual(ITypeSymbol? type, IEnumerable<CodeLabel> labels) =>
        Facets.CanHoldCode(type) ? type!.SpecialType == SpecialType.System_String
        : type?.TypeKind != TypeKind.Enum && labels.Any(label => label.Constant.ConstantValue.Value is string);
}
