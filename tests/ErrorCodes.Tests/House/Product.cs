using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Tests.House;

/// <summary>What the product consists of, asked of its assemblies.</summary>
internal static partial class Product
{
    public static ImmutableArray<Type> Types { get; } =
        [.. typeof(ErrorCodesAnalyzer).Assembly.GetTypes(), .. Assembly.Load("ErrorCodes.CodeFixes").GetTypes()];

    public static IEnumerable<DiagnosticAnalyzer> Analyzers => Instances<DiagnosticAnalyzer>();

    public static IEnumerable<CodeFixProvider> Fixes => Instances<CodeFixProvider>();

    /// <summary>The descriptors of the analyzers and of the generator, which keeps its own in static fields.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Concat(Types.Where(type => !type.ContainsGenericParameters)
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
                .Select(field => (DiagnosticDescriptor)field.GetValue(null)!))
            .Distinct(ReferenceEqualityComparer.Instance).Cast<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>The warnings that the package's build files raise: id and help link.</summary>
    public static ImmutableArray<(string Id, string HelpLink)> BuildWarnings { get; } =
    [
        .. Repository.Files(".targets", "src/ErrorCodes.Package").Concat(Repository.Files(".props", "src/ErrorCodes.Package"))
            .SelectMany(file => WarningElement().Matches(Repository.Read(file)))
            .Select(element => (Attribute(element.Value, "Code"), Attribute(element.Value, "HelpLink"))),
    ];

    public static IEnumerable<string> Ids =>
        Descriptors.Select(descriptor => descriptor.Id).Concat(BuildWarnings.Select(warning => warning.Id)).Distinct();

    private static IEnumerable<T> Instances<T>() =>
        Types.Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);

    private static string Attribute(string element, string name) =>
        Regex.Match(element, name + "=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<(Warning|Error)\\b[^>]*>")]
    private static partial Regex WarningElement();
}
