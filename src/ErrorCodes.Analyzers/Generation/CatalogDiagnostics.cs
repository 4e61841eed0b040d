using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>The four things that can be wrong when a catalog is made: its file, a row, the item that brings it, the project it comes into.</summary>
internal static class CatalogDiagnostics
{
    public const string TableId = "ERC3001";
    public const string RowId = "ERC3002";
    public const string ItemId = "ERC3003";
    public const string ProjectId = "ERC3004";

    public static readonly DiagnosticDescriptor Table = Descriptor.Create(TableId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Row = Descriptor.Create(RowId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Item = Descriptor.Create(ItemId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Project = Descriptor.Create(ProjectId, Descriptor.Catalogs, DiagnosticSeverity.Warning);
}
