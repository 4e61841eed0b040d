using System;
using System.IO;
using Xunit;

namespace ErrorCodes.Tests.House;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_of_Abstractions_is_the_approved_one()
    {
        var actual = string.Join("\n", PublicApi.Of(typeof(ErrorCodeInfo).Assembly)) + "\n";
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "House", "PublicApi.txt"));
        if (actual != approved)
        {
            var received = Path.Combine(AppContext.BaseDirectory, "House", "PublicApi.received.txt");
            File.WriteAllText(received, actual);
            Assert.Fail(
                $"The public API of ErrorCodes.Abstractions is no longer the approved one. If that is meant: "
                + $"cp {received} tests/ErrorCodes.Tests/House/PublicApi.txt, and say in CHANGELOG.md what changes for users.");
        }
    }
}
