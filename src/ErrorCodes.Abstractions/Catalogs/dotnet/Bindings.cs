using ErrorCodes;

#pragma warning disable ERC3006 // Not every framework has them all.
// What the operating system says, which is no code of anybody's API.
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetLastWin32Error", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetLastPInvokeError", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetLastSystemError", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetHRForLastWin32Error", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetHRForException(System.Exception)", Foreign = true)]
