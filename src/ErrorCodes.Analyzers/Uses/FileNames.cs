using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>The places of a file where each name is mentioned, looked through once.</summary>
internal sealed class FileNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileNames> Cache = new();

    private readonly ILookup<string, IdentifierNameSyntax> _names;

    private FileNames(SyntaxTree tree) =>
        _names = tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText);

    public static FileNames In(SyntaxTree tree) => Cache.GetValue(tree, key => new FileNames(key));

    public IEnumerable<IdentifierNameSyntax> Named(string name) => _names[name];
}
