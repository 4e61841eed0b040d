namespace ErrorCodes.Tests; public sealed class Probe { [Xunit.Fact] public void Runs() => Xunit.Assert.True(1 + 1 == 2); }
