using ErrorCodes;

#pragma warning disable ERC3104 // The library is the user's to reference, not ours.
[assembly: ErrorCodeMember("N:Bitget.Net", typeof(BitgetWebSocketErrorCodes))]
