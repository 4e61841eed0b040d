using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Tests;

public sealed partial class VerifyTests
{
    /// <summary>Asks for 2 wherever the literal 1 stands.</summary>
    private abstract class Fake : DiagnosticAnalyzer
    {
        protected static readonly DiagnosticDescriptor Rule = new("FAKE1", "Title", "Say two, not {0}", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        protected virtual bool NeedsLibrary => true;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodes);
            context.RegisterCompilationStartAction(start =>
            {
                if (!NeedsLibrary || start.Compilation.GetTypeByMetadataName("ErrorCodes.ErrorCodeInfo") is not null)
                {
                    start.RegisterSyntaxNodeAction(it => Act(it, it.Node.ToString() == "1"), SyntaxKind.NumericLiteralExpression);
                }
            });
        }

        protected virtual GeneratedCodeAnalysisFlags GeneratedCodes => GeneratedCodeAnalysisFlags.None;

        protected virtual void Act(SyntaxNodeAnalysisContext context, bool isOne)
        {
            if (isOne)
            {
                context.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], context.Node.GetLocation(), "1"));
            }
        }
    }

    private sealed class Ok : Fake;

    private sealed class Two_ids : Fake
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
            [Rule, new("FAKE2", "Title", "Message", "Test", DiagnosticSeverity.Warning, true)];
    }

    private sealed class Off_by_default : Fake
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("FAKE1", "Title", "Message", "Test", DiagnosticSeverity.Hidden, false)];
    }

    private sealed class Hidden : Fake
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("FAKE1", "Title", "Message", "Test", DiagnosticSeverity.Hidden, true)];
    }

    /// <summary>Finds a 1 that begins the second line of a file, and one line that says not to say where.</summary>
    private sealed class Reads_files : Fake
    {
        public override void Initialize(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("ErrorCodes.ErrorCodeInfo") is not null)
            {
                start.RegisterAdditionalFileAction(it =>
                {
                    var text = it.AdditionalFile.GetText()!.ToString();
                    var line = text[0] - '0';
                    var place = new LinePositionSpan(new LinePosition(line, 0), new LinePosition(line, 1));
                    it.ReportDiagnostic(Diagnostic.Create(Rule, text.Length == 2 ? Location.None : Location.Create(it.AdditionalFile.Path, new TextSpan(3, 1), place)));
                });
            }
        });
    }

    private sealed class Reports_twice : Fake
    {
        protected override void Act(SyntaxNodeAnalysisContext context, bool isOne)
        {
            base.Act(context, isOne);
            base.Act(context, isOne);
        }
    }

    private sealed class Throws : Fake
    {
        public override void Initialize(AnalysisContext context) =>
            context.RegisterCompilationAction(_ => throw new InvalidOperationException("Broken analyzer"));
    }

    private sealed class Undeclared : Fake
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("FAKE2", "Title", "Message", "Test", DiagnosticSeverity.Warning, true)];

        protected override void Act(SyntaxNodeAnalysisContext context, bool isOne) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), "1"));
    }

    private sealed class Speaks_in_generated_code : Fake
    {
        protected override GeneratedCodeAnalysisFlags GeneratedCodes =>
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
    }

    private sealed class Speaks_only_at_the_top : Fake
    {
        protected override void Act(SyntaxNodeAnalysisContext context, bool isOne) =>
            base.Act(context, isOne && context.Node.GetLocation().GetLineSpan().StartLinePosition.Line == 0);
    }

    private sealed class Forgets_the_library : Fake
    {
        protected override bool NeedsLibrary => false;
    }

    private sealed class Counts : Fake
    {
        private int _count;

        protected override void Act(SyntaxNodeAnalysisContext context, bool isOne) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), ++_count));
    }

    private abstract class Fake_fix(params (string Title, string? Key, string Text)[] offers) : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["FAKE1"];

        public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            foreach (var (title, key, text) in offers)
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Replace(context.Document, context.Span, text), key), context.Diagnostics);
            }

            return Task.CompletedTask;
        }

        protected virtual async Task<Document> Replace(Document document, TextSpan span, string text) =>
            document.WithText((await document.GetTextAsync()).Replace(span, text));
    }

    private sealed class Ok_fix() : Fake_fix(("Say 2", "k", "2"));

    private sealed class Breaks_the_build() : Fake_fix(("Say x", "k", "x"));

    private sealed class Changes_nothing() : Fake_fix(("Say 1", "k", "1"));

    private sealed class Offers_nothing() : Fake_fix;

    private sealed class No_key() : Fake_fix(("Say 2", null, "2"));

    private sealed class Same_key() : Fake_fix(("Say 2", "k", "2"), ("Say 3", "k", "3"));

    private sealed class Two_offers() : Fake_fix(("Say 2", "Say 2", "2"), ("Say 3", "Say 3", "3"));

    private sealed class No_fix_all() : Fake_fix(("Say 2", "k", "2"))
    {
        public override FixAllProvider? GetFixAllProvider() => null;
    }

    private sealed class Wrong_in_bulk() : Fake_fix(("Say 2", "k", "2"))
    {
        public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (_, document, _) =>
            document.WithText(SourceText.From((await document.GetTextAsync()).ToString().Replace('1', '3'))));
    }

    private sealed class Settles_never() : Fake_fix(("Say 2", "k", "2"))
    {
        public override FixAllProvider GetFixAllProvider() => new InBulk(text => text.Contains('1') ? text.Replace('1', '2') : text + " ");
    }

    private sealed class One_in_bulk() : Fake_fix(("Say 2", "k", "2"))
    {
        public override FixAllProvider GetFixAllProvider() => new InBulk(text => text.Insert(text.IndexOf('1'), "2").Remove(text.IndexOf('1') + 1, 1));
    }

    private sealed class Document_only() : Fake_fix(("Say 2", "k", "2"))
    {
        public override FixAllProvider GetFixAllProvider() => new InBulk(text => text.Replace('1', '2'), FixAllScope.Document);
    }

    private sealed class InBulk(Func<string, string> edit, params FixAllScope[] scopes) : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => scopes.Length > 0 ? scopes : base.GetSupportedFixAllScopes();

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var text = (await context.Document!.GetTextAsync()).ToString();
            return CodeAction.Create("All", _ => Task.FromResult(context.Document.WithText(SourceText.From(edit(text)))), "k");
        }
    }

    private sealed class Fixes_fields_only() : Fake_fix(("Say 2", "k", "2"))
    {
        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            var root = (await context.Document.GetSyntaxRootAsync())!;
            if (root.FindToken(context.Span.Start).Parent!.Ancestors().Any(it => it.IsKind(SyntaxKind.FieldDeclaration)))
            {
                await base.RegisterCodeFixesAsync(context);
            }
        }
    }

    /// <summary>Brings the using that its type needs.</summary>
    private sealed class Adds_a_using() : Fake_fix(("Say TickCount", "k", "TickCount"))
    {
        protected override async Task<Document> Replace(Document document, TextSpan span, string text)
        {
            var root = (await document.GetSyntaxRootAsync())!;
            var type = SyntaxFactory.ParseTypeName("global::System.Environment").WithAdditionalAnnotations(
                Simplifier.Annotation, Simplifier.AddImportsAnnotation, new SyntaxAnnotation("SymbolId", "T:System.Environment"));
            var read = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, type, SyntaxFactory.IdentifierName(text));
            return document.WithSyntaxRoot(root.ReplaceNode(root.FindNode(span, getInnermostNodeForTie: true), read));
        }
    }

    private sealed class Wrong_tree() : Fake_fix(("Say 2+2", "k", "2+2"))
    {
        protected override async Task<Document> Replace(Document document, TextSpan span, string text)
        {
            var root = (await document.GetSyntaxRootAsync())!;
            return document.WithSyntaxRoot(root.ReplaceToken(root.FindToken(span.Start), SyntaxFactory.Literal(text, 2)));
        }
    }

    /// <summary>Makes a class of each additional file, and reports each y in it.</summary>
    private abstract class Fake_generator(string member = "") : IIncrementalGenerator
    {
        public virtual void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).Select((it, _) =>
                (it.Left.Path, Text: it.Left.GetText()!.ToString(), Class: it.Right.GetOptions(it.Left).TryGetValue("build_metadata.AdditionalFiles.Class", out var name) ? name : "None"));
            context.RegisterSourceOutput(files, (output, file) =>
            {
                output.AddSource("a.g.cs", "internal static class " + file.Class + " { /*" + file.Text + "*/ " + member + " }");
                foreach (var i in Enumerable.Range(0, file.Text.Length).Where(i => file.Text[i] == 'y'))
                {
                    var lines = new LinePositionSpan(new LinePosition(0, i), new LinePosition(0, i + 1));
                    var rule = new DiagnosticDescriptor("FAKE1", "Title", "Message", "Test", DiagnosticSeverity.Warning, true);
                    output.ReportDiagnostic(Diagnostic.Create(rule, Location.Create(file.Path, new TextSpan(i, 1), lines)));
                }
            });
        }
    }

    private sealed class Per_file() : Fake_generator;

    private sealed class Warns() : Fake_generator("static void M() { int a = 1; }");

    private sealed class Modern() : Fake_generator("static int A => new[] { 1 }[^1];");

    private sealed class Crashes() : Fake_generator
    {
        public override void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.AdditionalTextsProvider, (_, _) => throw new InvalidOperationException("Broken generator"));
    }

    private sealed class Random() : Fake_generator
    {
        public override void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.AdditionalTextsProvider, (output, _) => output.AddSource("a.g.cs", "// " + Guid.NewGuid()));
    }

    private sealed class Per_compilation() : Fake_generator
    {
        public override void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, it) => output.AddSource("a.g.cs", "// " + it.SyntaxTrees.Count()));
    }
}
