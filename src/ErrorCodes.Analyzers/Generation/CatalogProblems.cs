using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Collects what is wrong in one catalog file.</summary>
internal sealed class CatalogProblems
{
    private const int LongestQuote = 80;

    private readonly string _path;
    private readonly SourceText? _text;
    private readonly List<CatalogProblem> _problems = [];

    public CatalogProblems(string path, SourceText? text)
    {
        _path = path;
        _text = text;
    }

    /// <summary>Reports a problem of the file as a whole, at its beginning.</summary>
    public void Report(DiagnosticDescriptor descriptor, params string[] arguments) =>
        Report(descriptor, default, arguments);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        _problems.Add(new CatalogProblem(
            descriptor,
            _path,
            span,
            _text?.Lines.GetLinePositionSpan(span) ?? default,
            new EquatableArray<string>(Array.ConvertAll(arguments, Quote))));

    public EquatableArray<CatalogProblem> ToArray() => new(_problems.ToArray());

    // What a file holds may be long and may hold anything; a build log wants one readable line.
    private static string Quote(string text)
    {
        var quote = text.Length > LongestQuote ? text.Substring(0, LongestQuote) + "…" : text;
        return string.Concat(Array.ConvertAll(quote.ToCharArray(), c => SafeText.IsPlain(c) ? c.ToString() : "\uFFFD"));
    }
}
