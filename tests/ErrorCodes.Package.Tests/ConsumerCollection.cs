using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>The tests that look at the same throw-away projects.</summary>
[CollectionDefinition(nameof(ConsumerCollection))]
public sealed class ConsumerCollection : ICollectionFixture<Consumers>;
