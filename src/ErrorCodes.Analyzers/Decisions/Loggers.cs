using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Recognises calls that only write something down.</summary>
internal static class Loggers
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "Log", "Trace", "Debug", "Verbose", "Info", "Information", "Warn", "Warning", "Print", "Write", "Report", "Dump", "Echo",
    };

    public static bool IsLogging(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return StartsWithVerb(method.MethodKind == MethodKind.DelegateInvoke ? NameOf(call.Instance) : method.Name)
            || IsLogger(method.ContainingType)
            || (method.IsExtensionMethod && method.Parameters is [{ Type: INamedTypeSymbol receiver }, ..] && IsLogger(receiver))
            || (call.Instance?.Type is INamedTypeSymbol instance && IsLogger(instance));
    }

    private static bool IsLogger(INamedTypeSymbol type) =>
        type is { Name: "Console", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            or { Name: "Debug" or "Trace", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } }
            or { Name: "ILogger" or "LoggerExtensions" or "ILog" }
        || type.ContainingNamespace?.ToDisplayString() is { } space && (IsIn(space, "Serilog") || IsIn(space, "NLog") || IsIn(space, "log4net") || IsIn(space, "Microsoft.Extensions.Logging"))
        || type.AllInterfaces.Any(implemented => implemented.Name is "ILogger" or "ILog");

    private static bool IsIn(string space, string root) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);

    private static string NameOf(IOperation? @delegate) => @delegate is null ? "" : Place.Unwrap(@delegate) switch
    {
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        _ => "",
    };

    private static bool StartsWithVerb(string name)
    {
        var start = name.TrimStart('_');
        var length = 1;
        while (length < start.Length && char.IsLower(start[length]))
        {
            length++;
        }

        return start.Length > 0 && Verbs.Contains(char.ToUpperInvariant(start[0]) + start.Substring(1, length - 1));
    }
}
