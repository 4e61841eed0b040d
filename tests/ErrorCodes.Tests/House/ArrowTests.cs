using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace ErrorCodes.Tests.House;

/// <summary>Who uses whom inside the product runs one way, among rooms and among files.</summary>
public sealed class ArrowTests
{
    private const string Analyzers = "src/ErrorCodes.Analyzers/";

    [Fact]
    public void No_files_use_each_other_in_a_circle() => None(Named(SourceFiles.Uses, file => file));

    [Fact]
    public void No_rooms_use_each_other_in_a_circle() => None(Named(SourceFiles.Uses, Room));

    /// <summary>Each room with those it may use; what they may use, it may too.</summary>
    [Theory]
    [InlineData("Flow")]
    [InlineData("Catalogs")]
    [InlineData("Scan", "Catalogs")]
    [InlineData("Origins", "Scan", "Flow", "Catalogs")]
    [InlineData("Uses", "Origins", "Scan", "Flow", "Catalogs")]
    [InlineData("Decisions", "Uses", "Origins", "Scan", "Flow", "Catalogs")]
    [InlineData("Rules", "Decisions", "Uses", "Origins", "Scan", "Flow", "Catalogs")]
    public void A_room_uses_only_rooms_below_it(string room, params string[] below) =>
        None(
            from use in SourceFiles.Uses
            where Room(use.User) == Analyzers + room
                && !below.Append(room).Append("Compatibility").Contains(Room(use.Used)[Analyzers.Length..])
            select Sentence(use));

    [Theory]
    [InlineData("class A { int M() => new B().N(); }", "class B { public int N() => 0; }", "class C { A a; }")]
    [InlineData("class A : B; class D { public class E; }", "class B;", "class C { D.E M() => new(); }")]
    public void Arrows_that_run_one_way_are_no_circle(params string[] files) => None(Named(Bound(files), file => file));

    [Theory]
    [InlineData("class A { B b; }", "class B : A;")]
    [InlineData("class A { void M() => new B().N(); }", "class B { public void N() => C.Extended(null!); }", "static class C { public static int Extended(this A a) => 0; }")]
    [InlineData("class A { int M() => 1.Twice(); public const int One = 1; }", "static class B { public static int Twice(this int i) => A.One * i; }")]
    [InlineData("class A { class D { public B? B; } public class E; }", "class B { object M(System.Func<A.E, int> f) => f(new()); }")]
    [InlineData("class A { public B B => new(); public int N; }", "class B { public A A => null!; } class D { int M(B b) => b.A.N; }")]
    public void A_circle_is_found_however_it_is_written(params string[] files) => Assert.Single(Named(Bound(files), file => file));

    // An assertion on a collection shows its beginning only.
    private static void None(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    private static IEnumerable<FileUse> Bound(string[] files) =>
        SourceFiles.FindUses(SourceFiles.Compile(files.Select((text, i) => ($"{(char)('A' + i)}.cs", text))));

    private static IEnumerable<string> Named(IEnumerable<FileUse> uses, Func<string, string> node)
    {
        var reasons = uses.ToLookup(use => (node(use.User), node(use.Used)));
        return Circles.Of(reasons.Select(reason => reason.Key))
            .Select(circle => string.Join("; ", circle.Zip(circle.Skip(1), (user, used) => Sentence(reasons[(user, used)].First()))));
    }

    private static string Sentence(FileUse use) => $"{use.User} uses {use.Name} of {use.Used}";

    private static string Room(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');
}
