using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Follows an object back to the call it came out of, which tells whose codes it carries.</summary>
internal static class Producers
{
    private const int MaximumDepth = 16;

    /// <summary>The catalogs of the call that produced the carrier; null when no bound call is found.</summary>
    public static ImmutableArray<Catalog>? Of(IOperation? carrier, Bindings bindings) => Of(carrier, bindings, 0);

    private static ImmutableArray<Catalog>? Of(IOperation? carrier, Bindings bindings, int depth)
    {
        while (carrier is not null && depth++ < MaximumDepth)
        {
            switch (carrier)
            {
                case IConversionOperation conversion:
                    carrier = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    carrier = parenthesized.Operand;
                    break;
                case IAwaitOperation await:
                    carrier = await.Operation;
                    break;
                case IConditionalAccessOperation access:
                    carrier = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation instance:
                    carrier = JsonReads.Receiver(instance);
                    break;
                case ICoalesceOperation coalesce when SameValue.Unwrap(coalesce.WhenNull) is IThrowOperation:
                    carrier = coalesce.Value;
                    break;
                case ICoalesceOperation coalesce:
                    return OfAny([coalesce.Value, coalesce.WhenNull], bindings, depth);
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput }:
                    carrier = PatternInputs.OfMember(carrier) is { Expression: var matched } ? matched : null;
                    break;
                case IMemberReferenceOperation member:
                    carrier = member.Instance;
                    break;
                case IInvocationOperation call:
                    if (bindings.ProducedBy(call.TargetMethod) is { } catalogs)
                    {
                        return catalogs;
                    }

                    carrier = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
                    break;
                case ILocalReferenceOperation local:
                    return OfAny(LocalWrites.Reaching(local).Select(write => write.Value?.Expression), bindings, depth);
                default:
                    return null;
            }
        }

        return null;
    }

    private static ImmutableArray<Catalog>? OfAny(IEnumerable<IOperation?> carriers, Bindings bindings, int depth)
    {
        ImmutableArray<Catalog>? all = null;
        foreach (var carrier in carriers)
        {
            var catalogs = Of(carrier, bindings, depth);
            if (catalogs is not { IsEmpty: false } some)
            {
                // Not found, or found to answer with codes of none of our catalogs.
                return catalogs;
            }

            all = all is { } known ? [.. known.Union(some)] : some;
        }

        return all;
    }
}
