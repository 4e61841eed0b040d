using System;
using System.Collections.Generic;
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
        _problems.Add(new CatalogProblem(
            descriptor,
            key,
            _path,
            span,
            _text?.Lines.GetLinePositionSpan(span) ?? default,
            new EquatableArray<string>(Array.ConvertAll(arguments, Quotation.Of))));

    public EquatableArray<CatalogProblem> ToArray() => new(_problems.ToArray());
}
