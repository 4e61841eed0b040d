using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>A constant where it stands: its value, and what it is compared with or put into.</summary>
internal sealed record Use(IOperation Constant, CodeValue Value, Position Position, UseGroup Group)
{
    /// <summary>Whether it only limits a range of values, and so is no code by that.</summary>
    public bool IsLimit { get; } = Positions.IsLimit(Constant);
}

/// <summary>The constants one value meets in one switch, pattern, collection or chain of conditions. They are judged together.</summary>
internal sealed class UseGroup(BodyEvidence body, Place place, Position position)
{
    /// <summary>So many codes that each come with a text, a name or an object define them.</summary>
    public const int FewestOfTable = 4;

    private readonly List<Use> _uses = [];
    private readonly Dictionary<bool, CatalogChoice> _choices = [];
    private ImmutableHashSet<CodeValue>? _values;
    private (Origin Origin, Meeting Meeting)? _sink;

    public Place Place { get; } = place;

    /// <summary>The value they meet, as the first of them meets it.</summary>
    public Subject Subject { get; } = position.Subject;

    public IReadOnlyList<Use> Uses => _uses;

    /// <summary>What is known of the value they meet.</summary>
    public Origin Origin => Sink.Origin;

    /// <summary>Whether they are compared with the value, by themselves or as parts of a collection that is searched for it.</summary>
    public bool IsComparison => Sink.Meeting != Meeting.Put;

    /// <summary>Whether a declaration or a binding says that codes of certain catalogs are meant.</summary>
    public bool IsCertain => Origin.Certainty >= Certainty.Produced && !Origin.Catalogs.IsEmpty;

    /// <summary>The declaration that may yet say whose codes they are; null where there is none, or it has said so.</summary>
    public Subject? Holder =>
        Origin.Certainty < Certainty.Produced ? body.HolderOf(Subject) : null;

    /// <summary>The catalogs their codes are of, going by all that the body says.</summary>
    public CatalogChoice Choice => ChoiceBy(useBody: true);

    /// <summary>The catalogs their codes are of, going by this group and by constants that are already named.</summary>
    public CatalogChoice OwnChoice => ChoiceBy(useBody: false);

    /// <summary>Whether any of them has a catalog's value.</summary>
    public bool HasCodes => _uses.Any(use => !use.IsLimit && body.Origins.Catalogs.Contains(use.Value));

    private (Origin Origin, Meeting Meeting) Sink => _sink ??= FindSink();

    /// <summary>The different values, limits and "no error" aside.</summary>
    private ImmutableHashSet<CodeValue> Values =>
        _values ??= [.. _uses.Where(use => !use.IsLimit).Select(use => use.Value).Where(value => !value.IsNoError)];

    /// <summary>Whether nothing but names says so, and they are a table of codes rather than uses of some.</summary>
    private bool IsDefinition => Sink.Meeting == Meeting.Put && Origin.Certainty <= Certainty.Inferred && (Values.Count >= FewestOfTable || body.IsDefinition);

    /// <summary>Whether they define codes, each paired with a text, a name or an object: more of them than a decision needs.</summary>
    private bool IsTable => Subject.Facet != Facet.Element && Values.Count >= FewestOfTable;

    public Use Add(IOperation constant, CodeValue value, Position at)
    {
        var use = new Use(constant, value, at, this);
        _uses.Add(use);
        return use;
    }

    private CatalogChoice ChoiceBy(bool useBody)
    {
        lock (_choices)
        {
            if (!_choices.TryGetValue(useBody, out var choice))
            {
                var named = !IsComparison || !Origin.Catalogs.IsEmpty ? [] : useBody ? body.NamedOrResolvedAt(Place) : body.NamedAt(Place);
                choice = IsDefinition
                    ? CatalogChoice.None
                    : CatalogChoice.Of(new Evidence(Subject, Origin, Sink.Meeting, Values, named, body.Around, body.Flow), body.Origins);
                _choices.Add(useBody, choice);
            }

            return choice;
        }
    }

    private (Origin Origin, Meeting Meeting) FindSink()
    {
        var origin = body.Origins.Of(Subject, body.Flow);
        if (origin.Certainty != Certainty.None || position.IsComparison || Subject.Facet == Facet.Self)
        {
            return (origin, position.Meeting);
        }

        origin = body.Memberships.Tested(Subject, body.Flow, body.Origins);

        // A table from codes to texts defines them; that a code is looked up in it makes it no comparison on a name's word.
        return (origin, origin.Certainty >= Certainty.Produced || (origin.IsCode && !IsTable) ? Meeting.Compared : Meeting.Put);
    }
}
