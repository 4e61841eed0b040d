namespace ErrorCodes.Tests.Fixes;

/// <summary>A library whose members carry codes of its own catalogs.</summary>
internal static class Acme
{
    private const string Source = """
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme.Codes))]
        [assembly: ErrorCodeCatalog("states", typeof(Acme.State))]
        [assembly: ErrorCodeCatalog("left", typeof(Acme.Left))]
        [assembly: ErrorCodeCatalog("right", typeof(Acme.Right))]
        [assembly: ErrorCodeCatalog("hidden", typeof(Acme.Hidden))]
        [assembly: ErrorCodeMember("P:Acme.Anywhere.Code", Producer = true)]
        [assembly: ErrorCodeMember("T:Acme.Anywhere", typeof(Acme.Left), typeof(Acme.Right))]

        namespace Acme
        {
            public static class Codes
            {
                public const int Liquidated = 25008;
                public const int Mode = 77009;
                public const int Refused = -10004;

                public static class Text
                {
                    public const string Liquidated = "25008";
                }
            }

            public enum State { Frozen = 40101 }

            public static class Left { public const int Same = 31000; }

            public static class Right { public const int Same = 31000; }

            internal static class Hidden { public const int Secret = 32000; }

            public class Reply
            {
                [ErrorCodeFrom(typeof(Codes))] public int Code { get; set; }
                [ErrorCodeFrom(typeof(Codes))] public long Wide { get; set; }
                [ErrorCodeFrom(typeof(Codes))] public string Text { get; set; }
                [ErrorCodeFrom(typeof(Hidden))] public int Hidden { get; set; }
            }

            public class Anywhere { public static Anywhere Ask() => new Anywhere(); public int Code { get; set; } }

            public class Widget { }

            public class HandlesAttribute : System.Attribute
            {
                public HandlesAttribute([ErrorCodeFrom(typeof(Codes))] int code) { }
            }
        }
        """;

    public static TestProject Library { get; } = new("Acme", ("Acme.cs", Source)) { AsMetadata = true };
}
