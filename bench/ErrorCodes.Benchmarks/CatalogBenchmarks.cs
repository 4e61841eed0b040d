using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Benchmarks;

/// <summary>What a table costs by its number of rows: to generate, to edit beside and in, to compile, and to look up first.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    private BigCatalog _catalog = null!;
    private GeneratorDriver _driver = null!;
    private Compilation _generated = null!;
    private byte[] _assembly = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _catalog = new BigCatalog(Rows);
        _driver = _catalog.Driver().RunGenerators(_catalog.Project);
        _generated = _catalog.Generate();
        _assembly = Emit();
    }

    [Benchmark]
    public Compilation Generate() => _catalog.Generate();

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _driver.RunGenerators(_catalog.EditedProject);

    [Benchmark]
    public GeneratorDriver EditOfOneRow() =>
        _driver.ReplaceAdditionalText(_catalog.File, _catalog.EditedFile).RunGenerators(_catalog.Project);

    [Benchmark]
    public byte[] Compile() => Emit();

    [Benchmark]
    public object? LoadAndFirstFind()
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var found = context.LoadFromStream(new MemoryStream(_assembly)).GetCustomAttributes<ErrorCodeCatalogAttribute>().Single()
            .Type!.GetMethod("Find", [typeof(int)])!.Invoke(null, [100_000]);
        context.Unload();
        return found;
    }

    private byte[] Emit()
    {
        using var image = new MemoryStream();
        var result = _generated.Clone().Emit(image);
        return result.Success ? image.ToArray() : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
