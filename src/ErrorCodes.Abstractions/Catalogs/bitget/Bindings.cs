using ErrorCodes;

#pragma warning disable ERC3006 // The library is the user's to reference, not ours.
[assembly: ErrorCodeMember("N:Bitget.Net", typeof(BitgetWebSocketErrorCodes))]
