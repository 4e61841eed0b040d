using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>The code a decision is about, and every expression that is the code or holds it.</summary>
internal sealed class CodeSubject
{
    private readonly BodyFlow _body;
    private readonly Dictionary<Place, List<Holder>> _holders;

    // Locals that hold one of several values, with the way from there to the code.
    private readonly List<(ISymbol Local, ImmutableArray<CodeStep> Path)> _uncertain;
    private readonly bool _isStrict;

    /// <summary>The code a label is compared with, as the whole decision knows it.</summary>
    public CodeSubject(CodeLabel label, Decision decision, BodyFlow body)
    {
        _body = body;
        _holders = [];
        _uncertain = [];
        Type = label.Type;
        Label = label;
        AddHolders(label.Value, label.Path);

        // Each catch clause has a name of its own for the one exception.
        if (decision.Alternatives.SelectMany(other => HoldersOf(new Place(other, "", null))).Select(holder => holder.Path).Take(1).ToList() is [var path])
        {
            foreach (var alternative in decision.Alternatives)
            {
                AddHolder(new Place(alternative, "", null), path, null);
            }
        }

        if (decision.Governing is not null && PathFrom(decision.Governing) is { } way)
        {
            foreach (var test in decision.Arms.SelectMany(arm => arm.Tests))
            {
                AddLocals(test.Pattern, way);
            }
        }
    }

    private CodeSubject(CodeSubject loose)
    {
        _body = loose._body;
        _holders = loose._holders;
        _uncertain = [];
        Type = loose.Type;
        Label = loose.Label;
        _isStrict = true;
    }

    /// <summary>How many expressions were found that hold the code.</summary>
    public int Steps { get; private set; }

    /// <summary>The static type of the code.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>The first label that is compared with the code.</summary>
    public CodeLabel Label { get; }

    /// <summary>The expression that is the code, or at the end of <see cref="Path"/> holds it, where it is first compared.</summary>
    public IOperation Expression => Label.Value;

    public ImmutableArray<CodeStep> Path => Label.Path;

    /// <summary>The same code, known only by expressions that surely have the value it has in the decision.</summary>
    public CodeSubject Unchanged => _isStrict ? this : new CodeSubject(this);

    /// <summary>What tells two reads of the code apart from two reads of the same place: the values its variables then have.</summary>
    /// <remarks>A local that is a copy of the code is the code it is a copy of.</remarks>
    public (Place Place, string Path, Definition? Value, Definition? Carrier) Identity
    {
        get
        {
            var value = Label.Value;
            foreach (var copy in Copies(value, _body))
            {
                value = Writes.VariableOf(copy.Root) is null ? value : copy.Expression;
                if (!Path.IsEmpty || !copy.Path.IsEmpty)
                {
                    break;
                }
            }

            var definitions = Place.ReadsOf(value).Select(read => Writes.VariableOf(read) is null ? null : _body.DefinitionAt(read)).OfType<Definition>().ToList();
            return (Place.At(value), CodeStep.Written(Path), definitions.FirstOrDefault(), definitions.LastOrDefault());
        }
    }

    /// <summary>All places that hold the code, with the way from there to it.</summary>
    public IEnumerable<(Place Root, string Path)> Ways => _holders.SelectMany(root => root.Value, (root, holder) => (root.Key, CodeStep.Written(holder.Path)));

    /// <summary>The places a part of a value is read from: those of the expression, then those of what it is a copy of.</summary>
    public static IEnumerable<(Place Root, string Path)> WaysTo(IOperation expression, ImmutableArray<CodeStep> path, BodyFlow body) =>
        Copies(expression, body).Select(copy => (Place.At(copy.Root), CodeStep.Written(copy.Path.AddRange(path))));

    /// <summary>The way from this expression's value to the code; null when it does not hold the code.</summary>
    public ImmutableArray<CodeStep>? PathFrom(IOperation expression)
    {
        foreach (var (copy, root, path) in Copies(expression, _body))
        {
            if (Held(copy, root, path) is { } held)
            {
                return held;
            }

            if (Uncertain(root, path) is { } possible)
            {
                return possible;
            }

            // A copy of what holds it is as good only as long as nobody writes into that.
            if (_isStrict && !path.All(step => IsNeverWritten(step.Member)))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>An expression, and what its value is a copy of, each with what it is read from and the way from there.</summary>
    private static IEnumerable<(IOperation Expression, IOperation Root, ImmutableArray<CodeStep> Path)> Copies(IOperation expression, BodyFlow body)
    {
        var (root, path) = CodeStep.Canonical(expression);
        yield return (expression, root, path);
        while (root is ILocalReferenceOperation local && LocalCopies.Of(body).Origin(local) is { } copied)
        {
            var (origin, steps) = CodeStep.Canonical(copied);
            path = steps.AddRange(path);
            root = origin;
            yield return (copied, root, path);
        }
    }

    public bool IsCode(IOperation expression) => PathFrom(expression) is { IsEmpty: true };

    public bool IsCodeOrCarrier(IOperation expression) => PathFrom(expression) is not null;

    private bool IsNeverWritten(ISymbol? member) =>
        member is { ContainingType: { IsTupleType: false, IsGenericType: false } } && _body.WritesTo(member).Count == 0;

    /// <summary>What a local that holds an answer holds the answer to.</summary>
    public (Definition Definition, IOperation Question)? Answer(ILocalReferenceOperation local) =>
        local.Type?.SpecialType == SpecialType.System_Boolean && _body.DefinitionAt(local) is { Value: { Expression: { } question, Facet: Facet.Self } } definition
            ? (definition, question)
            : null;

    private ImmutableArray<CodeStep>? Held(IOperation expression, IOperation root, ImmutableArray<CodeStep> path)
    {
        // Two calls need not answer the same.
        var place = Place.At(root);
        var isSure = place.Symbol is not null || root is IInstanceReferenceOperation;
        foreach (var holder in HoldersOf(place))
        {
            if (holder.Path.Length >= path.Length
                && holder.Path.Take(path.Length).SequenceEqual(path)
                && (!_isStrict || (holder.Read is not null && (isSure ? AreUnchanged(expression, holder.Read) : holder.Read == expression))))
            {
                return holder.Path.RemoveRange(0, path.Length);
            }
        }

        return null;
    }

    /// <summary>Everywhere in the text that the code, with the value it has in the decision, can be read; null where it can be anywhere.</summary>
    public TextPlaces? FindReads()
    {
        var found = new HashSet<TextPlaces>();
        var others = new List<int>();
        var values = new Stack<object>();
        foreach (var read in _holders.Values.SelectMany(holders => holders).Select(holder => holder.Read).OfType<IOperation>())
        {
            var source = CodeStep.Canonical(read).Root;
            source = Writes.VariableOf(source) is null ? Place.ReadsOf(source).Last() : source;
            if (source is IInstanceReferenceOperation)
            {
                return null;
            }

            if (_body.ValueAt(source) is { } value)
            {
                found.Add(_body.PlacesLike(source));
                values.Push(value);
            }
            else
            {
                // What any other expression yields is known there only.
                others.Add(read.Syntax.SpanStart);
            }
        }

        var met = new HashSet<object>(values);
        while (values.Count > 0)
        {
            foreach (var use in _body.UsesOf(values.Pop()).Where(met.Add))
            {
                found.Add(_body.PlacesOf(use));
                values.Push(use);
            }
        }

        return new TextPlaces(found.SelectMany(places => places.All).Concat(others).Distinct());
    }

    /// <summary>Remembers the locals that conditions declare for the code.</summary>
    public void AddLocalsOfConditions(Decision decision)
    {
        foreach (var named in decision.Arms.SelectMany(arm => arm.Tests).SelectMany(test => test.Condition?.DescendantsAndSelf() ?? []).OfType<IIsPatternOperation>())
        {
            if (PathFrom(named.Value) is { } path)
            {
                AddLocals(named.Pattern, path);
            }
        }
    }

    private List<Holder> HoldersOf(Place root) => _holders.TryGetValue(root, out var holders) ? holders : [];

    /// <summary>Whether the variables that both are read from hold what they held.</summary>
    private bool AreUnchanged(IOperation first, IOperation second)
    {
        var reads = Place.ReadsOf(second).ToList();
        return Place.ReadsOf(first).All(read =>
            reads.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(Writes.VariableOf(other), Writes.VariableOf(read))) is not { } counterpart
            || _body.IsUnchanged(read, counterpart));
    }

    /// <summary>Remembers the locals a pattern on the governing value declares.</summary>
    private void AddLocals(IPatternOperation? pattern, ImmutableArray<CodeStep> way)
    {
        foreach (var (operation, steps) in CodeStep.Paths(pattern))
        {
            var local = operation switch
            {
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
                IListPatternOperation list => list.DeclaredSymbol,
                _ => null,
            };
            if (local is not null && steps is { } path && path.Length <= way.Length && path.SequenceEqual(way.Take(path.Length)))
            {
                AddHolder(new Place(local, "", null), way.RemoveRange(0, path.Length), null);
            }
        }
    }

    private void AddHolder(Place root, ImmutableArray<CodeStep> path, IOperation? read)
    {
        Steps++;
        var holders = HoldersOf(root);
        holders.Add(new Holder(path, read));
        _holders[root] = holders;
    }

    /// <summary>The way to the code from a place that a local which holds it may have been read from.</summary>
    private ImmutableArray<CodeStep>? Uncertain(IOperation root, ImmutableArray<CodeStep> path)
    {
        foreach (var (local, way) in _uncertain)
        {
            // What is asked about may be what the local was read from or holds that, or it is a part of that which holds the code.
            for (var inside = 0; inside <= way.Length && inside <= path.Length && path.Skip(path.Length - inside).SequenceEqual(way.Take(inside)); inside++)
            {
                if (LocalSources.Of(_body).Way(local, Place.At(root), path.Take(path.Length - inside)) is { } rest && (inside == 0 || rest.IsEmpty))
                {
                    return rest.AddRange(way.RemoveRange(0, inside));
                }
            }
        }

        return null;
    }

    /// <summary>Follows the value back to everything it was read from.</summary>
    private void AddHolders(IOperation value, ImmutableArray<CodeStep> path)
    {
        foreach (var (expression, root, whole) in CodeSources.Of(value, path, _body))
        {
            AddHolder(Place.At(root), whole, expression);
            if (root is ILocalReferenceOperation { Local: var local } && _body.DefinitionAt(root) is { Write: null })
            {
                _uncertain.Add((local, whole));
            }
        }
    }

    /// <summary>A value that holds the code at the end of a path, and the read that shows when.</summary>
    private readonly record struct Holder(ImmutableArray<CodeStep> Path, IOperation? Read);
}
