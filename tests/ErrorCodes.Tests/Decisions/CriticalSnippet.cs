namespace ErrorCodes.Tests.Decisions;

/// <summary>A small catalog with three critical codes, and a method that is given one of its codes.</summary>
internal static class CriticalSnippet
{
    public const string Acme = """
        using System;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme), Success = new[] { "0" })]

        public static class Acme
        {
            public const int Ok = 0;
            public const int Busy = 70001;
            public const int Slow = 70002;
            [ErrorCode(Critical = true, Category = "System")] public const int Broken = 70003;
            [ErrorCode(Critical = true, Category = "RiskAndLiquidation", Description = "Forced liquidation")] public const int Liquidated = 70004;
            [ErrorCode(Critical = true, Category = "AccountState")] public const int Frozen = 70005;
            public static bool IsCritical(int code) => code is Broken or Liquidated or Frozen;

            public static class Text
            {
                public const string Busy = "70001";
                [ErrorCode(Critical = true)] public const string Broken = "70003";
                [ErrorCode(Critical = true, Category = "RiskAndLiquidation")] public const string Liquidated = "70004";
                [ErrorCode(Critical = true)] public const string Frozen = "70005";
                [ErrorCode(Critical = true)] public const string Unreachable = "HTTP ERROR 500";
            }
        }

        public class Error
        {
            [ErrorCodeFrom(typeof(Acme))] public int Code { get; set; }
            [ErrorCodeFrom(typeof(Acme))] public string Text { get; set; }
            public string State { get; set; }
        }

        """;

    public static string Method(string body) => $$"""
        {{Acme}}
        public class C
        {
            private int _last;
            private bool _live;

            public void M([ErrorCodeFrom(typeof(Acme))] int code)
            {
                {{body}}
            }

            private void A() { }
            private void B() { }
            private void Log(string text = "") { }
            private void Retry() { }
            private void Handle(object code) { }
            [HandlesErrorCodes] private bool Handles(int code) => true;
        }
        """;
}
