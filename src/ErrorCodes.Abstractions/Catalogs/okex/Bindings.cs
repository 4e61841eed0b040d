using ErrorCodes;

#pragma warning disable ERC3006 // The library is the user's to reference, not ours.
// It speaks OKX v5, not OKEx v1: a code of it that looks like one of these is not.
[assembly: ErrorCodeMember("N:OKX.Net", Foreign = true)]
