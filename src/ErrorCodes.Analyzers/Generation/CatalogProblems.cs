using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Collects what is wrong in one catalog file.</summary>
internal sealed class CatalogProblems
{
    private readonly string _path;
    private readonly SourceText? _text;
    private readonly List<CatalogProblem> _problems = [];

    public CatalogProblems(string path, SourceText? text)
    {
        _path = path;
        _text = text;
    }

    /// <summary>Reports a problem of the file as a whole, at its beginning.</summary>
    public void Report(DiagnosticDescriptor descriptor, string key, params string[] arguments) =>
        Report(descriptor, default, key, arguments);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, string key, params string[] arguments) =>
        Add(descriptor, span, key, Array.ConvertAll(arguments, Quotation.Of));

    /// <summary>Reports a problem of which the last argument is a list: each part is quoted, and none of them swallows the others.</summary>
    public void ReportList(DiagnosticDescriptor descriptor, TextSpan span, string key, IEnumerable<string> list, params string[] arguments) =>
        Add(descriptor, span, key, [.. Array.ConvertAll(arguments, Quotation.Of), string.Join(", ", list.Select(Quotation.Of))]);

    private void Add(DiagnosticDescriptor descriptor, TextSpan span, string key, string[] arguments) =>
        _problems.Add(new CatalogProblem(
            descriptor,
            key,
            _path,
            span,
            _text?.Lines.GetLinePositionSpan(span) ?? default,
            new EquatableArray<string>(arguments)));

    public EquatableArray<CatalogProblem> ToArray() => new(_problems.ToArray());
}
