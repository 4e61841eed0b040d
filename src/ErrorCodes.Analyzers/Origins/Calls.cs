using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>The well-known methods that compare, look up, copy and convert values.</summary>
internal static class Calls
{
    /// <summary>The two values an equality or ordering method compares, in source order.</summary>
    public static (IOperation Left, IOperation Right)? Compared(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Equals" or "CompareTo" or "Compare" or "CompareOrdinal"))
        {
            return null;
        }

        var values = call.Arguments.Where(argument => !IsComparisonOption(argument)).Select(argument => argument.Value).ToArray();
        return (call.Instance, values) switch
        {
            ({ } instance, [var other]) when !IsComparer(instance.Type) => (instance, other),
            (_, [var left, var right]) => (left, right),
            _ => null,
        };
    }

    /// <summary>The collection a method searches, the value it searches for, and where in the collection it looks.</summary>
    public static (IOperation Collection, IArgumentOperation Sought, Facet Facet)? Membership(IInvocationOperation call)
    {
        var facet = call.TargetMethod.Name switch
        {
            "Contains" or "IndexOf" or "LastIndexOf" or "BinarySearch" => Facet.Element,
            "ContainsKey" or "TryGetValue" or "GetValueOrDefault" => Facet.Key,
            "ContainsValue" => Facet.Value,
            _ => Facet.Self,
        };
        var arguments = call.Arguments;
        var (collection, sought) = call.Instance is { } instance
            ? (instance, arguments.FirstOrDefault())
            : (arguments.FirstOrDefault()?.Value, arguments.ElementAtOrDefault(1));
        return facet != Facet.Self && collection?.Type is { } type && sought is not null && Facets.IsCollection(type)
            ? (collection, sought, facet)
            : null;
    }

    /// <summary>Whether a method of a collection takes a value of this part of it: <c>Add</c>, <c>Remove</c> and the like.</summary>
    public static Facet? Stored(IInvocationOperation call, IArgumentOperation argument)
    {
        if (call.TargetMethod.Name is not ("Add" or "TryAdd" or "Remove" or "TryRemove" or "Insert" or "Enqueue" or "Push" or "Append" or "Prepend" or "AddOrUpdate" or "GetOrAdd")
            || call.TargetMethod.ContainingType is not { } type
            || !Facets.IsCollection(type))
        {
            return null;
        }

        var ordinal = argument.Parameter?.Ordinal;
        return !Facets.IsDictionary(type) ? (ordinal == call.TargetMethod.Parameters.Length - 1 ? Facet.Element : null)
            : ordinal == 0 ? Facet.Key
            : ordinal == 1 ? Facet.Value
            : null;
    }

    /// <summary>Whether a method or constructor makes a collection of what it is given: <c>ToHashSet</c>, <c>ImmutableArray.Create</c>, <c>new List(…)</c>.</summary>
    public static bool CopiesElements(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor ? Facets.IsCollection(method.ContainingType)
        : method.Name is "ToArray" or "ToList" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "ToFrozenSet"
            or "ToImmutableSortedSet" or "AsEnumerable" or "AsReadOnly" or "AsSpan" or "Create" or "CreateRange" or "Concat" or "Union"
            or "Distinct"
        && method.ContainingNamespace?.ToDisplayString() is "System" or "System.Linq" or "System.Collections.Immutable" or "System.Collections.Frozen" or "System.Collections.Generic";

    /// <summary>The value a conversion method only writes down differently: <c>ToString</c>, <c>Trim</c>, <c>int.Parse</c>, <c>Convert.ToInt32</c>.</summary>
    public static IOperation? Converted(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "GetValueOrDefault" or "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult", IsStatic: false } => call.Instance,
        { Name: "Parse", IsStatic: true, ContainingType: var type } when IsSimple(type) => call.Arguments.FirstOrDefault()?.Value,
        { Name: "ToInt16" or "ToInt32" or "ToInt64" or "ToUInt16" or "ToUInt32" or "ToUInt64" or "ToString", IsStatic: true, ContainingType: { Name: "Convert", ContainingNamespace.Name: "System" } } => call.Arguments.FirstOrDefault()?.Value,
        _ => null,
    };

    /// <summary>The text a <c>TryParse</c> reads, when this argument receives the result.</summary>
    public static IOperation? ParsedInto(IArgumentOperation argument) =>
        argument is { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation { TargetMethod: { Name: "TryParse", ContainingType: var type } } call }
        && (IsSimple(type) || type.TypeKind == TypeKind.Enum || type.Name == "Enum")
            ? call.Arguments.FirstOrDefault(candidate => candidate != argument)?.Value
            : null;

    private static bool IsSimple(INamedTypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private static bool IsComparisonOption(IArgumentOperation argument) =>
        argument.Parameter?.Type is { TypeKind: TypeKind.Enum, Name: "StringComparison" or "CompareOptions" }
            or { SpecialType: SpecialType.System_Boolean } or { Name: "CultureInfo" };

    private static bool IsComparer(ITypeSymbol? type) => type?.Name.EndsWith("Comparer", System.StringComparison.Ordinal) == true;
}
