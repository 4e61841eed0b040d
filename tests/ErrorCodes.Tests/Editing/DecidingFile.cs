using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>
/// A method with decisions as a rule reports them: <c>[|switch|]</c> or the like and the code are marked, and the arm that takes the
/// rest, where there is one. <c>^</c> is where something is to be written; <c>{throw x}</c> stands for the body of an arm.
/// </summary>
internal static class DecidingFile
{
    public const string Liquidated = "F:Acme.Codes.Liquidated";
    public const string Frozen = "F:Acme.Codes.Frozen";

    public static readonly ImmutableArray<string> Both = [Liquidated, Frozen];

    /// <summary>An arm for one code by its constant.</summary>
    public static Task WritesOne(string body, string written) => Writes(body, written, [Liquidated], ArmForm.Constants);

    /// <summary>Arms for two codes by their constants.</summary>
    public static Task WritesBoth(string body, string written) => Writes(body, written, Both, ArmForm.Constants);

    /// <summary>An arm by the predicate of the catalog.</summary>
    public static Task WritesPredicate(string body, string written) => Writes(body, written, Both, ArmForm.Predicate);

    public static async Task WritesNothing(string body, ArmForm form = ArmForm.Constants) =>
        Assert.Null((await OpenedFile.OpenAsync(InMethod(body))).WithArms(Both, form));

    public static async Task Writes(
        string body, string written, ImmutableArray<string> ids, ArmForm form, LanguageVersion language = LanguageVersion.Preview)
    {
        var opened = await OpenedFile.OpenAsync(InMethod(body.Replace("^", "")), language: language);

        Assert.Equal(InMethod(Plain(body).Replace("^", WithBodies(written))), opened.WithArms(ids, form));
    }

    /// <summary>The text of a file with the arms that its marked decisions are to get; null for none.</summary>
    public static string? WithArms(this OpenedFile opened, ImmutableArray<string> ids, params ArmForm[] forms) =>
        ArmWriter.Write(opened.File, opened.Requests(ids), forms, TestContext.Current.CancellationToken)?.ToString();

    /// <summary>What is asked for each marked decision; the way is that from the expression to the code.</summary>
    public static ImmutableArray<ArmRequest> Requests(this OpenedFile opened, ImmutableArray<string> ids, params ImmutableArray<string> way)
    {
        var requests = ImmutableArray.CreateBuilder<ArmRequest>();
        var (keyword, code) = ((TextSpan?)null, (TextSpan?)null);
        foreach (var mark in opened.Marks)
        {
            if (opened[mark] is "switch" or "if" or "try")
            {
                keyword = mark;
            }
            else if (opened[mark].IndexOfAny([';', ':', '>', '{']) >= 0)
            {
                requests[^1] = requests[^1] with { Rest = mark };
            }
            else
            {
                code = mark;
            }

            if (keyword is { } found && code is { } read)
            {
                requests.Add(new ArmRequest(found, read, way, null, ids, "IsCritical"));
                (keyword, code) = (null, null);
            }
        }

        return requests.ToImmutable();
    }

    public static string Plain(string marked) => Regex.Replace(marked, @"\[\||\|\]", "");

    /// <summary>A text with the bodies of its new arms spelled out.</summary>
    public static string WithBodies(string text) => Regex.Replace(text, @"\{throw ?([^}]*)\}", match => match.Groups[1].Value switch
    {
        "" => "throw new NotImplementedException(\"Critical error code of Codes\")",
        "Codes.Frozen" => "throw new NotImplementedException(\"Codes.Frozen: Account \\\"frozen\\\" \\\\ {0}\")",
        ['A' or 'C' or 'S', ..] constant => $"throw new NotImplementedException(\"{constant}\")",
        var code => $"throw new NotImplementedException($\"Critical error code of Codes: {{{code}}}\")",
    });

    public static string InMethod(string body) => $$"""
        using System;
        using Acme;

        class C
        {
            int M(int number, int? maybe, string text, object boxed, long wide, State state, Reply reply, Reply[] replies, bool live)
            {
        var result = 0;
        {{body}}
        return result;
            }

            int A() => 1;
            int B() => 2;
        }
        """;
}
