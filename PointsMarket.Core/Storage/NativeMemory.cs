using System.Runtime.InteropServices;

namespace PointsMarket.Core.Storage;

/// <summary>What SQLite asks of the system's C library.</summary>
internal static class NativeMemory
{
    private const int ArenaMax = -8;
    private const int Rooms = 2;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Option(int name, int value);

    /// <summary>
    /// glibc gives threads rooms of their own, up to eight a processor, and each keeps the most that it ever held: two do for one
    /// writer and few readers. Other libraries have no such rooms.
    /// </summary>
    public static void ShareRooms()
    {
        if (OperatingSystem.IsLinux()
            && NativeLibrary.TryLoad("libc.so.6", out var library)
            && NativeLibrary.TryGetExport(library, "mallopt", out var option))
        {
            _ = Marshal.GetDelegateForFunctionPointer<Option>(option)(ArenaMax, Rooms);
        }
    }
}
