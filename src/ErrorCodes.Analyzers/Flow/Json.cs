using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Recognises reads of a JSON property by its name.</summary>
internal static class Json
{
    /// <summary>Whether a type is one of a JSON library's nodes or elements.</summary>
    public static bool Is(INamedTypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() is "System.Text.Json" or "System.Text.Json.Nodes" or "Newtonsoft.Json.Linq";

    /// <summary>
    /// The JSON name a value is read under: <c>element.GetProperty("code")</c>, <c>node["code"]</c>, <c>token.Value&lt;int&gt;("code")</c>;
    /// of a path the last step.
    /// </summary>
    public static string? NameOf(IOperation read) => read switch
    {
        IInvocationOperation
        {
            TargetMethod.Name: "GetProperty" or "TryGetProperty" or "TryGetPropertyValue" or "TryGetValue" or "Value" or "SelectToken" or "GetValue",
        } call when Is(call.TargetMethod.ContainingType) =>
            call.Arguments.Select(argument => Constant(argument.Value)).FirstOrDefault(name => name is not null) is { } path ? LastStep(path) : null,
        IPropertyReferenceOperation { Arguments: [var index] } indexer when Is(indexer.Property.ContainingType) => Constant(index.Value),
        _ => null,
    };

    private static string? Constant(IOperation value) =>
        Conversions.Unconverted(value).ConstantValue is { HasValue: true, Value: string name } ? name : null;

    private static string LastStep(string path) => path.Substring(path.LastIndexOf('.') + 1);
}
