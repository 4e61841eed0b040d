using System.Collections.Generic;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Finds what the locals of a body are copies of in the end. Each copy is followed once, however many are copies of it.</summary>
internal sealed class LocalCopies(BodyFlow body)
{
    private static readonly ConditionalWeakTable<BodyFlow, LocalCopies> Cache = new();

    private readonly Dictionary<Definition, IOperation?> _origins = [];

    public static LocalCopies Of(BodyFlow body) => Cache.GetValue(body, key => new LocalCopies(key));

    /// <summary>The last expression that a local surely is a copy of; null where it is one of several values, or none is known.</summary>
    public IOperation? Origin(ILocalReferenceOperation local)
    {
        lock (_origins)
        {
            IOperation? origin = null;
            var followed = new List<Definition>();
            for (IOperation? next = local; next is ILocalReferenceOperation && body.DefinitionAt(next) is { Value: { Expression: { } source, Facet: Facet.Self } } definition;)
            {
                if (_origins.TryGetValue(definition, out var known))
                {
                    origin = known ?? origin;
                    break;
                }

                // One that comes from itself, as in code that is being typed, comes from nowhere.
                _origins.Add(definition, null);
                followed.Add(definition);
                origin = source;
                next = Place.Unwrap(source);
            }

            foreach (var definition in followed)
            {
                _origins[definition] = origin;
            }

            return origin;
        }
    }
}
