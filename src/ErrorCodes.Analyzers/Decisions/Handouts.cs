using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Tells whether an expression hands out the code of a decision. What it is made of is looked at once.</summary>
internal sealed class Handouts
{
    private readonly CodeSubject _subject;
    private readonly BodyFlow _body;
    private readonly List<(int Start, SyntaxNode Arm)> _arms;

    // What is known to hold nothing of the code, by itself and as a whole.
    private readonly HashSet<IOperation> _without = [];
    private readonly HashSet<IOperation> _withoutWhole = [];
    private readonly Dictionary<(Definition Definition, SyntaxNode? Arm), bool> _definitions = [];

    public Handouts(Decision decision, CodeSubject subject, BodyFlow body)
    {
        _subject = subject;
        _body = body;
        _arms = [.. decision.Arms.Where(arm => !arm.IsDefault).Select(arm => (arm.Syntax.SpanStart, arm.Syntax)).OrderBy(arm => arm.SpanStart)];
    }

    /// <summary>How many operations were looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether the expression hands out the code or what it came in, as it is or inside of something.</summary>
    public bool AreWholeIn(IOperation expression) => AreIn(expression, operation => operation is not IMemberReferenceOperation, _withoutWhole);

    /// <summary>Whether anything of the code or of what it came in went into the expression.</summary>
    public bool AreIn(IOperation expression) => AreIn(expression, operation => true, _without);

    private bool AreIn(IOperation expression, Func<IOperation, bool> isLookedInto, HashSet<IOperation> without)
    {
        var met = new List<IOperation>();
        var pending = new Stack<IOperation>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (without.Contains(operation))
            {
                continue;
            }

            Steps++;
            if (_subject.IsCodeOrCarrier(operation) || (operation is ILocalReferenceOperation local && HoldsCode(local)))
            {
                return true;
            }

            met.Add(operation);
            if (IsAnswer(operation) || !isLookedInto(operation) || (operation is IInvocationOperation call && Loggers.IsLogging(call)))
            {
                continue;
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }

        without.UnionWith(met);
        return false;
    }

    /// <summary>Whether an expression only says how the code compares with something.</summary>
    private static bool IsAnswer(IOperation operation) => operation switch
    {
        IBinaryOperation binary => Positions.IsComparison(binary.OperatorKind),
        IIsPatternOperation or IIsTypeOperation => true,
        IInvocationOperation call => Calls.Compared(call) is not null || Calls.Membership(call) is not null,
        _ => false,
    };

    private bool HoldsCode(ILocalReferenceOperation reference)
    {
        if (_body.DefinitionAt(reference) is not { } definition)
        {
            return false;
        }

        // What an arm makes of its own code says nothing of the codes that have no arm.
        var here = ArmAround(reference.Syntax);
        if (!_definitions.TryGetValue((definition, here), out var holds))
        {
            holds = _body.WritesReaching(reference).Any(write =>
                write.Value is { Expression: { } value }
                && HasCode(value)
                && (ArmAround(write.Write!.Syntax) is not { } arm || arm.Span.Contains(reference.Syntax.Span)));
            _definitions.Add((definition, here), holds);
        }

        return holds;
    }

    private bool HasCode(IOperation value)
    {
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (_subject.IsCodeOrCarrier(operation))
            {
                return true;
            }

            if (IsAnswer(operation))
            {
                continue;
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }

        return false;
    }

    /// <summary>The arm with codes of its own around a place, the last of a chain that is.</summary>
    private SyntaxNode? ArmAround(SyntaxNode place)
    {
        var index = _arms.BinarySearch((place.SpanStart, place), Comparer<(int Start, SyntaxNode)>.Create((left, right) => left.Start.CompareTo(right.Start)));
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 && _arms[index].Arm.Span.Contains(place.Span) ? _arms[index].Arm : null;
    }
}
