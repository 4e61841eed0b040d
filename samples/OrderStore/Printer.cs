using System.ComponentModel;
using System.Diagnostics;

namespace OrderStore;

/// <summary>Prints through a program that may not be there.</summary>
internal static class Printer
{
    public static string Print(string file)
    {
        try
        {
            using var process = Process.Start("print-an-invoice", file);
            return "printed";
        }
        catch (Win32Exception e) when (e.NativeErrorCode == 2)
        {
            return "no printer";
        }
    }
}
