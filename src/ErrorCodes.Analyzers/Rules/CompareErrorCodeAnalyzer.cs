using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Scan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Asks to compare the error code where code compares the words that come with it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompareErrorCodeAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC1007";

    /// <summary>The property that holds the name of the member with the code.</summary>
    public const string MemberKey = "Member";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(Id, Descriptor.Correctness, DiagnosticSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        RegisterFiles(context, origins, AnalyzeFile);

    private static void AnalyzeFile(FileContext file)
    {
        // A test that looks at the words means the words.
        if (!file.HasMark(Marks.Message) || file.Origins.IsTestProject)
        {
            return;
        }

        foreach (var literal in file.Literals)
        {
            if (literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                AnalyzeText(literal, file, file.Origins);
            }
        }
    }

    private static void AnalyzeText(LiteralExpressionSyntax literal, FileContext context, OriginResolver origins)
    {
        var text = literal.Token.ValueText;
        if (string.IsNullOrWhiteSpace(text)
            || MessageRead.Of(literal) is not { } read
            || read.Member(context.SemanticModel, context.CancellationToken) is not var (message, name))
        {
            return;
        }

        if (CodeBeside(message, origins) is not var (member, origin))
        {
            return;
        }

        var isCertain = origin.Certainty >= Certainty.Produced && !origin.Catalogs.IsEmpty;
        var operation = context.SemanticModel.GetOperation(name, context.CancellationToken);
        var subject = operation is null ? Subject.Of(message) : Subject.Of(operation);
        var body = operation is null ? null : BodyFlow.Of(Bodies.Around(operation));
        var codes = CatalogChoice.Candidates(origin, origins)
            // Every API has an order that does not exist; the built-in catalogs' words need their vendor named.
            .Where(catalog => isCertain || (CatalogChoice.IsHeard(catalog, subject, body, origins)
                && (!catalog.IsBuiltIn || CatalogChoice.IsSpokenFor(catalog, subject, body, origins))))
            .SelectMany(catalog => catalog.Codes)
            .Where(code => read.IsWhole || !isCertain ? MessageTexts.Is(text, code) : MessageTexts.IsPart(text, code))
            .ToImmutableArray();
        if (isCertain || (!codes.IsEmpty && origins.Options.InferFromNames && MessageTexts.IsDistinctive(text)))
        {
            context.ReportDiagnostic(Report(literal, name, member, codes, context.Compilation));
        }
    }

    private static Diagnostic Report(LiteralExpressionSyntax text, SimpleNameSyntax name, ISymbol member, ImmutableArray<CatalogCode> codes, Compilation compilation)
    {
        var written = Conversions.TypeOf(member)?.SpecialType == SpecialType.System_String ? CodeValue.Of("") : CodeValue.Of(0);
        var constants = codes.Select(code => (Code: code, Constant: code.ConstantLike(written))).Where(it => it.Constant is not null).ToImmutableArray();
        return Diagnostic.Create(
            Rule,
            text.GetLocation(),
            ImmutableDictionary<string, string?>.Empty
                .Add(UseNamedErrorCodeAnalyzer.ConstantsKey, DocumentationIds.Join(constants.Select(it => it.Constant!.Id)))
                .Add(MemberKey, member.Name),
            member.Name,
            name.Identifier.ValueText,
            constants.IsEmpty ? "" : RuleText.Part(Id, "Says", string.Join(", ", constants.Take(3).Select(it => RuleText.Describe(it.Constant!, it.Code, compilation)))));
    }

    /// <summary>The member of the same object that holds the error code.</summary>
    private static (ISymbol Member, Origin Origin)? CodeBeside(ISymbol message, OriginResolver origins)
    {
        (ISymbol, Origin Origin)? best = null;
        for (var type = message.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers().Where(IsReadable))
            {
                var origin = origins.Of(member);
                if (origin.IsCode && (best is null || origin.Certainty > best.Value.Origin.Certainty))
                {
                    best = (member, origin);
                }
            }
        }

        return best;
    }

    private static bool IsReadable(ISymbol member) => member is
        IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false };
}
