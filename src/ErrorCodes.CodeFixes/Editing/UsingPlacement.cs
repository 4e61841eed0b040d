using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes a using where a file keeps its usings, in the order it keeps them.</summary>
internal sealed class UsingPlacement
{
    private readonly SourceFile _file;
    private readonly SourceView _view;
    private readonly int _use;

    private UsingPlacement(SourceFile file, int use)
    {
        _file = file;
        _view = file.Views[0];
        _use = use;
    }

    /// <summary>The change that makes a namespace known where it is used.</summary>
    public static TextChange Add(SourceFile file, int use, string @namespace) => new UsingPlacement(file, use).Add(@namespace);

    /// <summary>The changes that make several namespaces known where they are used.</summary>
    public static IEnumerable<TextChange> Add(SourceFile file, int use, IReadOnlyCollection<string> namespaces)
    {
        var placement = new UsingPlacement(file, use);
        var home = placement.Home();
        var ordered = namespaces.OrderBy(it => it, Comparer<string>.Create(placement.PreferredOrder)).ToList();

        // The first usings of a file stand together.
        return ordered.Count > 1 && UsingsOf(home).Count == 0
            ? [placement.First(home, [.. ordered.Select(it => Directive(placement.Written(home, it)))])]
            : ordered.Select(placement.Add);
    }

    private TextChange Add(string @namespace)
    {
        var home = Home();
        var usings = UsingsOf(home);
        var directive = Directive(Written(home, @namespace));
        if (usings.Count == 0)
        {
            return First(home, directive);
        }

        var ordinary = usings.Where(IsOrdinary).ToList();
        var order = OrderOf(ordinary);
        var kin = ordinary.LastOrDefault(it => Family(NameOf(it)) == Family(@namespace) && (order is null || order(@namespace, NameOf(it)) > 0));
        var next = ordinary.Count == 0 ? usings.FirstOrDefault(it => it.GlobalKeyword.IsKind(SyntaxKind.None))
            : order is null ? null
            : ordinary.FirstOrDefault(it => order(@namespace, NameOf(it)) < 0);
        return next is not null && kin is null
            ? Before(next, directive, SeparatesGroups && Family(NameOf(next)) != Family(@namespace))
            : After(kin ?? ordinary.LastOrDefault() ?? usings.Last(), directive, SeparatesGroups && kin is null);
    }

    private bool SystemFirst => !(_file.Options.TryGetValue("dotnet_sort_system_directives_first", out var value) && IsSetTo(value, "false"));

    private bool SeparatesGroups => _file.Options.TryGetValue("dotnet_separate_import_directive_groups", out var value) && IsSetTo(value, "true");

    private bool PrefersInside => _file.Options.TryGetValue("csharp_using_directive_placement", out var value) && IsSetTo(value, "inside_namespace");

    private static bool IsSetTo(string option, string value) =>
        string.Equals(option.Split(':')[0].Trim(), value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The innermost namespace or file around the use that has usings already.</summary>
    private SyntaxNode Home()
    {
        var homes = _view.Root.FindToken(_use).Parent!.AncestorsAndSelf()
            .Where(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).ToList();
        return homes.FirstOrDefault(home => UsingsOf(home).Any(IsOrdinary))
            ?? homes.FirstOrDefault(home => UsingsOf(home).Count > 0)
            ?? (PrefersInside ? homes[0] : _view.Root);
    }

    private string Written(SyntaxNode home, string @namespace)
    {
        // Inside a namespace, a part of the name may be found closer by.
        var inside = home is BaseNamespaceDeclarationSyntax { Name: var name } ? name.FullSpan.End : 0;
        var found = _view.Model.GetSpeculativeSymbolInfo(inside, SyntaxFactory.ParseName(@namespace), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
        return found is INamespaceSymbol && found.ToDisplayString() == @namespace ? @namespace : "global::" + @namespace;
    }

    private TextChange Before(UsingDirectiveSyntax next, string directive, bool separate)
    {
        var line = _file.Text.Lines.GetLineFromPosition(next.SpanStart);
        var start = SourceLayout.AboveComments(_view.Root, _file.Text, line).Start;
        var newLine = NewLineAt(start);
        return Insert(start, SourceLayout.Indentation(line) + directive + newLine + (separate ? newLine : ""));
    }

    private TextChange After(UsingDirectiveSyntax previous, string directive, bool separate)
    {
        var line = _file.Text.Lines.GetLineFromPosition(previous.SpanStart);
        var start = previous.FullSpan.End;
        var newLine = NewLineAt(start);
        return Insert(start, (EndsLine(start) ? "" : newLine) + (separate ? newLine : "") + SourceLayout.Indentation(line) + directive + newLine);
    }

    private TextChange First(SyntaxNode home, params string[] directives)
    {
        var before = home switch
        {
            CompilationUnitSyntax { Externs: [.., var last] } => last.GetLastToken(),
            NamespaceDeclarationSyntax { Externs: [] } block => block.OpenBraceToken,
            FileScopedNamespaceDeclarationSyntax { Externs: [] } whole => whole.SemicolonToken,
            BaseNamespaceDeclarationSyntax { Externs: [.., var last] } => last.GetLastToken(),
            _ => default,
        };
        if (before.IsKind(SyntaxKind.None))
        {
            return AtTop(directives);
        }

        var start = before.FullSpan.End;
        var newLine = NewLineAt(start);
        var next = before.GetNextToken();
        var indentation = home is NamespaceDeclarationSyntax ? SourceLayout.Indentation(_file.Text.Lines.GetLineFromPosition(next.SpanStart)) : "";
        var isSpaced = home is FileScopedNamespaceDeclarationSyntax;
        return Insert(start, (EndsLine(start) ? "" : newLine) + (isSpaced ? newLine : "")
            + string.Concat(directives.Select(directive => indentation + directive + newLine))
            + (IsBlank(_file.Text.Lines.GetLineFromPosition(start)) ? "" : newLine));
    }

    private TextChange AtTop(string[] directives)
    {
        var first = _file.Text.Lines.GetLineFromPosition(_view.Root.GetFirstToken(includeZeroWidth: true).SpanStart);
        var start = SourceLayout.AboveComments(_view.Root, _file.Text, first).Start;
        var newLine = NewLineAt(start);
        return Insert(start, string.Concat(directives.Select(directive => directive + newLine)) + newLine);
    }

    private TextChange Insert(int place, string text) => new(new TextSpan(_view.EscapeConditions(place, _use), 0), text);

    private bool EndsLine(int place) => place == 0 || _file.Text[place - 1] is '\n' or '\r';

    private static bool IsBlank(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());

    private string NewLineAt(int place)
    {
        var lines = _file.Text.Lines;
        return SourceLayout.NewLineOf(_file.Text, lines[Math.Max(0, lines.GetLineFromPosition(place).LineNumber - 1)]);
    }

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode home) =>
        home is CompilationUnitSyntax unit ? unit.Usings : ((BaseNamespaceDeclarationSyntax)home).Usings;

    private static string Directive(string @namespace) => $"using {@namespace};";

    private static bool IsOrdinary(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None);

    private static string NameOf(UsingDirectiveSyntax directive)
    {
        var name = directive.NamespaceOrType.ToString();
        return name.StartsWith("global::", StringComparison.Ordinal) ? name.Substring("global::".Length) : name;
    }

    private static string Family(string @namespace) => @namespace.Split('.')[0];

    /// <summary>The order the usings are in; null where they are in none.</summary>
    private Comparison<string>? OrderOf(List<UsingDirectiveSyntax> usings)
    {
        Comparison<string>[] orders = [PreferredOrder, SystemFirst ? ByName : BySystem];
        return orders.FirstOrDefault(order =>
            usings.Zip(usings.Skip(1), (left, right) => order(NameOf(left), NameOf(right))).All(result => result <= 0));
    }

    private Comparison<string> PreferredOrder => SystemFirst ? BySystem : ByName;

    private static int BySystem(string left, string right)
    {
        var result = (Family(right) == "System").CompareTo(Family(left) == "System");
        return result != 0 ? result : ByName(left, right);
    }

    private static int ByName(string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
}
