using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>The well-known methods that compare, look up, copy and convert values.</summary>
internal static class Calls
{
    private static readonly HashSet<string> Converting = new(StringComparer.Ordinal)
    {
        "ToString", "Trim", "TrimStart", "TrimEnd", "GetValueOrDefault", "ConfigureAwait", "AsTask", "GetAwaiter", "GetResult",
    };

    private static readonly HashSet<string> Copying = new(StringComparer.Ordinal)
    {
        "ToArray", "ToList", "ToHashSet", "ToImmutableArray", "ToImmutableList", "ToImmutableHashSet", "ToFrozenSet", "ToImmutableSortedSet",
        "AsEnumerable", "AsReadOnly", "AsSpan", "AsMemory", "AsQueryable", "Create", "CreateRange", "Concat", "Union", "Intersect", "Except", "Distinct",
        "Where", "Order", "OrderDescending", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Reverse", "Skip", "SkipLast", "SkipWhile",
        "Take", "TakeLast", "TakeWhile", "Append", "Prepend", "DefaultIfEmpty", "Cast", "OfType",
    };

    private static readonly HashSet<string> Picking = new(StringComparer.Ordinal)
    {
        "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault", "Min", "Max",
        "Find", "FindLast", "Peek", "Pop", "Dequeue",
    };

    // Whose function is given one element after another.
    private static readonly HashSet<string> Visiting = new(StringComparer.Ordinal)
    {
        "Any", "All", "Count", "LongCount", "Select", "SelectMany", "ForEach", "Exists", "TrueForAll", "FindAll", "FindIndex", "FindLastIndex", "RemoveAll",
        "Sum", "Average", "GroupBy", "ToDictionary", "ToLookup",
    };

    // Whose result is what its function makes, or made of all it is given.
    private static readonly HashSet<string> Making = new(StringComparer.Ordinal) { "Select", "SelectMany", "Zip", "Aggregate", "Join", "GroupJoin" };

    private static readonly HashSet<string> Storing = new(StringComparer.Ordinal)
    {
        "Add", "TryAdd", "TryUpdate", "Insert", "Enqueue", "Push", "AddFirst", "AddLast", "AddBefore", "AddAfter", "AddOrUpdate", "GetOrAdd",
    };

    // Whose argument is one of the collection's own, or becomes one of another collection.
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "Remove", "TryRemove", "Append", "Prepend" };

    private static readonly HashSet<string> StoringAll = new(StringComparer.Ordinal) { "AddRange", "InsertRange", "PushRange", "UnionWith" };

    private static readonly HashSet<string> ReadingJson = new(StringComparer.Ordinal)
    {
        "GetInt16", "GetInt32", "GetInt64", "GetString", "GetRawText", "GetValue", "Value", "ToObject", "Deserialize", "ToString",
    };

    /// <summary>The two values an equality or ordering method compares, in source order.</summary>
    public static (IOperation Left, IOperation Right)? Compared(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Equals" or "CompareTo" or "Compare" or "CompareOrdinal" or "SequenceEqual")
            || (call.TargetMethod.Name == "SequenceEqual" && !call.Arguments.Any(argument => Facets.IsTextSpan(argument.Value.Type))))
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

    /// <summary>Whether a method tells which of two values comes first.</summary>
    public static bool Orders(IInvocationOperation call) =>
        call.TargetMethod.Name is "CompareTo" or "Compare" or "CompareOrdinal" && Compared(call) is not null;

    /// <summary>The two values that a test expects to be equal, or not to be.</summary>
    public static (IOperation Left, IOperation Right)? Asserted(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Equal" or "NotEqual" or "StrictEqual" or "AreEqual" or "AreNotEqual", IsStatic: true, ContainingType.Name: "Assert" or "ClassicAssert" }
            && call.Arguments.Length >= 2
            ? (call.Arguments[0].Value, call.Arguments[1].Value)
            : null;

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
        if (facet == Facet.Self)
        {
            return null;
        }

        var arguments = call.Arguments;
        var (collection, sought) = call.Instance is { } instance
            ? (instance, arguments.FirstOrDefault())
            : (arguments.FirstOrDefault()?.Value, arguments.ElementAtOrDefault(1));
        return collection?.Type is { } type && sought is not null && Facets.IsCollection(type) && !Facets.IsTextSpan(type)
            ? (collection, sought, facet)
            : null;
    }

    /// <summary>Whether a method of a collection takes a value of this part of it: <c>Add</c>, <c>Remove</c> and the like.</summary>
    public static Facet? Stored(IInvocationOperation call, IArgumentOperation argument)
    {
        if (!(Storing.Contains(call.TargetMethod.Name) || Naming.Contains(call.TargetMethod.Name))
            || call.TargetMethod.ContainingType is not { } type
            || !Facets.IsCollection(type))
        {
            return null;
        }

        var ordinal = argument.Parameter?.Ordinal;
        return !Facets.IsDictionary(type) ? (ordinal == call.TargetMethod.Parameters.Length - 1 ? Facet.Element : null)
            : ordinal == 0 ? Facet.Key
            : ordinal >= 1 ? Facet.Value
            : null;
    }

    /// <summary>What a method leaves in the collection it is called on, each with the part it becomes.</summary>
    public static IEnumerable<(Subject Value, Facet Part)> Kept(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (Storing.Contains(call.TargetMethod.Name) && Stored(call, argument) is { } part)
            {
                yield return (Subject.Of(argument.Value), part);
            }
            else if (StoringAll.Contains(call.TargetMethod.Name) && argument.Value.Type is { } type && Facets.IsCollection(type))
            {
                yield return (Subject.Of(argument.Value, Facet.Element), Facet.Element);
            }
        }
    }

    /// <summary>Whether a method or constructor makes a collection of what it is given: <c>ToHashSet</c>, <c>ImmutableArray.Create</c>, <c>new List(…)</c>.</summary>
    public static bool CopiesElements(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor
            ? Facets.IsCollection(method.ContainingType)
            : Copying.Contains(method.Name) && IsOfCollections(method) && !IsOfText(method);

    /// <summary>Whether an expression makes a collection that nothing is in yet.</summary>
    public static bool MakesEmpty(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: null } or ICollectionExpressionOperation { Elements.IsEmpty: true } => true,
        IObjectCreationOperation { Initializer: null, Type: { } type } creation =>
            Facets.IsCollection(type) && !creation.Arguments.Any(it => it.Value.Type is { } given && Facets.IsCollection(given)),
        _ => false,
    };

    /// <summary>Whether a method of somebody else's may write into the collection it is given.</summary>
    public static bool MayFill(IArgumentOperation argument) =>
        argument is { Parent: IInvocationOperation { TargetMethod: var method }, Parameter: { RefKind: RefKind.None, Type: var type } }
        && Facets.CanBeWrittenInto(type)
        && !$"{method.ContainingNamespace}.".StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Whether a method yields one of the elements it is given: <c>First</c>, <c>Single</c>, <c>Max</c>.</summary>
    public static bool PicksElement(IMethodSymbol method) => Picking.Contains(method.Name) && IsOfCollections(method);

    /// <summary>The function that makes each element into this part of the result: <c>Select</c>, the keys of <c>GroupBy</c>.</summary>
    public static IAnonymousFunctionOperation? Selector(IInvocationOperation call, Facet facet) =>
        (call.TargetMethod.Name, facet) is ("Select", Facet.Element) or ("GroupBy" or "ToDictionary" or "ToLookup", Facet.Key)
        && IsOfCollections(call.TargetMethod)
            ? call.Arguments.Select(argument => FunctionOf(argument.Value)).FirstOrDefault(function => function is not null)
            : null;

    /// <summary>All that objects out of a method of collections can have come from: what it is called on or given, or what its function makes; null for other methods.</summary>
    public static IEnumerable<IOperation>? Contributing(IInvocationOperation call)
    {
        if (!IsOfCollections(call.TargetMethod))
        {
            return null;
        }

        var makers = Making.Contains(call.TargetMethod.Name) ? call.Arguments.Where(argument => IsFunction(argument)).ToList() : [];
        return makers.Count == 0 ? Given(call)
            : call.TargetMethod.Name == "Aggregate" ? Given(call).Concat(makers.SelectMany(Made))
            : Made(makers[makers.Count - 1]);
    }

    /// <summary>The collection whose elements a function is called with, one after another; null when it is not.</summary>
    public static IOperation? Visited(IAnonymousFunctionOperation function)
    {
        IOperation value = function;
        while (value.Parent is IConversionOperation or IDelegateCreationOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } call }
            && (Visiting.Contains(method.Name) || Copying.Contains(method.Name) || Picking.Contains(method.Name))
            && IsOfCollections(method)
                ? Receiver(call)
                : null;
    }

    /// <summary>What a method is called on, as an extension or by itself.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsStatic ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>The value a conversion method only writes down differently: <c>ToString</c>, <c>Trim</c>, <c>int.Parse</c>, <c>Convert.ToInt32</c>.</summary>
    public static IOperation? Converted(IInvocationOperation call) => call.TargetMethod switch
    {
        { ContainingType: var type } method when Json.Is(type) => ReadingJson.Contains(method.Name) && Json.NameOf(call) is null ? Receiver(call) : null,
        { Name: "AsSpan" or "AsMemory" } method when IsOfText(method) => Receiver(call),
        { Name: "GetValueOrDefault", ContainingType.OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } => null,
        { IsStatic: false } method when Converting.Contains(method.Name) => call.Instance,
        { ContainingType.Name: "MemoryExtensions" } method when Converting.Contains(method.Name) => Receiver(call),
        { Name: "Parse", IsStatic: true, ContainingType: var type } when IsSimple(type) => call.Arguments.FirstOrDefault()?.Value,
        { Name: "ToInt16" or "ToInt32" or "ToInt64" or "ToUInt16" or "ToUInt32" or "ToUInt64" or "ToString", IsStatic: true, ContainingType: { Name: "Convert", ContainingNamespace.Name: "System" } } => call.Arguments.FirstOrDefault()?.Value,
        _ => null,
    };

    /// <summary>What a method puts into the variable it is given by reference, as far as that can be named.</summary>
    public static Subject? ReceivedFrom(IArgumentOperation argument)
    {
        if (argument is not { Parameter: { } parameter })
        {
            return null;
        }

        if (parameter.RefKind == RefKind.Out && argument.Parent is IInvocationOperation { TargetMethod: var method } call)
        {
            if (method.Name == "TryParse" && (IsSimple(method.ContainingType) || method.ContainingType.TypeKind == TypeKind.Enum || method.ContainingType.Name == "Enum"))
            {
                return call.Arguments.FirstOrDefault(candidate => candidate != argument)?.Value is { } text ? Subject.Of(text) : null;
            }

            if (Json.NameOf(call) is not null)
            {
                return Subject.Of(call);
            }

            if (method.Name == "TryGetValue" && Membership(call) is { Collection: var dictionary })
            {
                return Subject.Of(dictionary, Facet.Value);
            }
        }

        return Subject.Of(parameter);
    }

    private static IEnumerable<IOperation> Given(IInvocationOperation call)
    {
        var values = call.Arguments
            .Where(argument => !IsFunction(argument) && !IsComparisonOption(argument) && !IsComparer(argument.Parameter?.Type) && !argument.Value.ConstantValue.HasValue
                && argument.Value.Type is { SpecialType: SpecialType.None or SpecialType.System_Object } or { IsReferenceType: true })
            .Select(argument => argument.Value);
        return call.Instance is { } instance ? values.Prepend(instance) : values;
    }

    /// <summary>What a function returns; the function itself, where that is not to be seen.</summary>
    private static IEnumerable<IOperation> Made(IArgumentOperation function) => FunctionOf(function.Value) is { } lambda
        ? lambda.Body.Descendants().OfType<IReturnOperation>().Select(it => it.ReturnedValue).OfType<IOperation>()
        : [function.Value];

    private static bool IsFunction(IArgumentOperation argument) => argument.Parameter?.Type is { TypeKind: TypeKind.Delegate } or { Name: "Expression" };

    private static IAnonymousFunctionOperation? FunctionOf(IOperation value)
    {
        while (value is IConversionOperation or IDelegateCreationOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)value).Target;
        }

        return value as IAnonymousFunctionOperation;
    }

    private static bool IsOfCollections(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString()
            is "System" or "System.Linq" or "System.Collections.Immutable" or "System.Collections.Frozen" or "System.Collections.Generic";

    private static bool IsOfText(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String;

    private static bool IsSimple(INamedTypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private static bool IsComparisonOption(IArgumentOperation argument) =>
        argument.Parameter?.Type is { TypeKind: TypeKind.Enum, Name: "StringComparison" or "CompareOptions" }
            or { SpecialType: SpecialType.System_Boolean } or { Name: "CultureInfo" or "IEqualityComparer" };

    private static bool IsComparer(ITypeSymbol? type) => type?.Name.EndsWith("Comparer", StringComparison.Ordinal) == true;
}
