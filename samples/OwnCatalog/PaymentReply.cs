using ErrorCodes;

namespace OwnCatalog;

/// <summary>What Acme Pay answers to a payment; null when it went through.</summary>
internal sealed record PaymentReply(string Order, [ErrorCodeFrom(typeof(AcmePayErrorCodes))] int? Status);
