using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>A marked place in a test text.</summary>
internal sealed record Mark(string? Id, int? Number, TextSpan Span)
{
    public bool IsCompilerError => Id is not null && Id.StartsWith("CS", StringComparison.Ordinal);
}

/// <summary>A text and the marks that were taken out of it.</summary>
internal sealed record MarkedText(string Text, ImmutableArray<Mark> Marks)
{
    public static MarkedText Verbatim(string text) => new(text, []);

    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var open = new Stack<(string? Name, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var next = i + 1 < marked.Length ? marked[i + 1] : '\0';
            if (marked[i] == '[' && next == '|')
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (marked[i] == '{' && next == '|')
            {
                var colon = marked.IndexOf(':', i);
                Assert.True(colon > 0, "A {|mark without a colon: " + marked[i..]);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (marked[i] == '|' && next is ']' or '}')
            {
                Assert.True(open.Count > 0, "A mark ends that never began: " + marked[i..]);
                var (name, start) = open.Pop();
                Assert.True(name is null == (next == ']'), "Marks overlap: " + marked);
                var number = name is not null && name[0] == '#' ? int.Parse(name[1..]) : (int?)null;
                marks.Add(new Mark(number is null ? name : null, number, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Assert.True(open.Count == 0, "A mark never ends: " + marked);
        return new MarkedText(
            text.ToString(),
            [.. marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length)]);
    }

    public static string Render(string text, IEnumerable<(string Id, TextSpan Span)> marks)
    {
        var inserts = marks
            .SelectMany(mark => new[]
            {
                (At: mark.Span.Start, IsEnd: false, mark.Span.Length, Text: "{|" + mark.Id + ":"),
                (At: mark.Span.End, IsEnd: true, mark.Span.Length, Text: "|}"),
            })
            .OrderByDescending(it => it.At)
            .ThenBy(it => it.IsEnd ? it.Length == 0 ? 0 : 2 : 1)
            .ThenBy(it => it.IsEnd ? -it.Length : it.Length);
        return inserts.Aggregate(text, (result, it) => result.Insert(it.At, it.Text));
    }
}

/// <summary>A diagnostic as far as a test speaks of it.</summary>
internal sealed record Finding(string Path, TextSpan Span, string Id, string Message = "")
{
    public static Finding Of(Diagnostic diagnostic) =>
        new(PathOf(diagnostic), diagnostic.Location.SourceSpan, diagnostic.Id, diagnostic.GetMessage());

    public static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path ?? "";

    /// <summary>Fails, showing the marks in their texts, unless each list has what the other has.</summary>
    public static void AssertSame(
        IEnumerable<Finding> expected, IReadOnlyCollection<Finding> actual, IReadOnlyDictionary<string, string> texts)
    {
        var twice = actual.GroupBy(it => it).FirstOrDefault(group => group.Count() > 1);
        Assert.True(twice is null, $"Reported twice: {twice?.Key}");

        var missing = expected.ToList();
        var unexpected = actual.Where(it => !missing.Remove(it with { Message = "" })).ToList();
        if (missing.Count + unexpected.Count == 0)
        {
            return;
        }

        var report = new StringBuilder("The diagnostics are not those marked.\n");
        report.AppendJoin("", missing.Select(it => $"  missing: {it.In(texts)}\n"));
        report.AppendJoin("", unexpected.Select(it => $"  unexpected: {it.In(texts)}\n"));
        foreach (var path in missing.Concat(unexpected).Select(it => it.Path).Distinct().Where(texts.ContainsKey))
        {
            report.Append($"--- {path}, expected\n{Render(expected)}\n--- {path}, actual\n{Render(actual)}\n");

            string Render(IEnumerable<Finding> findings) =>
                MarkedText.Render(texts[path], findings.Where(it => it.Path == path).Select(it => (it.Id, it.Span)));
        }

        Assert.Fail(report.ToString());
    }

    private string In(IReadOnlyDictionary<string, string> texts) =>
        texts.TryGetValue(Path, out var text) && Span.End <= text.Length
            ? $"{Id} on \"{text.Substring(Span.Start, Span.Length)}\" in {Path} {Message}"
            : $"{Id} at {Path} {Span} {Message}";
}

/// <summary>A file of the test's solution, before and after a fix.</summary>
internal sealed record SolutionFile(string Path, MarkedText Before, MarkedText After, DocumentId Id);

/// <summary>The test's solution in all the variations the checks ask for.</summary>
internal sealed class TestSolution
{
    private static readonly Solution Empty = new AdhocWorkspace().CurrentSolution;

    private static readonly MetadataReference Abstractions =
        MetadataReference.CreateFromFile(typeof(ErrorCodeInfo).Assembly.Location);

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. Directory.GetFiles(ReferencePack, "*.dll").Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly TestSetup _setup;
    private readonly ProjectId _main = ProjectId.CreateNewId();
    private readonly List<(TestProject Project, ProjectId Id)> _projects = [];
    private readonly List<SolutionFile> _sources = [];
    private readonly List<SolutionFile> _additional = [];
    private readonly List<SolutionFile> _configs = [];
    private readonly List<MetadataReference> _compiled = [];

    public TestSolution(string before, string? after, TestSetup setup)
    {
        _setup = setup;
        _sources.Add(FileOf(new TestFile("Test0.cs", before, after), _main));
        _sources.AddRange(setup.Documents.Select(file => FileOf(file, _main)));
        foreach (var project in setup.Projects)
        {
            if (project.AsMetadata)
            {
                _compiled.Add(Compile(project, setup));
                continue;
            }

            var id = ProjectId.CreateNewId();
            _projects.Add((project, id));
            _sources.AddRange(project.Documents.Select(file =>
                FileOf(file with { Name = Rooted(file.Name, project.Name) }, id)));
        }

        _additional.AddRange(setup.AdditionalFiles.Select(file => FileOf(file, _main)));
        _configs.AddRange(Configs(setup).Select(file => FileOf(file, _main)));
    }

    public IEnumerable<SolutionFile> Sources => _sources;

    public IEnumerable<SolutionFile> Files => _sources.Concat(_additional).Concat(_configs);

    private static string ReferencePack => typeof(TestSolution).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(it => it.Key == "ReferencePack").Value!;

    public static string Rooted(string name, string folder = "0") => name[0] == '/' ? name : $"/{folder}/{name}";

    public Solution Before(string header = "", bool abstractions = true) =>
        Build(file => header + file.Before.Text, abstractions);

    /// <summary>What the marks say; a numbered mark on the very span of another only names that one.</summary>
    public IEnumerable<Finding> Expected(Func<SolutionFile, MarkedText> state, Func<string> defaultId)
    {
        foreach (var file in Files)
        {
            var marks = state(file).Marks;
            foreach (var mark in marks)
            {
                if (mark.Number is null || !marks.Any(other => other.Number is null && other.Span == mark.Span))
                {
                    yield return new Finding(file.Path, mark.Span, mark.Id ?? defaultId());
                }
            }
        }

        foreach (var id in _setup.Placeless)
        {
            yield return new Finding("", default, id);
        }
    }

    /// <summary>A place in a file that is no syntax tree states its lines itself: they must be those of its span.</summary>
    public void CheckLines(IEnumerable<Diagnostic> found)
    {
        foreach (var diagnostic in found.Where(it => it.Location.Kind == LocationKind.ExternalFile))
        {
            var lines = SourceText.From(TextOf(Finding.PathOf(diagnostic))).Lines.GetLinePositionSpan(diagnostic.Location.SourceSpan);
            var stated = diagnostic.Location.GetLineSpan().Span;
            Assert.True(lines == stated, $"{diagnostic} is at {stated} by its lines and at {lines} by its span.");
        }
    }

    public string TextOf(string path) => Files.Single(file => file.Path == path).Before.Text;

    public Solution After() => Build(file => file.After.Text, abstractions: true);

    public CSharpCompilationOptions Options(LanguageVersion version, OutputKind kind) => new(
        kind,
        allowUnsafe: true,
        nullableContextOptions: version.MapSpecifiedToEffectiveVersion() >= LanguageVersion.CSharp8
            ? NullableContextOptions.Enable
            : NullableContextOptions.Disable,
        specificDiagnosticOptions: _setup.Enabled.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn)));

    private Solution Build(Func<SolutionFile, string> textOf, bool abstractions)
    {
        var solution = Empty;
        foreach (var (project, id) in _projects)
        {
            solution = AddProject(solution, id, project.Name, OutputKind.DynamicallyLinkedLibrary, abstractions);
        }

        solution = AddProject(solution, _main, "TestProject", _setup.OutputKind, abstractions)
            .AddMetadataReferences(_main, _compiled)
            .AddMetadataReferences(_main, _setup.References.Select(path => MetadataReference.CreateFromFile(path)))
            .AddProjectReferences(_main, _projects.Where(it => it.Project.IsReferenced).Select(it => new ProjectReference(it.Id)));
        foreach (var file in _sources)
        {
            solution = solution.AddDocument(file.Id, Path.GetFileName(file.Path), SourceText.From(textOf(file), Encoding.UTF8), filePath: file.Path);
        }

        foreach (var file in _additional)
        {
            solution = solution.AddAdditionalDocument(file.Id, Path.GetFileName(file.Path), SourceText.From(file.Before.Text, Encoding.UTF8), filePath: file.Path);
        }

        foreach (var (file, project) in _configs.SelectMany(_ => solution.ProjectIds, (file, project) => (file, project)))
        {
            var id = DocumentId.CreateNewId(project);
            solution = solution.AddAnalyzerConfigDocument(id, Path.GetFileName(file.Path), SourceText.From(file.Before.Text, Encoding.UTF8), filePath: file.Path);
        }

        return solution;
    }

    private Solution AddProject(Solution solution, ProjectId id, string name, OutputKind kind, bool abstractions)
    {
        IEnumerable<MetadataReference> references =
            abstractions && !_setup.WithoutAbstractions ? Framework.Add(Abstractions) : Framework;
        return solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: Options(_setup.LanguageVersion, kind),
            parseOptions: new CSharpParseOptions(_setup.LanguageVersion, DocumentationMode.Parse),
            metadataReferences: references));
    }

    private static MetadataReference Compile(TestProject project, TestSetup setup)
    {
        var compilation = CSharpCompilation.Create(
            project.Name,
            project.Documents.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(setup.LanguageVersion))),
            Framework.Add(Abstractions),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, $"{project.Name} does not compile: {string.Join('\n', result.Diagnostics)}");
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static SolutionFile FileOf(TestFile file, ProjectId project)
    {
        var before = file.Verbatim ? MarkedText.Verbatim(file.Text) : MarkedText.Parse(file.Text);
        var after = file.Fixed is null ? before : MarkedText.Parse(file.Fixed);
        return new SolutionFile(Rooted(file.Name), before, after, DocumentId.CreateNewId(project));
    }

    private static IEnumerable<TestFile> Configs(TestSetup setup)
    {
        if (setup.EditorConfig is not null)
        {
            yield return new TestFile("/.editorconfig", "root = true\n" + setup.EditorConfig);
        }

        foreach (var file in setup.EditorConfigs)
        {
            yield return file;
        }

        if (setup.BuildProperties.Count > 0 || setup.AdditionalFiles.Any(file => file.Metadata.Count > 0))
        {
            // The very file the SDK writes for the compiler, so that its traps (values end at ';' and '#') are in the tests too.
            var text = new StringBuilder("is_global = true\n");
            foreach (var (key, value) in setup.BuildProperties)
            {
                text.Append($"build_property.{key} = {value}\n");
            }

            foreach (var file in setup.AdditionalFiles)
            {
                text.Append($"\n[{Rooted(file.Name)}]\n");
                foreach (var (key, value) in file.Metadata)
                {
                    text.Append($"build_metadata.AdditionalFiles.{key} = {value}\n");
                }
            }

            yield return new TestFile("/0/TestProject.GeneratedMSBuildEditorConfig.editorconfig", text.ToString()) { Verbatim = true };
        }
    }
}

/// <summary>Runs one analyzer over a test's solution and compares what it says with the marks.</summary>
internal sealed class AnalyzerCheck
{
    private readonly DiagnosticAnalyzer _analyzer;
    private readonly TestSolution _solution;

    public AnalyzerCheck(DiagnosticAnalyzer analyzer, string before, string? after, TestSetup setup)
    {
        _analyzer = analyzer;
        _solution = new TestSolution(before, after, setup);
        Setup = setup;
    }

    public TestSetup Setup { get; }

    public IEnumerable<SolutionFile> Sources => _solution.Sources;

    public bool HasRuleMarks => _solution.Files.Any(file => file.Before.Marks.Any(mark => !mark.IsCompilerError));

    public Solution Before => _solution.Before();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task ReportsAsync()
    {
        var solution = Before;
        var all = await AnalyzeAsync(solution);
        var found = all.Where(diagnostic => !diagnostic.IsSuppressed).ToList();
        await CompareAsync(solution, found, file => file.Before);
        CheckSaid(found);
        CheckSame(all, await AnalyzeAsync(solution));
        await CheckGeneratedCodeAsync();
        await CheckSuppressionAsync(all);
        await CheckWithoutAbstractionsAsync();
    }

    public async Task HoldsAfterAsync()
    {
        var solution = _solution.After();
        var found = await AnalyzeAsync(solution);
        await CompareAsync(solution, [.. found.Where(diagnostic => !diagnostic.IsSuppressed)], file => file.After);
    }

    public int CountMarks(Func<SolutionFile, MarkedText> state, ICollection<string> ids) =>
        _solution.Expected(state, DefaultId).Count(finding => ids.Contains(finding.Id));

    /// <summary>Every diagnostic of every project, suppressed ones too, in the order of the files.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Solution solution)
    {
        var found = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            found.AddRange(await AnalyzeAsync(project));
        }

        return
        [
            .. found.OrderBy(it => Finding.PathOf(it), StringComparer.Ordinal)
                .ThenBy(it => it.Location.SourceSpan.Start).ThenBy(it => it.Location.SourceSpan.End)
                .ThenBy(it => it.Id, StringComparer.Ordinal).ThenBy(it => it.GetMessage(), StringComparer.Ordinal),
        ];
    }

    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project)
    {
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) =>
            {
                lock (failures)
                {
                    failures.Add(exception.ToString());
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var compilation = await project.GetCompilationAsync(Cancellation);
        var found = await compilation!.WithAnalyzers([_analyzer], options).GetAnalyzerDiagnosticsAsync(Cancellation);
        failures.AddRange(found.Where(it => it.Id == "AD0001").Select(it => it.ToString()));
        if (failures.Count > 0)
        {
            Assert.Fail($"{_analyzer} threw: {string.Join('\n', failures)}");
        }

        return found;
    }

    public static async Task<ImmutableArray<Diagnostic>> CompilerErrorsAsync(Solution solution)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(Cancellation);
            errors.AddRange(compilation!.GetDiagnostics(Cancellation).Where(it => it.Severity == DiagnosticSeverity.Error));
        }

        return errors.ToImmutable();
    }

    private string DefaultId()
    {
        var ids = _analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct().ToList();
        if (Setup.DefaultId is { } id)
        {
            Assert.True(ids.Contains(id), $"{_analyzer} knows no {id}.");
            return id;
        }

        Assert.True(ids.Count == 1, $"[|x|] and {{|#0:x|}} are ambiguous: {_analyzer} reports {string.Join(", ", ids)}. Set DefaultId, or write {{|id:x|}}.");
        return ids[0];
    }

    private async Task CompareAsync(Solution solution, IReadOnlyCollection<Diagnostic> found, Func<SolutionFile, MarkedText> state)
    {
        _solution.CheckLines(found);
        Finding.AssertSame(
            _solution.Expected(state, DefaultId),
            [.. found.Concat(await CompilerErrorsAsync(solution)).Select(Finding.Of)],
            _solution.Files.ToDictionary(file => file.Path, file => state(file).Text));
    }

    private void CheckSaid(List<Diagnostic> found)
    {
        foreach (var diagnostic in found)
        {
            Assert.All(Setup.MessageContains, part => Assert.Contains(part, diagnostic.GetMessage()));
            Assert.All(Setup.Properties, property => Assert.Contains(property, (IReadOnlyDictionary<string, string?>)diagnostic.Properties));
            Assert.True(Setup.Severity is null || Setup.Severity == diagnostic.Severity, $"{diagnostic} is {diagnostic.Severity}, not {Setup.Severity}.");
        }

        if (Setup.Messages.Count == 0)
        {
            return;
        }

        var numbered = _solution.Files
            .SelectMany(file => file.Before.Marks, (file, mark) => (file.Path, mark.Number, mark.Span))
            .Where(it => it.Number is not null)
            .OrderBy(it => it.Number)
            .ToList();
        var inOrder = _solution.Files
            .SelectMany(file => file.Before.Marks.Where(mark => !mark.IsCompilerError), (file, mark) => (file.Path, (int?)null, mark.Span))
            .Distinct()
            .ToList();
        var said = (numbered.Count > 0 ? numbered : inOrder).SelectMany(place => found
            .Where(it => Finding.PathOf(it) == place.Path && it.Location.SourceSpan == place.Span)
            .Select(it => it.GetMessage()));
        Assert.Equal(Setup.Messages, numbered.Count + inOrder.Count > 0 ? said : found.Select(it => it.GetMessage()));
    }

    private static void CheckSame(IEnumerable<Diagnostic> first, IEnumerable<Diagnostic> second)
    {
        Assert.Equal(first.Select(Describe), second.Select(Describe));

        static string Describe(Diagnostic it) =>
            $"{it} {it.Severity} {it.IsSuppressed} {string.Join(';', it.AdditionalLocations)} " +
            string.Join(';', it.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    private async Task CheckGeneratedCodeAsync()
    {
        var found = await AnalyzeAsync(_solution.Before("// <auto-generated/>\n"));
        Assert.All(found, it => Assert.False(it.Location.IsInSource, $"Reported in generated code: {it}"));
    }

    private async Task CheckSuppressionAsync(IEnumerable<Diagnostic> found)
    {
        if (_solution.Sources.Any(file => file.Before.Text.Contains("#pragma warning restore")))
        {
            return;
        }

        var header = $"#pragma warning disable {string.Join(", ", _analyzer.SupportedDiagnostics.Select(it => it.Id).Distinct())}\n";
        var suppressed = await AnalyzeAsync(_solution.Before(header));
        Assert.All(suppressed, it => Assert.True(it.IsSuppressed || !it.Location.IsInSource, $"Not suppressed by a pragma: {it}"));
        Assert.Equal(
            found.Select(it => it.Location.IsInSource ? Shift(Finding.Of(it), header.Length) : Finding.Of(it)),
            suppressed.Select(Finding.Of));

        static Finding Shift(Finding it, int length) =>
            it with { Span = new TextSpan(it.Span.Start + length, it.Span.Length) };
    }

    private async Task CheckWithoutAbstractionsAsync()
    {
        if (!Setup.WithoutAbstractions)
        {
            var found = await AnalyzeAsync(_solution.Before(abstractions: false));
            Assert.True(found.IsEmpty, $"Reported without a reference to ErrorCodes.Abstractions: {string.Join('\n', found)}");
        }
    }
}

/// <summary>Applies one fix to what an analyzer reports, one at a time and in bulk.</summary>
internal sealed class FixCheck(CodeFixProvider fix, AnalyzerCheck check)
{
    private static readonly ImmutableArray<FixAllScope> Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    private TestSetup Setup => check.Setup;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ImmutableArray<string> Ids => Setup.FixId is null ? fix.FixableDiagnosticIds : [Setup.FixId];

    public async Task FixesAsync()
    {
        Assert.True(fix.FixableDiagnosticIds.Contains(Ids[0]), $"{fix} does not fix {Ids[0]}.");
        await check.ReportsAsync();
        await check.HoldsAfterAsync();
        await FixesOneByOneAsync();
        foreach (var scope in Scopes)
        {
            await (Setup.FixAll ? FixesInBulkAsync(scope) : OffersNoBulkAsync(scope));
        }
    }

    public async Task FixesAllAsync()
    {
        Assert.True(Setup.FixAll, "FixesAll is about fix-all.");
        Assert.True(check.CountMarks(file => file.Before, Ids) > 1, "One diagnostic says nothing about fix-all: mark several.");
        await FixesAsync();
    }

    public async Task OffersNothingAsync()
    {
        await check.ReportsAsync();
        var before = check.Before;
        var fixable = (await FixableAsync(before)).ToList();
        Assert.True(fixable.Count > 0, "Nothing to fix is reported, so nothing is shown.");
        foreach (var diagnostic in fixable)
        {
            var offered = await OfferedAsync(before, diagnostic);
            Assert.True(offered.Count == 0, $"Offered for {diagnostic}: {string.Join(", ", offered.Select(it => it.Title))}");
        }
    }

    private async Task FixesOneByOneAsync()
    {
        var expected = Setup.Iterations
            ?? check.CountMarks(file => file.Before, Ids) - check.CountMarks(file => file.After, Ids);
        var solution = check.Before;
        var applied = 0;
        while (await FirstOfferAsync(solution, checkTitles: applied == 0) is var (_, action))
        {
            Assert.True(applied++ < expected, $"'{action.Title}' is still offered after {expected} fixes:\n{await TextAsync(solution)}");
            solution = await ApplyAsync(solution, action);
        }

        Assert.True(applied > 0, "No fix is offered.");
        await CompareAsync(solution, "one fix at a time");
        Assert.True(applied == expected, $"{applied} fixes were applied, {expected} were expected.");
    }

    private async Task FixesInBulkAsync(FixAllScope scope)
    {
        var provider = fix.GetFixAllProvider();
        Assert.True(provider is not null, $"{fix} has no fix-all.");
        Assert.Contains(scope, provider.GetSupportedFixAllScopes());
        var solution = check.Before;
        var done = new HashSet<(object Unit, string Id, string? Key)>();
        Func<Solution, FixAllContext>? last = null;
        while (await FirstOfferAsync(solution) is var (diagnostic, action))
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            object unit = scope switch
            {
                FixAllScope.Document => document.Id,
                FixAllScope.Project => document.Project.Id,
                _ => scope,
            };
            Assert.True(
                done.Add((unit, diagnostic.Id, action.EquivalenceKey)),
                $"Fix-all at {scope} scope leaves {diagnostic}:\n{await TextAsync(solution)}");
            last = current => Context(current.GetDocument(document.Id)!, scope, diagnostic.Id, action.EquivalenceKey);
            var all = await provider.GetFixAsync(last(solution));
            Assert.True(all is not null, $"Fix-all at {scope} scope does nothing.");
            solution = await ApplyAsync(solution, all);
        }

        await CompareAsync(solution, $"fix-all at {scope} scope");
        if (await provider.GetFixAsync(last!(solution)) is { } again)
        {
            await CompareAsync(await ChangedAsync(again), $"fix-all at {scope} scope, twice");
        }
    }

    private async Task OffersNoBulkAsync(FixAllScope scope)
    {
        var solution = check.Before;
        var (diagnostic, action) = (await FirstOfferAsync(solution))!.Value;
        if (fix.GetFixAllProvider() is { } provider && provider.GetSupportedFixAllDiagnosticIds(fix).Contains(diagnostic.Id))
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            var all = await provider.GetFixAsync(Context(document, scope, diagnostic.Id, action.EquivalenceKey));
            Assert.True(all is null, $"'{action.Title}' is offered in bulk at {scope} scope.");
        }
    }

    private FixAllContext Context(Document document, FixAllScope scope, string id, string? key) =>
        new(document, fix, scope, key, [id], new Diagnostics(check), Cancellation);

    private async Task<IEnumerable<Diagnostic>> FixableAsync(Solution solution) =>
        (await check.AnalyzeAsync(solution)).Where(it => !it.IsSuppressed && it.Location.IsInSource && Ids.Contains(it.Id));

    private async Task<(Diagnostic Diagnostic, CodeAction Action)?> FirstOfferAsync(Solution solution, bool checkTitles = false)
    {
        foreach (var diagnostic in await FixableAsync(solution))
        {
            var offered = await OfferedAsync(solution, diagnostic);
            if (offered.Count == 0)
            {
                continue;
            }

            var titles = offered.Select(it => it.Title).ToList();
            if (checkTitles)
            {
                Assert.True(offered.Count == 1 || Setup.Titles.Count > 0, $"Several fixes are offered, so state the Titles: {string.Join(" | ", titles)}");
                Assert.True(Setup.Titles.Count == 0 || titles.SequenceEqual(Setup.Titles), $"Expected titles: {string.Join(" | ", Setup.Titles)}\nActual titles: {string.Join(" | ", titles)}");
                checkTitles = false;
            }

            var chosen = Setup.EquivalenceKey is { } key
                ? offered.SingleOrDefault(it => it.EquivalenceKey == key)
                : offered.ElementAtOrDefault(Setup.ActionIndex ?? 0);
            if (chosen is not null)
            {
                return (diagnostic, chosen);
            }
        }

        return null;
    }

    private async Task<List<CodeAction>> OfferedAsync(Solution solution, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, diagnostics) =>
        {
            Assert.Equal([diagnostic], diagnostics);
            offered.AddRange(Leaves(action));
        }, Cancellation));
        Assert.All(offered, action => Assert.False(string.IsNullOrEmpty(action.EquivalenceKey), $"'{action.Title}' has no equivalence key."));
        AssertUnique("equivalence key", offered.Select(action => action.EquivalenceKey!));
        AssertUnique("title", offered.Select(action => action.Title));
        return offered;
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);

    private static void AssertUnique(string what, IEnumerable<string> names)
    {
        var twice = names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1);
        Assert.True(twice is null, $"Two offered fixes share the {what} '{twice?.Key}'.");
    }

    private static async Task<Solution> ChangedAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(Cancellation);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }

    private async Task<Solution> ApplyAsync(Solution solution, CodeAction action)
    {
        var changed = await ChangedAsync(action);
        var before = await TextAsync(solution);
        Assert.True(before != await TextAsync(changed), $"'{action.Title}' changes nothing:\n{before}");
        foreach (var file in check.Sources)
        {
            await CheckTreeAsync(changed.GetDocument(file.Id)!);
        }

        var known = (await AnalyzerCheck.CompilerErrorsAsync(solution)).Select(it => it.Id + it.GetMessage()).ToHashSet();
        var broken = (await AnalyzerCheck.CompilerErrorsAsync(changed)).FirstOrDefault(it => !known.Contains(it.Id + it.GetMessage()));
        Assert.True(broken is null, $"'{action.Title}' breaks the build: {broken}\n{await TextAsync(changed)}");
        return changed;
    }

    /// <summary>A tree that is not what its text says works until the file is saved.</summary>
    private static async Task CheckTreeAsync(Document document)
    {
        var tree = (await document.GetSyntaxTreeAsync(Cancellation))!;
        var text = await tree.GetTextAsync(Cancellation);
        var parsed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, cancellationToken: Cancellation);
        Assert.True(
            Shape(tree).SequenceEqual(Shape(parsed)),
            $"The tree of {document.Name} is not the one its text parses to:\n{text}");

        static IEnumerable<(int Kind, TextSpan Span)> Shape(SyntaxTree tree) => tree.GetRoot(Cancellation)
            .DescendantNodesAndTokensAndSelf().Select(it => (it.RawKind, it.Span));
    }

    private async Task CompareAsync(Solution solution, string how)
    {
        Assert.Equal(check.Sources.Count(), solution.Projects.Sum(project => project.DocumentIds.Count));
        foreach (var file in check.Sources)
        {
            var actual = Normalize((await solution.GetDocument(file.Id)!.GetTextAsync(Cancellation)).ToString());
            var expected = Normalize(file.After.Text);
            Assert.True(expected == actual, $"By {how}, {file.Path} became\n{actual}\n--- and not\n{expected}");
        }
    }

    private async Task<string> TextAsync(Solution solution)
    {
        var texts = new StringBuilder();
        foreach (var file in check.Sources)
        {
            texts.Append($"--- {file.Path}\n{await solution.GetDocument(file.Id)!.GetTextAsync(Cancellation)}\n");
        }

        return texts.ToString();
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");

    /// <summary>Gives a fix-all the diagnostics as the host would.</summary>
    private sealed class Diagnostics(AnalyzerCheck check) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await check.AnalyzeAsync(project)).Where(it => !it.IsSuppressed);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(it => it.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(it => !it.Location.IsInSource);
    }
}

/// <summary>An additional file held in memory.</summary>
internal sealed class TestAdditionalText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}

/// <summary>Runs one generator over a test's files.</summary>
internal sealed class GeneratorCheck(Func<IIncrementalGenerator> create, string source, TestSetup setup)
{
    private static readonly ImmutableArray<LanguageVersion> Versions = [LanguageVersion.CSharp7_3, LanguageVersion.Latest];

    private readonly TestSolution _solution = new(source, null, setup);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string PathOf(string name) => TestSolution.Rooted(name);

    public async Task<GeneratedResult> GeneratesAsync()
    {
        GeneratedResult? result = null;
        foreach (var version in Versions)
        {
            result = await GeneratesAsync(version);
        }

        return result!;
    }

    private async Task<GeneratedResult> GeneratesAsync(LanguageVersion version)
    {
        var project = _solution.Before().Projects.Last();
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        project = project.WithParseOptions(parse).WithCompilationOptions(_solution.Options(version, setup.OutputKind));
        var input = (await project.GetCompilationAsync(Cancellation))!;
        ImmutableArray<AdditionalText> files =
            [.. setup.AdditionalFiles.Select(file => new TestAdditionalText(PathOf(file.Name), _solution.TextOf(PathOf(file.Name))))];
        var (driver, result) = Run(CreateDriver(), input);
        CheckCompiles(result, version);
        CheckDiagnostics(result, version);
        Assert.Equal(result.Sources, Run(CreateDriver(), input).Result.Sources);
        CheckIncremental(driver, input, parse);
        return result;

        GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
            [create().AsSourceGenerator()], files, parse, project.AnalyzerOptions.AnalyzerConfigOptionsProvider,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

        (GeneratorDriver Driver, GeneratedResult Result) Run(GeneratorDriver driver, Compilation compilation)
        {
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, Cancellation);
            var exception = driver.GetRunResult().Results.Single().Exception;
            Assert.True(exception is null, $"The generator threw: {exception}");
            return (driver, new GeneratedResult(driver, compilation, output, files));
        }

        void CheckIncremental(GeneratorDriver driver, Compilation compilation, CSharpParseOptions options)
        {
            const string Unrelated = "/0/Unrelated.cs";
            var tree = CSharpSyntaxTree.ParseText("class Unrelated { int a; }", options, Unrelated);
            var edited = CSharpSyntaxTree.ParseText("class Unrelated { int b; }", options, Unrelated);
            (driver, _) = Run(driver, compilation.AddSyntaxTrees(tree));
            var (_, result) = Run(driver, compilation.AddSyntaxTrees(edited));
            foreach (var (step, reasons) in result.Steps.Where(it => it.Key != "Compilation"))
            {
                Assert.All(reasons, reason => Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"An unrelated edit runs the step {step}: {reason}."));
            }
        }
    }

    private static void CheckCompiles(GeneratedResult result, LanguageVersion version)
    {
        var generated = result.Compilation.SyntaxTrees.Where(tree => result.Sources.ContainsKey(Path.GetFileName(tree.FilePath))).ToHashSet();
        Assert.Equal(result.Sources.Count, generated.Count);
        var wrong = result.Compilation.GetDiagnostics(Cancellation).FirstOrDefault(it =>
            it.Severity >= DiagnosticSeverity.Warning && it.Location.SourceTree is { } tree && generated.Contains(tree));
        Assert.True(wrong is null, $"At C# {version}: {wrong}\n{wrong?.Location.SourceTree}");
    }

    private void CheckDiagnostics(GeneratedResult result, LanguageVersion version)
    {
        if (setup.AdditionalFiles.Any(file => file.Verbatim))
        {
            return;
        }

        _solution.CheckLines(result.Diagnostics);
        // The source of the test need not be that old.
        var compiles = version == LanguageVersion.Latest;
        var broken = result.Compilation.GetDiagnostics(Cancellation).Where(it => compiles && it.Severity == DiagnosticSeverity.Error);
        Finding.AssertSame(
            _solution.Expected(file => file.Before, () => setup.DefaultId ?? throw new InvalidOperationException("Set DefaultId, or write {|id:x|}."))
                .Where(it => compiles || !it.Id.StartsWith("CS", StringComparison.Ordinal)),
            [.. result.Diagnostics.Concat(broken).Select(Finding.Of)],
            _solution.Files.ToDictionary(file => file.Path, file => file.Before.Text));
    }
}
