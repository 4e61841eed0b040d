using System.Threading.Tasks;
using Xunit;
using static ErrorCodes.Tests.Editing.DecidingFile;

namespace ErrorCodes.Tests.Editing;

/// <summary>Where in a <c>switch</c> new arms are written, and how they are laid out.</summary>
public sealed class SwitchArmsTests
{
    private const string Label = "    case Codes.Liquidated:\n";
    private const string Body = "        {throw Codes.Liquidated};\n";

    [Theory]
    [InlineData("    // One.\n    case 1:\n        A();\n        break; // Done.\n^    // All others.\n    [|default:\n        break;|] // Go on.\n")]
    [InlineData("    case 1:\n        A();\n        break; // Done.\n^")]
    [InlineData("    case 1:\n        A();\n        break; // Done.\n^    // No more.\n")]
    [InlineData("    case 1:\n        A();\n        break;\n^    [|default:\n        break;|]\n    case 2:\n        break;\n")]
    [InlineData("    case 1:\n        A();\n        break;\n^\n    [|default:\n        break;|]\n")]
    [InlineData("^    [|case var _ when live:\n        break;|]\n    case 2:\n        break;\n")]
    [InlineData("    case 1: {\n        A();\n        break;\n    }\n^    [|default: {\n        break;\n    }|]\n")]
    [InlineData("    case 1:\n    {\n        A();\n        break;\n    }\n^    [|default:\n        break;|]\n")]
    [InlineData("    case 1:\n    A();\n    break;\n^    [|default:\n    break;|]\n")]
    [InlineData("    case 1:\n        {\n        A();\n        break;\n        }\n^    [|default:\n        break;|]\n")]
    [InlineData("    case 1:\n    case 2: case 3:\n        A();\n        break;\n^    [|default: break;|]\n")]
    public Task A_statement_gets_an_arm_in_lines_before_what_takes_the_rest(string sections) =>
        WritesOne($"[|switch|] ([|number|])\n{{\n{sections}}}", Label + Body);

    [Theory]
    [InlineData("\tcase 1:\n\t\tA();\n\t\tbreak;\n^", "\tcase Codes.Liquidated:\n\t\t{throw Codes.Liquidated};\n")]
    [InlineData("\tcase 1: {\n\t\tA();\n\t\tbreak;\n\t}\n^", "\tcase Codes.Liquidated:\n\t\t{throw Codes.Liquidated};\n")]
    [InlineData("  case 1:\n    A();\n    break;\n^", "  case Codes.Liquidated:\n    {throw Codes.Liquidated};\n")]
    [InlineData("case 1:\n  A();\n  break;\n^", "case Codes.Liquidated:\n  {throw Codes.Liquidated};\n")]
    [InlineData("    case 1: A(); break; case 2: B(); break; // Two.\n^", "    case Codes.Liquidated: {throw Codes.Liquidated};\n")]
    [InlineData("case 1: A(); break;\n^", "case Codes.Liquidated: {throw Codes.Liquidated};\n")]
    [InlineData("    case 1: A();\n        break;\n^    [|default:\n        break;|]\n", "    case Codes.Liquidated: {throw Codes.Liquidated};\n")]
    [InlineData("    case 1:\n        A();\n        break;\n    case 2: B(); break;\n^    [|default:\n        break;|]\n", "    case Codes.Liquidated: {throw Codes.Liquidated};\n")]
    [InlineData("    case 1: B(); break;\n    case 2:\n      A();\n      break;\n^    [|default: break;|]\n", "    case Codes.Liquidated:\n      {throw Codes.Liquidated};\n")]
    [InlineData("^  [|case > 5: B(); break;|]\n    case 2:\n      A();\n      break;\n", "  case Codes.Liquidated: {throw Codes.Liquidated};\n")]
    public Task An_arm_is_laid_out_as_the_one_before_it(string sections, string written) =>
        WritesOne($"[|switch|] ([|number|])\n{{\n{sections}}}", written);

    [Theory]
    [InlineData("{ case 1: A(); break; ^}", "case Codes.Liquidated: {throw Codes.Liquidated}; ")]
    [InlineData("{ case 1: A(); break;^}", " case Codes.Liquidated: {throw Codes.Liquidated}; ")]
    [InlineData("{ case 1: A(); break; ^[|default: break;|] }", "case Codes.Liquidated: {throw Codes.Liquidated}; ")]
    [InlineData("{ case 1: A(); break;^[|default: break;|] }", " case Codes.Liquidated: {throw Codes.Liquidated}; ")]
    [InlineData("{ case 1: A(); break; ^[|default: break;|] case 2: break; }", "case Codes.Liquidated: {throw Codes.Liquidated}; ")]
    [InlineData("\n{ case 1: A(); break; ^[|default: break;|]\n}", "case Codes.Liquidated: {throw Codes.Liquidated}; ")]
    public Task In_a_line_an_arm_stays_in_it(string sections, string written) => WritesOne($"[|switch|] ([|number|]) {sections}", written);

    [Theory]
    [InlineData("{ case 1: A(); break; ^[|default: break;|] }", "case Codes.Liquidated: {throw Codes.Liquidated}; case Codes.Frozen: {throw Codes.Frozen}; ")]
    [InlineData("{\n    case 1:\n        A();\n        break;\n^    [|default:\n        break;|]\n}", Label + Body + "    case Codes.Frozen:\n        {throw Codes.Frozen};\n")]
    public Task Each_code_gets_an_arm(string sections, string written) => WritesBoth($"[|switch|] ([|number|])\n{sections}", written);

    [Theory]
    [InlineData("    1 => A(),\n^    [|_ => 0|],\n", "    Codes.Liquidated => {throw Codes.Liquidated},\n    Codes.Frozen => {throw Codes.Frozen},\n")]
    [InlineData("    1 => A(),\n^    // All others.\n    [|_ => 0|]\n", "    Codes.Liquidated => {throw Codes.Liquidated},\n    Codes.Frozen => {throw Codes.Frozen},\n")]
    [InlineData("    1 => A(), // One.\n^", "    Codes.Liquidated => {throw Codes.Liquidated},\n    Codes.Frozen => {throw Codes.Frozen},\n")]
    [InlineData("    1 => A(), 2 => 0,\n^", "    Codes.Liquidated => {throw Codes.Liquidated},\n    Codes.Frozen => {throw Codes.Frozen},\n")]
    public Task An_expression_gets_arms_that_throw(string arms, string written) =>
        WritesBoth($"result = [|number|] [|switch|]\n{{\n{arms}}};", written);

    [Theory]
    [InlineData("\n{\n    1 => A(),\n    2 => B() // Two.\n};", "\n{\n    1 => A(),\n    2 => B(), // Two.\n    Codes.Liquidated => {throw Codes.Liquidated},\n    Codes.Frozen => {throw Codes.Frozen}\n};")]
    [InlineData(" { 1 => A(), 2 => B() };", " { 1 => A(), 2 => B(), Codes.Liquidated => {throw Codes.Liquidated}, Codes.Frozen => {throw Codes.Frozen} };")]
    [InlineData(" { 1 => A(), 2 => B(), };", " { 1 => A(), 2 => B(), Codes.Liquidated => {throw Codes.Liquidated}, Codes.Frozen => {throw Codes.Frozen}, };")]
    [InlineData(" { 1 => A(), 2 => B()};", " { 1 => A(), 2 => B(), Codes.Liquidated => {throw Codes.Liquidated}, Codes.Frozen => {throw Codes.Frozen} };")]
    [InlineData(" { 1 => A(), [|_ => B()|] };", " { 1 => A(), Codes.Liquidated => {throw Codes.Liquidated}, Codes.Frozen => {throw Codes.Frozen}, _ => B() };")]
    public async Task The_last_arm_of_an_expression_has_a_comma_after_it_if_it_had_one(string before, string after) => Assert.Equal(
        InMethod("result = number switch" + WithBodies(after)),
        (await OpenedFile.OpenAsync(InMethod("result = [|number|] [|switch|]" + before))).WithArms(Both, CodeFixes.Editing.ArmForm.Constants));

    [Theory]
    [InlineData("    case 1:\n        A();\n        break;\n^#if !LATER\n    case 2:\n        break;\n#endif\n    [|default:\n        break;|]\n")]
    [InlineData("    case 1:\n        A();\n        break;\n^#if !LATER\n    [|default:\n        break;|]\n#endif\n")]
    [InlineData("    case 1:\n        A();\n        break;\n^#if LATER\n    case 2:\n        break;\n#else\n    [|default:\n        break;|]\n#endif\n")]
    [InlineData("    case 1:\n        A();\n        break;\n^#pragma warning disable\n    [|default:\n        break;|]\n")]
    public Task An_arm_is_under_no_condition_that_its_neighbour_is_under(string sections) =>
        WritesOne($"[|switch|] ([|number|])\n{{\n{sections}}}", Label + Body);

    [Fact]
    public Task Lines_end_as_that_of_the_switch() => WritesOne(
        "[|switch|] ([|number|])\r\n{\r\n    case 1:\r\n        A();\r\n        break;\r\n^    [|default:\r\n        break;|]\r\n}",
        "    case Codes.Liquidated:\r\n        {throw Codes.Liquidated};\r\n");

    [Theory]
    [InlineData("[|switch|] (([|number|])) { case 1: A(); break; ^}")]
    [InlineData("[|switch|] ([|(number)|]) { case 1: A(); break; ^}")]
    [InlineData("[|switch|] ((([|number|]))) { case 1: A(); break; ^}")]
    public Task Parentheses_around_the_code_are_looked_through(string body) => WritesOne(body, "case Codes.Liquidated: {throw Codes.Liquidated}; ");

    [Theory]
    [InlineData("[|switch|] ([|number|]) { }")]
    [InlineData("[|switch|] (number + [|1|]) { case 1: A(); break; }")]
    [InlineData("[|switch|] (number) { case 1: [|result|] = 1; break; }")]
    [InlineData("result = number [|switch|] { 1 => 1, _ => [|number|] };")]
    [InlineData("[|switch|] ([|number|]) { case 1: [|A();|] break; }")]
    [InlineData("result = [|number|] [|switch|] { 1 => [|A() > 5|] ? 1 : 0, _ => 0 };")]
    public Task What_is_no_decision_on_the_code_gets_no_arm(string body) => WritesNothing(body);
}
