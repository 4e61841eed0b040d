using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Tests;

public sealed partial class VerifyTests
{
    private static readonly DiagnosticDescriptor Rule = new("FAKE", "Title", "Not {0}", "Test", DiagnosticSeverity.Warning, true);

    private static FixAllProvider Batch => WellKnownFixAllProviders.BatchFixer;

    private static bool HasLibrary(Compilation compilation) => compilation.GetTypeByMetadataName("ErrorCodes.ErrorCodeInfo") is not null;

    /// <summary>Objects to the first character of a file that is no source, a line too low, and to each literal 1.</summary>
    private abstract class Fake(Func<Compilation, bool> acts, GeneratedCodeAnalysisFlags generated = default) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        protected virtual int Said => 1;

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(generated);
            context.RegisterCompilationStartAction(start =>
            {
                if (acts(start.Compilation))
                {
                    start.RegisterAdditionalFileAction(it => it.ReportDiagnostic(Diagnostic.Create(Rule, At(it.AdditionalFile.Path, 0, 1), 1)));
                    start.RegisterSyntaxTreeAction(it =>
                    {
                        foreach (var at in Places(it.Tree.ToString(), '1'))
                        {
                            it.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(it.Tree, new TextSpan(at, 1)), Said));
                        }
                    });
                }
            });
        }
    }

    private sealed class Ok() : Fake(HasLibrary);
    private sealed class Forgets_the_library() : Fake(_ => true);
    private sealed class Throws_without_the_library() : Fake(it => HasLibrary(it) ? true : throw new InvalidOperationException("Broken"));
    private sealed class Speaks_in_generated_code() : Fake(HasLibrary, (GeneratedCodeAnalysisFlags)3);

    private sealed class Counts() : Fake(HasLibrary)
    {
        private int _count;

        protected override int Said => ++_count;
    }

    private abstract class Fake_fix(FixAllProvider? inBulk, params (string Title, string? Key, string Text)[] offers) : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["FAKE"];

        public override FixAllProvider? GetFixAllProvider() => inBulk;

        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            var text = await context.Document.GetTextAsync();
            foreach (var (title, key, other) in offers)
            {
                var edited = key == "all" ? SourceText.From(text.ToString().Replace("1", other), text.Encoding) : text.Replace(context.Span, other);
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithText(edited)), key), context.Diagnostics);
            }
        }
    }

    private sealed class Ok_fix() : Fake_fix(Batch, ("Say 2", "k", "2"));
    private sealed class Offers_nothing() : Fake_fix(Batch);
    private sealed class No_key() : Fake_fix(Batch, ("Say 2", null, "2"));
    private sealed class Same_key() : Fake_fix(Batch, ("Say 2", "k", "2"), ("Say 3", "k", "3"));
    private sealed class Same_title() : Fake_fix(Batch, ("Say", "2", "2"), ("Say", "3", "3"));
    private sealed class Two_offers() : Fake_fix(Batch, ("Say 2", "2", "2"), ("Say 3", "3", "3"));
    private sealed class Two_at_once() : Fake_fix(Batch, ("Say 2", "all", "2"));
    private sealed class No_fix_all() : Fake_fix(null, ("Say 2", "k", "2"));
    private sealed class Idle_in_bulk() : Fake_fix(new InBulk(""), ("Say 2", "k", "2"));
    private sealed class Settles_never() : Fake_fix(new InBulk(" "), ("Say 2", "k", "2"));

    private sealed class InBulk(string more) : FixAllProvider
    {
        public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create("All", async _ =>
        {
            var text = await context.Document!.GetTextAsync();
            var at = more.Length == 0 ? -1 : text.ToString().IndexOf('1');
            return context.Document.WithText(at < 0 ? text.Replace(text.Length, 0, more) : text.Replace(at, 1, "2"));
        }));
    }

    /// <summary>Makes a class of each additional file, and reports each y in it.</summary>
    private abstract class Fake_generator(Func<string> member, bool perCompilation = false) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).Select((it, _) => (
                it.Left.Path,
                Text: it.Left.GetText()!.ToString(),
                Class: it.Right.GetOptions(it.Left).TryGetValue("build_metadata.AdditionalFiles.Class", out var name) ? name : "None"));
            var made = files.Combine(context.CompilationProvider.Select((it, _) => perCompilation ? it : null));
            context.RegisterSourceOutput(made, (output, it) =>
            {
                output.AddSource("a.g.cs", $"internal static class {it.Left.Class} {{ /*{it.Left.Text}*/ {member()} }}");
                foreach (var at in Places(it.Left.Text, 'y'))
                {
                    output.ReportDiagnostic(Diagnostic.Create(Rule, At(it.Left.Path, at, 0)));
                }
            });
        }
    }

    private sealed class Per_file() : Fake_generator(() => "");
    private sealed class Per_compilation() : Fake_generator(() => "", perCompilation: true);
    private sealed class Warns() : Fake_generator(() => "static void M() { int a = 1; }");
    private sealed class Undocumented() : Fake_generator(() => "/// <summary>\nstatic int A;");
    private sealed class Modern() : Fake_generator(() => "static int A => new[] { 1 }[^1];");
    private sealed class Crashes() : Fake_generator(() => throw new InvalidOperationException("Broken"));
    private sealed class Random() : Fake_generator(() => "// " + Guid.NewGuid() + "\n");

    private static IEnumerable<int> Places(string text, char wanted) => Enumerable.Range(0, text.Length).Where(at => text[at] == wanted);

    private static Location At(string path, int at, int line) =>
        Location.Create(path, new TextSpan(at, 1), new LinePositionSpan(new(line, at), new(line, at + 1)));
}
