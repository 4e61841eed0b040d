using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using ErrorCodes.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

/// <summary>What a fix-all makes of decisions, asked in every way hosts ask.</summary>
public sealed class CriticalFixAllTests
{
    private const string Unfixable = "switch (new[] { code }) { case [70001]: A(); break; case [70002]: B(); break; }";
    private const string Statement = "switch (code) { case 70001: A(); break; case 70002: B(); break; %}";
    private const string Chain = "if (code == 70001) A(); else if (code == 70002 || code == 0) B(); %";
    private const string ByPredicate = "case var errorCode when Acme.IsCritical(errorCode): throw new System.NotImplementedException($\"Critical error code of Acme: {errorCode}\"); ";
    private const string ByName = "case Acme.Frozen: throw new System.NotImplementedException(\"Acme.Frozen\"); ";

    private static readonly string[] Ids = [HandleCriticalErrorCodesAnalyzer.UnhandledId, HandleCriticalErrorCodesAnalyzer.AbsorbedId];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, ByPredicate)]
    [InlineData(HandleCriticalErrorCodesFixAll.PredicateKey, ByPredicate)]
    [InlineData(HandleCriticalErrorCodesFixAll.ConstantsKey, ByName)]
    public async Task A_key_says_which_form_and_none_says_the_first(string? key, string arm)
    {
        var document = Document(Method("M", Unfixable) + Method("N", Statement));
        Assert.Equal(Text(Method("M", Unfixable) + Method("N", Statement.Replace("%", arm))), await FixAllAsync(document, key));
    }

    [Fact]
    public async Task A_batch_that_begins_with_what_has_no_fix_is_fixed_all_the_same()
    {
        // As dotnet format asks: with the key of the first action offered for the first diagnostic, or with none.
        var document = Document(Method("M", Unfixable) + Method("N", Statement));
        var first = (await FindAsync(document.Project)).OrderBy(it => it.Location.SourceSpan.Start).First();
        string? key = null;
        await new HandleCriticalErrorCodesCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => key ??= action.EquivalenceKey, Cancellation));
        Assert.Null(key);
        Assert.Contains(ByPredicate, await FixAllAsync(document, key, FixAllScope.Solution));
    }

    [Fact]
    public async Task What_cannot_take_the_wanted_form_takes_the_other()
    {
        const string States = "switch (state) { case State.Fine: A(); break; case State.Slow: B(); break; %}";
        Assert.Equal(
            Text(Method("M", Statement.Replace("%", ByPredicate)) + Method("N", States.Replace("%", "case State.Stuck: throw new System.NotImplementedException(\"State.Stuck\"); "))),
            await FixAllAsync(Document(Method("M", Statement) + Method("N", States)), null));
    }

    [Theory]
    [InlineData(Statement + " " + Chain)]
    [InlineData("switch (code) { case 70001: A(); break; case 70002: " + Chain + " break; %}")]
    [InlineData("if (maybe == 70001) A(); else if (maybe == 70002 || maybe == 0) B(); else { switch (code) { case 70001: A(); break; case 70002: B(); break; %} A(); }")]
    [InlineData("switch (maybe) { case 70001: A(); break; case 70002: switch (code) { case 70001: A(); break; case 70002: if (other == 70001) A(); else if (other == 70002 || other == 0) B(); break; } break; }")]
    public async Task Once_is_enough(string body)
    {
        foreach (var key in new[] { null, HandleCriticalErrorCodesFixAll.ConstantsKey })
        {
            var document = Document(Method("M", body) + Method("N", body));
            Assert.NotEmpty(await FindAsync(document.Project));
            var after = document.WithText(SourceText.From(await FixAllAsync(document, key)));
            Assert.Empty((await after.Project.GetCompilationAsync(Cancellation))!.GetDiagnostics(Cancellation).Where(it => it.Severity == DiagnosticSeverity.Error));
            Assert.Empty(await FindAsync(after.Project));
        }
    }

    [Theory]
    [InlineData(Statement, null)]
    [InlineData(Statement, HandleCriticalErrorCodesFixAll.ConstantsKey)]
    [InlineData(Chain, null)]
    public async Task A_file_is_bound_once_however_many_decisions_it_has(string body, string? key)
    {
        foreach (var count in new[] { 1, 10, 40 })
        {
            var document = Document(string.Concat(Enumerable.Range(0, count).Select(i => Method($"M{i}", body))));
            var file = await SourceFile.OpenAsync(document, Cancellation);
            var text = HandleCriticalErrorCodesFixAll.Rewrite(file, await FindAsync(document.Project), key, Cancellation);
            Assert.Equal(count, text!.ToString().Split("NotImplementedException").Length - 1);
            Assert.Equal(1, file.Rebindings);
        }
    }

    [Fact]
    public async Task Those_that_cannot_be_fixed_cost_one_look_each_form()
    {
        // Null and not null are all there is, so that an arm after them is an error, whatever its form.
        var methods = Enumerable.Range(0, 40).Select(i => i % 4 == 0
            ? Method($"M{i}", "switch ((code, maybe)) { case (70001, _): A(); break; case (70002, _): B(); break; case (_, null): break; case (_, not null): break; default: break; }")
            : Method($"M{i}", Statement));
        var document = Document(string.Concat(methods));
        var file = await SourceFile.OpenAsync(document, Cancellation);
        var text = HandleCriticalErrorCodesFixAll.Rewrite(file, await FindAsync(document.Project), null, Cancellation)!.ToString();
        Assert.Equal(30, text.Split(ByPredicate).Length - 1);
        Assert.InRange(file.Rebindings, 2, 3);
    }

    [Fact]
    public async Task Projects_that_share_a_file_make_the_same_text_of_it()
    {
        var source = Text("#if SECOND\n" + Method("M", Statement) + "#else\n" + Method("N", Statement) + "#endif\n" + Method("O", Chain));
        var solution = new AdhocWorkspace().CurrentSolution.Add("First", source).Add("Second", source, "SECOND");
        var document = solution.Projects.First().Documents.Single();
        var changed = await ChangedAsync(document, null, FixAllScope.Solution);
        var texts = await Task.WhenAll(changed.Projects.SelectMany(project => project.Documents).Select(async it => (await it.GetTextAsync(Cancellation)).ToString()));
        Assert.Equal(2, texts.Length);
        Assert.Single(texts.Distinct());
        Assert.Equal(2, texts[0].Split(ByPredicate).Length - 1);
        Assert.Contains("else if (Acme.IsCritical(code))", texts[0]);
    }

    private static string Method(string name, string body) => $$"""
            int {{name}}([ErrorCodeFrom(typeof(Acme))] int code, [ErrorCodeFrom(typeof(Acme))] int? maybe, [ErrorCodeFrom(typeof(Acme))] int? other, State state)
            {
                var result = 0;
                {{body}}
                return result;
            }

        """;

    private static string Text(string methods) => $$"""
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme))]
        [assembly: ErrorCodeCatalog("states", typeof(State))]
        static class Acme
        {
            public const int Busy = 70001;
            public const int Slow = 70002;
            [ErrorCode(Critical = true)] public const int Frozen = 70003;
            public static bool IsCritical(int code) => code == Frozen;
        }
        enum State { Fine, Slow, [ErrorCode(Critical = true)] Stuck }
        class C
        {
        {{methods.Replace("%", "")}}
            void A() { }
            void B() { }
        }
        """;

    private static Document Document(string methods) => new AdhocWorkspace().CurrentSolution.Add("P", Text(methods)).Projects.Single().Documents.Single();

    private static async Task<string> FixAllAsync(Document document, string? key, FixAllScope scope = FixAllScope.Document) =>
        (await (await ChangedAsync(document, key, scope)).GetDocument(document.Id)!.GetTextAsync(Cancellation)).ToString();

    private static Task<Solution> ChangedAsync(Document document, string? key, FixAllScope scope) =>
        document.FixAllAsync<HandleCriticalErrorCodesAnalyzer, HandleCriticalErrorCodesCodeFix>(scope, key, Ids);

    private static Task<ImmutableArray<Diagnostic>> FindAsync(Project project) => project.FindAsync<HandleCriticalErrorCodesAnalyzer>(Ids);
}
