using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Scan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Decides whether a value is an error code, and of which catalogs. The one place that does.</summary>
internal sealed class OriginResolver
{
    private static readonly ConditionalWeakTable<Compilation, OriginResolver> Cache = new();

    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.assert", "xunit.v3.core", "xunit.v3.assert", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework", "TUnit.Core",
    };

    private readonly ConcurrentDictionary<OriginOptions, OriginResolver> _byOptions;
    private readonly ConcurrentDictionary<CatalogLevels, Bindings> _byLevels;
    private readonly ConditionalWeakTable<BodyFlow, OriginFold> _folds = new();

    private OriginResolver(
        Bindings bindings, Scans scans, OriginOptions options, bool isTestProject, string project,
        ConcurrentDictionary<OriginOptions, OriginResolver> byOptions, ConcurrentDictionary<CatalogLevels, Bindings> byLevels)
    {
        Scans = scans;
        Bindings = bindings;
        Options = options;
        IsTestProject = isTestProject;
        Project = project;
        _byOptions = byOptions;
        _byLevels = byLevels;
    }

    /// <summary>The catalogs, as they were at the release that the options name.</summary>
    public CatalogSet Catalogs => Bindings.Catalogs;

    public Bindings Bindings { get; }

    /// <summary>Where in the files there is anything to look at.</summary>
    public Scans Scans { get; }

    /// <summary>Whether the program is one of tests.</summary>
    public bool IsTestProject { get; }

    /// <summary>The name of the program's assembly.</summary>
    public string Project { get; }

    /// <summary>What <c>.editorconfig</c> says where the questions are asked.</summary>
    public OriginOptions Options { get; }

    public static OriginResolver Of(Compilation compilation) => Cache.GetValue(compilation, Create);

    /// <summary>The resolver under the options of one file.</summary>
    public OriginResolver For(AnalyzerOptions options, SyntaxTree tree) =>
        _byOptions.GetOrAdd(
            new OriginOptions(options.AnalyzerConfigOptionsProvider.GetOptions(tree), Catalogs),
            key => new OriginResolver(At(key.Levels), Scans, key, IsTestProject, Project, _byOptions, _byLevels));

    /// <summary>What is known of a value in a body.</summary>
    public Origin Of(Subject subject, BodyFlow body) => Heard(_folds.GetValue(body, key => new OriginFold(Bindings, Options, key)).Of(subject), subject, body);

    /// <summary>What is known of what a declaration holds.</summary>
    public Origin Of(ISymbol symbol) => Heard(Declared.Of(symbol, Facet.Self, Bindings), Subject.Of(symbol), null);

    private static OriginResolver Create(Compilation compilation)
    {
        var catalogs = CatalogSet.Of(compilation);
        var bindings = new Bindings(catalogs, compilation);
        return new OriginResolver(
            bindings, new Scans(compilation, catalogs, () => BoundNames.From(compilation, catalogs, bindings), BoundNames.Annotated), OriginOptions.Default,
            compilation.ReferencedAssemblyNames.Any(assembly => TestFrameworks.Contains(assembly.Name)), compilation.AssemblyName ?? "", new(), new());
    }

    private Bindings At(CatalogLevels levels) => levels.AreLatest ? Bindings : _byLevels.GetOrAdd(levels, Bindings.At);

    private Origin Heard(Origin origin, Subject subject, BodyFlow? body) =>
        origin.Certainty is Certainty.Inferred or Certainty.Suspected && Surroundings.NameAnotherApi(subject, body, Options.ForeignNames, Catalogs) ? Origin.None : origin;
}
