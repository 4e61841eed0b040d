using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>The constants of one body, each found once, and grouped by what they meet.</summary>
internal sealed class BodyUses
{
    private readonly Dictionary<SyntaxNode, Use> _uses = [];
    private readonly Dictionary<(IOperation Root, Place Place, bool IsComparison), UseGroup> _groups = [];
    private readonly Dictionary<IOperation, Place> _places = [];
    private readonly BodyEvidence _evidence;

    public BodyUses(IOperation root, OriginResolver origins, Memberships memberships, TypeUses type)
    {
        _evidence = new(
            BodyFlow.Of(root),
            origins,
            memberships,
            () => type.Catalogs,
            () => root is IFieldInitializerOperation or IPropertyInitializerOperation or IAttributeOperation && type.DefinesCodes,
            Resolve);
        var labels = new Dictionary<ILabelSymbol, SyntaxNode>(SymbolEqualityComparer.Default);
        var jumps = new List<(SyntaxNode Value, ILabelSymbol Target)>();
        var pending = new Stack<(IOperation Operation, IOperation Root)>();
        pending.Push((root, root));
        while (pending.Count > 0)
        {
            var (operation, chain) = pending.Pop();
            Steps++;
            switch (operation)
            {
                case { ConstantValue.HasValue: true }:
                    Add(operation, chain);
                    continue;
                case ICaseClauseOperation { Label: { } label } clause:
                    labels[label] = clause is ISingleValueCaseClauseOperation single ? single.Value.Syntax : clause.Syntax;
                    break;
                case IBranchOperation { BranchKind: BranchKind.GoTo, Syntax: GotoStatementSyntax { Expression: { } value } } jump:
                    jumps.Add((MagicExpressions.Bare(value), jump.Target));
                    break;
            }

            IOperation? before = null;
            var siblings = new List<(IOperation, IOperation)>();
            foreach (var child in operation.ChildOperations)
            {
                // One "if" after the other asks about the same value.
                var root1 = operation is IBlockOperation && before is IConditionalOperation && child is IConditionalOperation ? siblings[siblings.Count - 1].Item2
                    : Chains.Joins(operation, child) ? chain
                    : child;
                siblings.Add((child, root1));
                before = child;
            }

            for (var i = siblings.Count - 1; i >= 0; i--)
            {
                pending.Push(siblings[i]);
            }
        }

        // The operation tree leaves the label of a "goto case" out; the case it jumps to stands for it.
        foreach (var (value, target) in jumps)
        {
            if (labels.TryGetValue(target, out var label) && _uses.TryGetValue(label, out var use))
            {
                _uses[value] = use;
            }
        }
    }

    public BodyFlow Flow => _evidence.Flow;

    public OriginResolver Origins => _evidence.Origins;

    /// <summary>The catalogs whose codes are compared with anything in the type around the body.</summary>
    public Func<ImmutableArray<Catalog>> Around => _evidence.Around;

    /// <summary>How many operations were looked at.</summary>
    public int Steps { get; }

    public IEnumerable<KeyValuePair<SyntaxNode, Use>> All => _uses;

    /// <inheritdoc cref="BodyEvidence.NamedOrResolvedAt"/>
    public ImmutableArray<Catalog> NamedOrResolvedAt(Subject subject) => _evidence.NamedOrResolvedAt(PlaceOf(subject));

    /// <summary>An expression as if it were this constant, by itself.</summary>
    public Use? Assume(IOperation operation, CodeValue value) =>
        Positions.Of(operation, Flow) is { } position ? new UseGroup(_evidence, PlaceOf(position.Subject), position).Add(operation, value, position) : null;

    /// <summary>The places whose codes are written out and understood without a doubt, with their catalogs.</summary>
    private IEnumerable<(Place Place, Catalog Catalog)> Resolve() =>
        from @group in _groups.Values
        where @group is { HasCodes: true, IsComparison: true, OwnChoice: { Only: not null, Certainty: Certainty.Inferred } }
        select (@group.Place, @group.OwnChoice.Only!);

    private void Add(IOperation constant, IOperation chain)
    {
        if (!CodeValue.TryCreate(constant.ConstantValue.Value, out var value) || Positions.Of(constant, Flow) is not { } position)
        {
            return;
        }

        var place = PlaceOf(position.Subject);
        var key = (chain, place, position.IsComparison);
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups.Add(key, group = new UseGroup(_evidence, place, position));
        }

        _uses[constant.Syntax] = group.Add(constant, value, position);
        if (position.IsComparison && Conversions.Unconverted(constant) is IFieldReferenceOperation { Field: var field } && Origins.Catalogs.OfConstant(field) is { } catalog)
        {
            _evidence.Name(place, catalog);
        }
    }

    // Many constants may meet one expression, and its place is looked for once. What is asked of a copy is asked of the original.
    private Place PlaceOf(Subject subject)
    {
        if (subject.Expression is not { } expression || subject.Facet != Facet.Self)
        {
            return Place.At(subject);
        }

        lock (_places)
        {
            if (!_places.TryGetValue(expression, out var place))
            {
                _places.Add(expression, place = Place.At(Flow.OriginalOf(expression)));
            }

            return place;
        }
    }
}
