using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace ErrorCodes.Tests.House;

/// <summary>Prints what an assembly offers to its users, one member a line.</summary>
internal static class PublicApi
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(Assembly assembly)
    {
        foreach (var registration in assembly.GetCustomAttributesData().Where(attribute => attribute.AttributeType.Namespace == nameof(ErrorCodes)))
        {
            yield return $"[assembly: {Name(registration.AttributeType)}({string.Join(", ", registration.ConstructorArguments.Select(Value))})]";
        }

        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            yield return $"{Kind(type)} {type.FullName!.Replace('+', '.')}{Bases(type)}";
            foreach (var member in Members(type))
            {
                yield return "    " + member;
            }
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var fields = type.GetFields(declared).Where(field => field.IsPublic && !field.IsSpecialName).OrderBy(field => field.MetadataToken).Select(Field);
        var others = type.GetMembers(declared)
            .Select(member => member switch
            {
                ConstructorInfo { IsPublic: true } constructor => $"{type.Name}({Parameters(constructor)})",
                PropertyInfo property when property.GetMethod is { IsPublic: true } =>
                    $"{Static(property.GetMethod)}{Name(Nullability.Create(property))} {property.Name} {{ get;{(property.SetMethod is { IsPublic: true } ? " set;" : "")} }}",
                MethodInfo { IsPublic: true } method when !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal) =>
                    $"{Static(method)}{Name(Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
                _ => null,
            })
            .OfType<string>()
            .OrderBy(line => line, StringComparer.Ordinal);
        return type.IsEnum ? fields : fields.Concat(others);
    }

    private static string Field(FieldInfo field) =>
        field.IsLiteral
            ? $"const {Name(field.FieldType)} {field.Name} = {Value(field.GetRawConstantValue())}"
            : $"{(field.IsStatic ? "static " : "")}{Name(Nullability.Create(field))} {field.Name}";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(Nullability.Create(parameter))} {parameter.Name}"));

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static string Bases(Type type)
    {
        var bases = type.GetInterfaces().OrderBy(@interface => @interface.ToString(), StringComparer.Ordinal).Prepend(type.BaseType!)
            .Where(@base => @base is not null && @base != typeof(object) && !type.IsEnum)
            .Select(Name);
        return string.Join(", ", bases) is { Length: > 0 } list ? " : " + list : "";
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Name(NullabilityInfo info) =>
        Name(info.Type) + (info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? "?" : "");

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? Name(underlying) + "?"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type == typeof(int) ? "int"
        : type == typeof(bool) ? "bool"
        : type == typeof(string) ? "string"
        : type == typeof(object) ? "object"
        : type == typeof(void) ? "void"
        : type.Name;

    private static string Value(CustomAttributeTypedArgument argument) =>
        argument.Value switch
        {
            Type type => $"typeof({type.Name})",
            IReadOnlyCollection<CustomAttributeTypedArgument> items => string.Join(", ", items.Select(Value)),
            var value => Value(value),
        };

    private static string Value(object? value) =>
        value is string text ? $"\"{text}\"" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
