using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ErrorCodes.Tests.House;

public sealed class ShapeTests
{
    private static IEnumerable<Type> Classes =>
        Product.Types.Concat(typeof(ErrorCodeInfo).Assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsDefined(typeof(CompilerGeneratedAttribute)));

    [Fact]
    public void Every_class_is_sealed_or_made_to_be_derived_from() =>
        Assert.DoesNotContain(Classes, type => !type.IsSealed && !type.IsAbstract);

    [Fact]
    public void Only_what_the_compiler_and_the_IDE_load_is_public() =>
        Assert.DoesNotContain(Product.Types, type => type.IsPublic && !IsLoaded(type));

    [Fact]
    public void Analyzers_and_fixes_hold_no_state() =>
        Assert.Empty(
            from type in Product.Types
            where IsLoaded(type)
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where field.Name is not ("<SupportedDiagnostics>k__BackingField" or "<FixableDiagnosticIds>k__BackingField")
            select $"{type.Name}.{field.Name}");

    [Fact]
    public void Analyzers_are_declared_for_CSharp() =>
        Assert.All(Product.Analyzers, analyzer => Assert.Equal(
            [LanguageNames.CSharp], analyzer.GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages));

    [Fact]
    public void Fixes_are_exported_for_CSharp_and_shared() =>
        Assert.All(Product.Fixes, fix =>
        {
            var export = fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            Assert.Equal(fix.GetType().Name, export.Name);
            Assert.True(fix.GetType().IsDefined(typeof(SharedAttribute)), $"{fix} is not shared.");
        });

    [Fact]
    public void Fixes_are_for_rules_there_are() =>
        Assert.All(Product.Fixes, fix => Assert.Subset(Product.Ids.ToHashSet(), fix.FixableDiagnosticIds.ToHashSet()));

    private static bool IsLoaded(Type type) =>
        typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
        || typeof(CodeFixProvider).IsAssignableFrom(type)
        || typeof(IIncrementalGenerator).IsAssignableFrom(type);
}
