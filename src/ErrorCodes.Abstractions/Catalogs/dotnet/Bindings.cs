using ErrorCodes;

#pragma warning disable ERC3006 // Not every framework has them all.
// What the operating system says, which is no code of anybody's API.
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetLastWin32Error", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetLastPInvokeError", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetLastSystemError", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetHRForLastWin32Error", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Runtime.InteropServices.Marshal.GetHRForException(System.Exception)", Foreign = true)]

// Characters and bytes, and where there are no more.
[assembly: ErrorCodeMember("M:System.IO.TextReader.Read", Foreign = true)]
[assembly: ErrorCodeMember("M:System.IO.TextReader.Peek", Foreign = true)]
[assembly: ErrorCodeMember("M:System.IO.Stream.ReadByte", Foreign = true)]
[assembly: ErrorCodeMember("M:System.Console.Read", Foreign = true)]
[assembly: ErrorCodeMember("P:System.Text.Rune.Value", Foreign = true)]
