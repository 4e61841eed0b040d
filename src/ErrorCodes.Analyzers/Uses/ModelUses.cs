using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>The constants of one file, found body by body when one of a body is asked for.</summary>
internal sealed class ModelUses
{
    private static readonly ConditionalWeakTable<OriginResolver, ConditionalWeakTable<SemanticModel, ModelUses>> Cache = new();

    private readonly SemanticModel _model;
    private readonly OriginResolver _origins;
    private readonly Memberships _memberships;
    private readonly Dictionary<SyntaxNode, TypeUses> _types = [];
    private readonly Dictionary<SyntaxNode, Use?> _uses = [];
    private readonly Dictionary<IOperation, BodyUses> _bodies = [];

    private ModelUses(SemanticModel model, OriginResolver origins)
    {
        _model = model;
        _origins = origins;
        _memberships = new Memberships(model);
    }

    public static ModelUses Of(SemanticModel model, OriginResolver origins) =>
        Cache.GetOrCreateValue(origins).GetValue(model, key => new ModelUses(key, origins));

    /// <summary>The constant that is written there; null when it is compared with nothing and put nowhere.</summary>
    public Use? Find(ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        lock (_uses)
        {
            // A cast is part of the constant.
            var written = MagicExpressions.Bare(expression);
            for (var whole = written; whole is not null; whole = MagicExpressions.CastAround(whole))
            {
                if (_uses.TryGetValue(whole, out var known))
                {
                    return known;
                }
            }

            if (RootOf(written, cancellationToken) is { } root && !_bodies.ContainsKey(root))
            {
                BodyOf(root);
                return Find(expression, cancellationToken);
            }

            _uses.Add(written, null);
            return null;
        }
    }

    /// <summary>What is written there, as if it were this constant; null when it is compared with nothing and put nowhere.</summary>
    public Use? Assume(ExpressionSyntax expression, CodeValue value, CancellationToken cancellationToken)
    {
        lock (_uses)
        {
            return _model.GetOperation(MagicExpressions.Bare(expression), cancellationToken) is { } operation
                ? BodyOf(Bodies.Around(operation)).Assume(operation, value)
                : null;
        }
    }

    /// <summary>The constants of the body an operation is part of.</summary>
    public BodyUses In(IOperation operation)
    {
        lock (_uses)
        {
            return BodyOf(Bodies.Around(operation));
        }
    }

    private BodyUses BodyOf(IOperation root)
    {
        if (!_bodies.TryGetValue(root, out var body))
        {
            _bodies.Add(root, body = new BodyUses(root, _origins, _memberships, TypeAround(root.Syntax)));
            foreach (var use in body.All)
            {
                _uses[use.Key] = use.Value;
            }
        }

        return body;
    }

    private TypeUses TypeAround(SyntaxNode body)
    {
        var type = TypeUses.Around(body);
        if (!_types.TryGetValue(type, out var uses))
        {
            _types.Add(type, uses = new TypeUses(type, _model, _origins, expression => Find(expression, CancellationToken.None)));
        }

        return uses;
    }

    // What stands beside a "goto case" has no operation of its own.
    private IOperation? RootOf(SyntaxNode written, CancellationToken cancellationToken) =>
        (_model.GetOperation(written, cancellationToken) ?? (written.Parent is GotoStatementSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax ? _model.GetOperation(Statement(written), cancellationToken) : null))
            is { } operation
                ? Bodies.Around(operation)
                : null;

    private static SyntaxNode Statement(SyntaxNode written) => written.FirstAncestorOrSelf<StatementSyntax>() ?? written;
}
