using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Something wrong in a catalog file, told at its place there in the words that stand under a key.</summary>
internal sealed record CatalogProblem(
    DiagnosticDescriptor Descriptor,
    string Key,
    string Path,
    TextSpan Span,
    LinePositionSpan Lines,
    EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), RuleText.Part(Descriptor.Id, Key, [.. Arguments]));
}
