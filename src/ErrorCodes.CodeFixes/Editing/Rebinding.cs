using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Compares what a project understands before and after constants were written into a file.</summary>
internal sealed class Rebinding
{
    private readonly SourceView _old;
    private readonly SourceView _new;
    private readonly MeaningComparison _meanings;
    private readonly RewrittenFile _file;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<SyntaxNode, ConstantEdit> _edits = [];
    private readonly ILookup<SyntaxNode, ConstantEdit> _regions;
    private readonly HashSet<SyntaxNode> _changedRegions = [];
    private readonly Dictionary<ConstantEdit, Flaw> _flaws = [];

    private Rebinding(SourceView before, SourceView after, RewrittenFile file, CancellationToken cancellationToken)
    {
        _old = before;
        _new = after;
        _meanings = new MeaningComparison(before, after, cancellationToken);
        _file = file;
        _cancellationToken = cancellationToken;
        foreach (var edit in file.Edits)
        {
            if (before.ExpressionAt(edit.Span) is { } expression)
            {
                _edits.Add(expression, edit);
            }
        }

        _regions = _edits.ToLookup(it => it.Key.Ancestors().First(IsRegion), it => it.Value);
    }

    /// <summary>The edits through which something in the file would no longer mean what it meant.</summary>
    public static IReadOnlyDictionary<ConstantEdit, Flaw> FlawsOf(
        RewrittenFile file, SourceView before, SourceView after, CancellationToken cancellationToken)
    {
        var rebinding = new Rebinding(before, after, file, cancellationToken);
        rebinding.Compare(rebinding._old.Root, rebinding._new.Root, isCompared: false);
        rebinding.CompareImported();
        if (rebinding._flaws.Count + rebinding._changedRegions.Count == 0)
        {
            rebinding.CheckErrors();
        }

        rebinding.ChooseCasts();
        return rebinding.Curable();
    }

    /// <summary>A constant of the same type and value changes nothing beyond the statement it is in.</summary>
    private static bool IsRegion(SyntaxNode node) => node is StatementSyntax or MemberDeclarationSyntax or CompilationUnitSyntax;

    private void Compare(SyntaxNode before, SyntaxNode after, bool isCompared)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_edits.TryGetValue(before, out var edit))
        {
            var flaw = after is ExpressionSyntax written && after.Span == _file.Written(edit)
                ? FlawOf(edit, (ExpressionSyntax)before, written)
                : Flaw.Shape;
            if (flaw != Flaw.None)
            {
                _flaws[edit] = flaw;
            }

            return;
        }

        isCompared = IsRegion(before) ? _regions.Contains(before) : isCompared;
        if (!isCompared && !EditsIn(before).Any())
        {
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        var (olds, news) = (Children(before), Children(after));
        var isSameKind = before.RawKind == after.RawKind;
        if (before is IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax pattern } test && after.IsKind(SyntaxKind.IsExpression))
        {
            // "x is A.B" parses as a test for a type, and binds as one for a constant.
            isSameKind = true;
            olds = [test.Expression, pattern.Expression];
        }

        if (!isSameKind || olds.Count != news.Count)
        {
            Blame(EditsIn(before), Flaw.Shape);
            return;
        }

        for (var i = 0; i < olds.Count; i++)
        {
            Compare(olds[i], news[i], isCompared);
        }

        if (isCompared && !_meanings.IsSame(before, after))
        {
            _changedRegions.Add(before.AncestorsAndSelf().First(IsRegion));
        }
    }

    private IEnumerable<ConstantEdit> EditsIn(SyntaxNode node)
    {
        for (var i = FirstEdit(edit => edit.Span.Start >= node.SpanStart); i < _file.Edits.Length && _file.Edits[i].Span.End <= node.Span.End; i++)
        {
            yield return _file.Edits[i];
        }
    }

    /// <summary>The place, in the order of the file, of the first edit for which this holds as it does for all after it.</summary>
    private int FirstEdit(Func<ConstantEdit, bool> holds)
    {
        var (low, high) = (0, _file.Edits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(_file.Edits[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Usings aside: one of them may be new.</summary>
    private static List<SyntaxNode> Children(SyntaxNode node) => [.. node.ChildNodes().Where(child => child is not UsingDirectiveSyntax)];

    private Flaw FlawOf(ConstantEdit edit, ExpressionSyntax before, ExpressionSyntax after)
    {
        var name = after;
        while (name is CastExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            name = name is CastExpressionSyntax cast ? cast.Expression : ((ParenthesizedExpressionSyntax)name).Expression;
        }

        if (!SymbolEqualityComparer.Default.Equals(_new.Model.GetSymbolInfo(name, _cancellationToken).Symbol, _new.ConstantOf(edit.ConstantId)))
        {
            return Flaw.Name;
        }

        var (was, @is) = (_old.Model.GetTypeInfo(before, _cancellationToken), _new.Model.GetTypeInfo(after, _cancellationToken));
        if (!MeaningComparison.IsSame(was.ConvertedType, @is.ConvertedType) || (!MeaningComparison.IsSame(was.Type, @is.Type) && !IsNumber(was.ConvertedType)))
        {
            return Flaw.Type;
        }

        return !edit.KeepsValue || (CodeValue.TryCreate(_old.Model.GetConstantValue(before, _cancellationToken).Value, out var oldValue)
            && CodeValue.TryCreate(_new.Model.GetConstantValue(after, _cancellationToken).Value, out var newValue)
            && oldValue.Equals(newValue))
                ? Flaw.None
                : Flaw.Hopeless;
    }

    /// <summary>Whether a number takes this form whatever type it was written in.</summary>
    private static bool IsNumber(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
            ? IsNumber(value)
            : type?.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double;

    /// <summary>One cast often settles the type of all others in a statement: of an array, of an overload.</summary>
    private void ChooseCasts()
    {
        foreach (var region in _regions)
        {
            var typed = region.Where(edit => _flaws.TryGetValue(edit, out var flaw) && flaw == Flaw.Type).ToList();
            if (typed.Count == 0 && _changedRegions.Contains(region.Key) && !region.Any(_flaws.ContainsKey))
            {
                typed = [.. region];
            }

            var cast = typed.LastOrDefault(edit => edit.CanCast);
            foreach (var edit in typed)
            {
                _flaws.Remove(edit);
            }

            Blame(cast is null ? typed : [cast], cast is null ? Flaw.Hopeless : Flaw.Type);
        }
    }

    /// <summary>What looks hopeless may be the consequence of a flaw elsewhere; it waits until there is no other.</summary>
    private IReadOnlyDictionary<ConstantEdit, Flaw> Curable()
    {
        var curable = _flaws.Where(it => it.Value != Flaw.Hopeless).ToDictionary(it => it.Key, it => it.Value);
        return curable.Count > 0 ? curable : _flaws;
    }

    private void Blame(IEnumerable<ConstantEdit> edits, Flaw flaw)
    {
        foreach (var edit in edits)
        {
            _flaws[edit] = flaw;
        }
    }

    /// <summary>A new using must not give another name in its reach a new meaning.</summary>
    private void CompareImported()
    {
        foreach (var edits in _file.Edits.Where(edit => edit.Import is not null).GroupBy(edit => edit.Import))
        {
            // A namespace one project has may be missing in another that shares the file.
            if (_new.ConstantOf(edits.First().ConstantId) is not { ContainingNamespace: var imported } || _meanings.IsChangedBy(imported, _file.File))
            {
                Blame(edits, Flaw.Name);
            }
        }
    }

    private void CheckErrors()
    {
        var edits = _file.Edits;
        var importing = edits.RemoveAll(edit => edit.Import is null);

        // Beyond their members, constants of the same value tell only through a using.
        var reach = importing.IsEmpty && edits.All(edit => edit.KeepsValue)
            ? TextSpan.FromBounds(edits[0].Span.Start, edits[edits.Length - 1].Span.End)
            : (TextSpan?)null;
        foreach (var error in _file.File.NewErrors(_old, _new, reach, _cancellationToken))
        {
            var span = error.Location.SourceSpan;
            var inMember = WrittenIn(EditedFile.MemberAt(_new.Root, span.Start).Span);
            if (WrittenIn(span) is { IsEmpty: false } written)
            {
                Blame(written, Flaw.Type);
            }
            else if (importing.IsEmpty || inMember.Any(edit => edit.CanCast))
            {
                Blame(inMember.IsEmpty ? edits : inMember, Flaw.Type);
            }
            else
            {
                Blame(importing, Flaw.Name);
            }
        }
    }

    private ImmutableArray<ConstantEdit> WrittenIn(TextSpan span)
    {
        var first = FirstEdit(edit => _file.Written(edit).End >= span.Start);
        return [.. _file.Edits.Skip(first).TakeWhile(edit => _file.Written(edit).Start <= span.End)];
    }
}
