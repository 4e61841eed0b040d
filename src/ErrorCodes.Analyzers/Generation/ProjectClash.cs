namespace ErrorCodes.Analyzers.Generation;

/// <summary>A class that a project has no room for, and why.</summary>
internal sealed record ProjectClash(string ClassName, CatalogProblem Problem);
