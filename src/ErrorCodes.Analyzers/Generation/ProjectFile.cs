using System;
using System.Linq;
using System.Threading;
using System.Xml;
using System.Xml.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Finds in a project file what <c>ErrorCodeCatalog</c> items say that nobody reads.</summary>
internal static class ProjectFile
{
    // What MSBuild and the SDK give a meaning on any item.
    private static readonly string[] OfAnyItem =
    [
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepMetadata", "RemoveMetadata", "KeepDuplicates", "MatchOnMetadata",
        "MatchOnMetadataOptions", "Link", "LinkBase", "Visible", "InProject", "DependentUpon", "SubType", "CopyToOutputDirectory",
        "CopyToPublishDirectory", "TargetPath", "Pack", "PackagePath", "BuildAction",
    ];

    public static EquatableArray<CatalogProblem> Read(AdditionalText file, CancellationToken cancellation)
    {
        var text = file.GetText(cancellation);
        var problems = new CatalogProblems(file.Path, text);
        if (text is not null && Parse(text) is { } project)
        {
            foreach (var item in project.Descendants().Where(element => element.Name.LocalName == "ErrorCodeCatalog"))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var attribute in item.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
                {
                    Check(attribute.Name.LocalName, attribute, text, problems);
                }

                foreach (var element in item.Elements())
                {
                    Check(element.Name.LocalName, element, text, problems);
                }
            }
        }

        return problems.ToArray();
    }

    private static XDocument? Parse(SourceText text)
    {
        try
        {
            return XDocument.Parse(text.ToString(), LoadOptions.SetLineInfo);
        }
        catch (XmlException)
        {
            // MSBuild says so itself.
            return null;
        }
    }

    private static void Check(string name, IXmlLineInfo place, SourceText text, CatalogProblems problems)
    {
        if (ItemMetadata.Names.Concat(OfAnyItem).Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        var span = new TextSpan(text.Lines[place.LineNumber - 1].Start + place.LinePosition - 1, name.Length);
        if (Spelling.Closest(name, ItemMetadata.Names) is { } near)
        {
            problems.Report(CatalogDiagnostics.Item, span, "UnknownNear", name, near);
        }
        else
        {
            problems.ReportList(CatalogDiagnostics.Item, span, "Unknown", ItemMetadata.Names, name);
        }
    }
}
