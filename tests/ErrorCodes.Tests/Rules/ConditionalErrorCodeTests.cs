using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.Tests.Decisions;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class ConditionalErrorCodeTests
{
    private const string Rest = " case 70004: case 70005: B(); break; ";

    [Theory]
    [InlineData("case 70003 when {|ERC2005:_live|}: A(); break;" + Rest)]
    [InlineData("case 70003 when {|ERC2005:_live|}: A(); break;" + Rest + "default: Log(); break;")]
    [InlineData("case var c when {|ERC2005:c == 70003 && _live|}: A(); break;" + Rest)]
    [InlineData("case 70003 when _live: A(); break; case 70003: B(); break;" + Rest)]
    [InlineData("case 70003 when _live: A(); break;" + Rest + "default: throw new Exception();")]
    [InlineData("case 70003 when _live: A(); break;" + Rest + "default: Handle(code); break;")]
    [InlineData("case 70003 when true: A(); break;" + Rest)]
    [InlineData("case 70001 when _live: A(); break; case 70003:" + Rest)]
    public Task A_condition_beside_the_code_is_not_enough(string sections) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method($"switch (code) {{ {sections} }}"));

    [Theory]
    [InlineData("case 70003 when _live: A(); break; case 70003 when !_live: B(); break;" + Rest)]
    [InlineData("case 70003 when !_live: A(); break; case 70003 when (_live): B(); break;" + Rest + "default: Log(); break;")]
    [InlineData("case 70003 when _last > 3: A(); break; case 70003 or 70002 when !(_last > 3): B(); break;" + Rest)]
    [InlineData("case 70003 when {|ERC2005:_live|}: A(); break; case 70003 when !_other: B(); break;" + Rest)]
    [InlineData("case 70003 when {|ERC2005:_live|}: A(); break; case 70003 when _live: B(); break;" + Rest)]
    [InlineData("case 70003 when {|ERC2005:Ask()|}: A(); break; case 70003 when !Ask(): B(); break;" + Rest)]
    [InlineData("case 70003 when {|ERC2005:_live|}: A(); break; case 70004 when !_live: B(); break; case 70004: case 70005: B(); break;")]
    [InlineData("case 70003 when {|ERC2005:_live && _other|}: A(); break; case 70003 when !_live && !_other: B(); break;" + Rest)]
    public Task Two_conditions_of_which_always_one_holds_are_none(string sections) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method($"switch (code) {{ {sections} }}").Replace("private bool _live;", "private bool _live, _other;\n    private bool Ask() => _live;"));

    [Fact]
    public Task A_guard_that_names_no_code_leaves_the_codes_to_the_default() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method("{|ERC2002:switch|} (code) { case 70001: A(); break; case var _ when _live: B(); break; default: break; }"),
            it => it.MessageContains = ["Liquidated (70004), Frozen (70005), Broken (70003)"]);

    [Theory]
    [InlineData("(70003, true)", true)]
    [InlineData("(70003, _)", false)]
    [InlineData("(70003, var live)", false)]
    public Task Another_part_of_the_value_is_a_condition(string pattern, bool isConditional) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(
            $"switch (code, _live) {{ case {(isConditional ? "{|ERC2005:(70003, true)|}" : pattern)}: A(); break; case (70004 or 70005, _): B(); break; }}"));

    [Fact]
    public Task Where_no_default_is_enough_a_condition_never_is() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method("switch (code) { case 70003 when {|ERC2005:_live|}: A(); break;" + Rest + "default: throw new Exception(); }"),
            it => it.EditorConfig = "[*.cs]\nerror_codes.default_handles_critical = never\n");
}
