using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>A decision that arms can be written into, as the projects that compile it see it.</summary>
internal abstract class ArmHost(SourceFile file, ImmutableArray<SourceView> views, SyntaxToken keyword)
{
    public ImmutableArray<SourceView> Views { get; } = views;

    public SyntaxToken Keyword { get; } = keyword;

    public SyntaxNode Node => Keyword.Parent!;

    /// <summary>Whether its tests are conditions; they are patterns elsewhere.</summary>
    public abstract bool IsConditional { get; }

    protected SourceText Text => file.Text;

    protected string NewLine => SourceLayout.NewLineOf(Text, Text.Lines.GetLineFromPosition(Keyword.SpanStart));

    /// <summary>The changes that write the arms.</summary>
    public abstract IEnumerable<TextChange> Insert(IReadOnlyList<NewArm> arms);
}
