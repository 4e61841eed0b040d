using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Recognises reads of a JSON property by its name.</summary>
internal static class JsonReads
{
    // A local defined by itself ends here instead of never.
    private const int LongestChain = 24;

    /// <summary>The JSON name a value was read under: <c>element.GetProperty("code").GetInt32()</c>, <c>node["code"]</c>, <c>token.Value&lt;int&gt;("code")</c>.</summary>
    public static string? PropertyName(IOperation? expression)
    {
        var steps = 0;
        for (var current = expression; current is not null && steps < LongestChain; steps++)
        {
            switch (current)
            {
                case IConversionOperation { Operand: var operand }:
                    current = operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "GetProperty" or "Value" or "SelectToken" or "GetValue" } call
                    when IsJson(call.TargetMethod.ContainingType) && call.Arguments.Select(argument => Name(argument.Value)).FirstOrDefault(written => written is not null) is { } name:
                    return name;
                case IInvocationOperation call when IsJson(call.TargetMethod.ContainingType) && IsRead(call.TargetMethod.Name):
                    current = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
                    break;
                case IPropertyReferenceOperation { Arguments: [var index] } indexer when IsJson(indexer.Property.ContainingType):
                    return Name(index.Value);
                case IPropertyReferenceOperation { Property.Name: "Value", Instance: var instance }:
                    current = instance;
                    break;
                case ILocalReferenceOperation local when LocalWrites.Reaching(local) is [var write]:
                    if (write.Operation is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "TryGetProperty" or "TryGetPropertyValue" or "TryGetValue" } search }
                        && IsJson(search.TargetMethod.ContainingType))
                    {
                        return Name(search.Arguments.FirstOrDefault()?.Value);
                    }

                    current = write.Value?.Expression;
                    break;
                case IConditionalAccessOperation access:
                    current = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation instance:
                    current = Receiver(instance);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>What a conditional access is made on: <c>x</c> in <c>x?.Code</c>.</summary>
    public static IOperation? Receiver(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private static bool IsRead(string method) => method is
        "GetInt32" or "GetInt64" or "GetInt16" or "GetString" or "GetRawText" or "GetValue" or "Value" or "ToObject" or "Deserialize" or "ToString";

    private static bool IsJson(INamedTypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() is "System.Text.Json" or "System.Text.Json.Nodes" or "Newtonsoft.Json.Linq";

    private static string? Name(IOperation? value) =>
        value is not null && Conversions.Unconverted(value).ConstantValue is { HasValue: true, Value: string name } ? name : null;
}
