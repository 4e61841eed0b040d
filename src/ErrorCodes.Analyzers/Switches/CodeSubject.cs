using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Switches;

/// <summary>The code a decision is about, and every expression that is the code or holds it.</summary>
internal sealed class CodeSubject
{
    // Longer chains of reads than people write; a local defined by itself ends here.
    private const int MaximumDepth = 8;

    private readonly List<(IOperation Expression, ImmutableArray<CodeStep> Path)> _holders = [];
    private readonly Dictionary<ISymbol, ImmutableArray<CodeStep>> _locals = new(SymbolEqualityComparer.Default);

    /// <summary>The code a label is compared with, as the whole decision knows it.</summary>
    public CodeSubject(CodeLabel label, Decision decision)
    {
        (Expression, Path, Type) = (label.Value, label.Path, label.Type);
        AddHolder(label.Value, label.Path, 0);
        foreach (var alternative in decision.Alternatives)
        {
            // Each catch clause has a name of its own for the one exception.
            if (_holders.Where(holder => decision.Alternatives.Contains((holder.Expression as ILocalReferenceOperation)?.Local!, SymbolEqualityComparer.Default))
                .Select(holder => holder.Path).Take(1).ToList() is [var path])
            {
                _locals[alternative] = path;
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

    /// <summary>The expression that is the code, or at the end of <see cref="Path"/> holds it, where it is first compared.</summary>
    public IOperation Expression { get; }

    public ImmutableArray<CodeStep> Path { get; }

    /// <summary>The static type of the code.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>The way from this expression's value to the code; null when it does not hold the code.</summary>
    public ImmutableArray<CodeStep>? PathFrom(IOperation expression)
    {
        expression = SameValue.Unwrap(expression);
        if (expression is ILocalReferenceOperation { Local: var local } && _locals.TryGetValue(local, out var known))
        {
            return known;
        }

        foreach (var (holder, way) in _holders)
        {
            if (SameValue.Are(holder, expression))
            {
                return way;
            }
        }

        return expression is IMemberReferenceOperation { Instance: { } instance, Member: var member }
            && PathFrom(instance) is { IsEmpty: false } path
            && path[0] == CodeStep.OfMember(member)
                ? path.RemoveAt(0)
                : null;
    }

    public bool IsCode(IOperation expression) => PathFrom(expression) is { IsEmpty: true };

    public bool IsCodeOrCarrier(IOperation expression) => PathFrom(expression) is not null;

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

    /// <summary>Remembers the locals a pattern on the governing value declares.</summary>
    private void AddLocals(IPatternOperation? pattern, ImmutableArray<CodeStep> way)
    {
        if (pattern is null)
        {
            return;
        }

        foreach (var operation in pattern.DescendantsAndSelf().OfType<IPatternOperation>())
        {
            var local = operation switch
            {
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
                IListPatternOperation list => list.DeclaredSymbol,
                _ => null,
            };
            if (local is not null && CodeStep.PathTo(operation) is { } path && path.Length <= way.Length && path.SequenceEqual(way.Take(path.Length)))
            {
                _locals[local] = way.RemoveRange(0, path.Length);
            }
        }
    }

    private void AddHolder(IOperation value, ImmutableArray<CodeStep> path, int depth)
    {
        value = SameValue.Unwrap(value);
        if (depth > MaximumDepth)
        {
            return;
        }

        _holders.Add((value, path));
        switch (value)
        {
            case ITupleOperation tuple when !path.IsEmpty && path[0].Member is IFieldSymbol element:
                var index = tuple.Type is INamedTypeSymbol type
                    ? type.TupleElements.IndexOf(type.TupleElements.FirstOrDefault(candidate => CodeStep.OfElement(candidate).Member!.Name == element.Name)!)
                    : -1;
                if (index >= 0)
                {
                    AddHolder(tuple.Elements[index], path.RemoveAt(0), depth + 1);
                }

                break;
            case IMemberReferenceOperation { Instance: { } instance, Member: IFieldSymbol or IPropertySymbol } member:
                AddHolder(instance, path.Insert(0, CodeStep.OfMember(member.Member)), depth + 1);
                break;
            case IAwaitOperation await:
                AddHolder(await.Operation, path, depth + 1);
                break;
            case ICoalesceOperation coalesce:
                AddHolder(coalesce.Value, path, depth + 1);
                break;
            case IInvocationOperation call when Calls.Converted(call) is { } converted:
                AddHolder(converted, path, depth + 1);
                break;
            case ILocalReferenceOperation local:
                foreach (var write in LocalWrites.Reaching(local))
                {
                    if (write.Value is { Expression: { } source, Facet: Facet.Self })
                    {
                        AddHolder(source, path, depth + 1);
                    }
                }

                break;
        }
    }
}
