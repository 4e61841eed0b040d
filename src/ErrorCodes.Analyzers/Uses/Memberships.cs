using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>Finds what the collections of a file are searched for: <c>Retryable.Contains(error.Code)</c>.</summary>
internal sealed class Memberships
{
    private readonly SemanticModel _model;
    private readonly Lazy<ILookup<string, InvocationExpressionSyntax>> _calls;
    private readonly Dictionary<Subject, Origin> _tested = [];
    private readonly Dictionary<string, ILookup<Subject, IOperation>> _sought = [];

    public Memberships(SemanticModel model)
    {
        _model = model;
        _calls = new(() => model.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .SelectMany(call => Mentioned(call), (call, name) => (call, name))
            .ToLookup(it => it.name, it => it.call));
    }

    /// <summary>What is known of the values a collection is searched for in this file.</summary>
    public Origin Tested(Subject collection, BodyFlow body, OriginResolver origins)
    {
        // Other files would need a semantic model of their own; a set shared that far deserves an annotation.
        var symbol = collection.Symbol ?? (collection.Expression is { } expression ? Writes.VariableOf(Conversions.Unconverted(expression)) : null);
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol))
        {
            return Origin.None;
        }

        var key = Subject.Of(symbol, collection.Facet);
        lock (_tested)
        {
            if (!_tested.TryGetValue(key, out var origin))
            {
                origin = Sought(key).Select(sought => origins.Of(Subject.Of(sought), BodyFlow.Of(Bodies.Around(sought))))
                    .DefaultIfEmpty(Origin.None)
                    .Aggregate((left, right) => left.Or(right));
                _tested.Add(key, origin);
            }

            return origin;
        }
    }

    private IEnumerable<IOperation> Sought(Subject collection)
    {
        var name = collection.Symbol!.Name;
        if (!_sought.TryGetValue(name, out var sought))
        {
            _sought.Add(name, sought = Membership(name).ToLookup(it => it.Collection, it => it.Sought));
        }

        return sought[collection];
    }

    /// <summary>What is searched, in calls that mention the name, and for what.</summary>
    private IEnumerable<(Subject Collection, IOperation Sought)> Membership(string name)
    {
        foreach (var call in _calls.Value[name])
        {
            if (_model.GetOperation(call) is IInvocationOperation invocation
                && Calls.Membership(invocation) is { } membership
                && Writes.VariableOf(Conversions.Unconverted(membership.Collection)) is { } collection)
            {
                yield return (Subject.Of(collection, membership.Facet), membership.Sought.Value);
            }
        }
    }

    private static IEnumerable<string> Mentioned(InvocationExpressionSyntax call) =>
        call.Expression is not MemberAccessExpressionSyntax access ? []
        : call.ArgumentList.Arguments.Select(argument => NameOf(argument.Expression)).Prepend(NameOf(access.Expression)).OfType<string>().Distinct();

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
