using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

public sealed class ChainTests
{
    [Theory]
    [InlineData("{|ERC2001:if|} (code == 70001) A(); else if (code == 70002) B(); else if (code == 0) B();")]
    [InlineData("{|ERC2002:if|} (code == 70001) A(); else if (code is 70002 or 0) B(); else Log();")]
    [InlineData("{|ERC2003:if|} (code == 70001) A(); else if (70002 == code || code.Equals(0)) B(); else throw new Exception();")]
    [InlineData("{|ERC2001:if|} (code == Acme.Busy) { A(); } else { if (code == Acme.Slow || code == Acme.Ok) { B(); } }")]
    [InlineData("{|ERC2001:if|} (code == 70001) A(); else if (code == 70002) B(); else if (code == 0) B(); B();")]
    [InlineData("if (code == 70003) A(); else if (code == 70004) B(); else if (code == 70005) B();")]
    [InlineData("if (code == 70001) A(); else if (code == 0) B(); else if (Acme.IsCritical(code)) B();")]
    [InlineData("if (code == 70001) A(); else if (code == 70002) B();")]
    [InlineData("if (code == 70001 || code == 70002 || code == 0) A();")]
    [InlineData("if (code == 70001) A(); if (code == 70002) B(); if (code == 0) B();")]
    [InlineData("if (code != 70001) A(); else if (code > 70002) B(); else if (code < 0) B();")]
    public Task A_chain_of_three_equality_tests_is_a_switch(string chain) => Verify.Reports<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(chain));

    [Theory]
    [InlineData("{|ERC2001:switch|} (true) { case var _ when code == 70001: A(); break; case var _ when code == 70002: B(); break; }")]
    [InlineData("{|ERC2002:switch|} (true) { case true when code == 70001: A(); break; case true when code is 70003 or 70004: B(); break; default: break; }")]
    [InlineData("switch (true) { case true when code == 70001: A(); break; case true when code >= 70003: B(); break; default: break; }")]
    public Task Guards_may_hold_the_codes(string @switch) => Verify.Reports<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(@switch));

    [Theory]
    [InlineData("{|ERC2002:try|}", "catch (AcmeException e) when (e.Code == 70001) { A(); } catch (AcmeException e) when (e.Code is 70002 or 0) { B(); } catch (Exception) { }")]
    [InlineData("{|ERC2002:try|}", "catch (AcmeException e) when (e.Code == 70001 || e.Code == 70002) { A(); } catch (Exception e) when (e is AcmeException { Code: 0 }) { B(); } catch { Log(); }")]
    [InlineData("{|ERC2003:try|}", "catch (AcmeException e) when (e.Code == 70001) { A(); } catch (AcmeException e) when (e.Code is 70002 or 0) { B(); } catch (Exception e) { Handle(e); throw; }")]
    [InlineData("{|ERC2002:try|}", "catch (AcmeException e) when (e.Code == 70001) { A(); } catch (AcmeException e) when (e.Code is 70002 or 0) { B(); } catch (AcmeException) { Handle(code); }")]
    [InlineData("try", "catch (AcmeException e) when (e.Code == 70001) { A(); } catch (AcmeException e) when (e.Code is 70002 or 0) { B(); }")]
    [InlineData("try", "catch (AcmeException e) when (e.Code == 70001) { A(); } catch (AcmeException e) when (e.Code is 70002 or 0) { B(); } catch (TimeoutException) { }")]
    [InlineData("try", "catch (AcmeException e) when (e.Code == 70001) { A(); } catch (AcmeException e) when (e.Code is 70002 or 0) { B(); } catch (AcmeException e) when (Acme.IsCritical(e.Code)) { B(); } catch { }")]
    [InlineData("try", "catch (AcmeException e) when (e.Code == 70001) { A(); } catch { }")]
    public Task Filters_of_one_try_are_a_switch(string @try, string catches) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method($"{@try} {{ A(); }} {catches}")
            + "\npublic class AcmeException : Exception { [ErrorCodeFrom(typeof(Acme))] public int Code { get; set; } }");
}
