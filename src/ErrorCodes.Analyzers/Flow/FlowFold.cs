using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>What is known of one subject by itself, or that it depends on others.</summary>
internal readonly record struct Step<T>(bool IsAnswer, T Answer, Sources Sources);

/// <summary>
/// Answers one question about every value of a body from the answers about those it comes from. Each value is answered once;
/// values that come from each other, as variables in a loop do, are answered together.
/// </summary>
/// <remarks>Tarjan's strongly connected components, without recursion: chains of locals may be thousands long.</remarks>
internal abstract class FlowFold<T>
{
    private readonly Dictionary<Subject, T> _answers = [];

    // Values that are constants only, and so say nothing for or against what else may be there.
    private readonly HashSet<Subject> _neutral = [];

    /// <summary>How many values were answered, and how many ways between them gone.</summary>
    public int Steps { get; private set; }

    public T Of(Subject subject)
    {
        lock (_answers)
        {
            return _answers.TryGetValue(subject, out var known) ? known : Search(subject);
        }
    }

    /// <summary>What a subject says itself, or where to ask.</summary>
    protected abstract Step<T> Ask(Subject subject);

    /// <summary>The answer about a value that may be any one of several.</summary>
    protected abstract T Join(T left, T right);

    /// <summary>The answer about a subject, given that about all it comes from; nothing where it comes from nowhere that can be named.</summary>
    protected abstract T Conclude(Subject subject, T? joined, bool isKnown);

    /// <summary>The answer about what cannot be named.</summary>
    protected abstract T Unknown { get; }

    protected Step<T> Answer(T answer) => new(true, answer, default);

    protected Step<T> From(Sources sources) => new(false, default!, sources);

    private T Search(Subject start)
    {
        var visits = new Dictionary<Subject, Visit>();
        var path = new Stack<Visit>();
        var open = new Stack<Visit>();
        Enter(start);
        while (path.Count > 0)
        {
            var visit = path.Peek();
            if (visit.Next < visit.Sources.Length)
            {
                var source = visit.Sources[visit.Next++];
                Steps++;
                if (_answers.TryGetValue(source, out var known))
                {
                    Tell(visit, source, known);
                }
                else if (visits.TryGetValue(source, out var met))
                {
                    // Still open, so it comes from this one in turn: what others say counts for both.
                    visit.Low = Math.Min(visit.Low, met.Index);
                }
                else
                {
                    Enter(source);
                }

                continue;
            }

            path.Pop();
            if (visit.Low == visit.Index)
            {
                Close(visit);
            }

            if (path.Count > 0)
            {
                var dependent = path.Peek();
                if (_answers.TryGetValue(visit.Subject, out var answer))
                {
                    Tell(dependent, visit.Subject, answer);
                }
                else
                {
                    dependent.Low = Math.Min(dependent.Low, visit.Low);
                }
            }
        }

        return _answers[start];

        void Enter(Subject subject)
        {
            Steps++;
            var step = Ask(subject);
            var visit = new Visit(subject, visits.Count, step.IsAnswer || step.Sources.IsNeutral ? [] : step.Sources.Subjects, !step.IsAnswer && step.Sources.IsNeutral);
            visits.Add(subject, visit);
            if (step.IsAnswer)
            {
                _answers[subject] = step.Answer;
                if (path.Count > 0)
                {
                    path.Peek().Add(step.Answer, this);
                }

                return;
            }

            if (step.Sources.HasUnknown)
            {
                visit.Add(Unknown, this);
            }

            path.Push(visit);
            open.Push(visit);
        }

        void Tell(Visit dependent, Subject source, T answer)
        {
            if (!_neutral.Contains(source))
            {
                dependent.Add(answer, this);
            }
        }

        void Close(Visit first)
        {
            var members = new List<Visit>();
            Visit member;
            do
            {
                member = open.Pop();
                members.Add(member);
            }
            while (member != first);

            var outside = members.Where(it => it.HasJoined).Select(it => it.Joined!).ToList();
            var joined = outside.Count == 0 ? default : outside.Aggregate(Join);
            foreach (var closed in members)
            {
                var answer = Conclude(closed.Subject, joined, outside.Count > 0);
                _answers[closed.Subject] = answer;
                if (outside.Count == 0 && closed.DependsOnNothing && EqualityComparer<T>.Default.Equals(answer, Unknown))
                {
                    _neutral.Add(closed.Subject);
                }
            }
        }
    }

    /// <summary>A subject whose sources are being asked.</summary>
    private sealed class Visit(Subject subject, int index, ImmutableArray<Subject> sources, bool isNeutral)
    {
        public Subject Subject { get; } = subject;

        public int Index { get; } = index;

        public ImmutableArray<Subject> Sources { get; } = sources;

        /// <summary>Whether all it comes from is constants.</summary>
        public bool DependsOnNothing => isNeutral || Sources.Length > 0;

        public int Next { get; set; }

        public int Low { get; set; } = index;

        public T? Joined { get; private set; }

        public bool HasJoined { get; private set; }

        public void Add(T answer, FlowFold<T> fold)
        {
            Joined = HasJoined ? fold.Join(Joined!, answer) : answer;
            HasJoined = true;
        }
    }
}
