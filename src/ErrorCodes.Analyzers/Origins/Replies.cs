using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Knows types that speak of a reply or an error, so that a member called just <c>Code</c> is about that.</summary>
internal static class Replies
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "ack", "acknowledgement", "answer", "err", "error", "errors", "event", "exception", "fail", "failure", "fault", "message", "msg", "notification",
        "problem", "push", "reject", "rejection", "reply", "res", "resp", "response", "result", "ret", "rsp",
    };

    private static readonly HashSet<string> Neighbours = new(StringComparer.OrdinalIgnoreCase)
    {
        "message", "msg", "data", "error", "errormessage", "errmsg", "errormsg", "retmsg",
    };

    public static bool Is(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IdentifierWords.Of(current.Name).Any(Words.Contains)
                || current.GetMembers().Any(member => member is IPropertySymbol or IFieldSymbol && Neighbours.Contains(member.Name)))
            {
                return true;
            }
        }

        return false;
    }
}
