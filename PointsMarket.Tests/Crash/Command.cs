using System.Diagnostics;

namespace PointsMarket.Tests.Crash;

/// <summary>A small program of the system, run to its end.</summary>
internal static class Command
{
    public static async Task Run(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{name} {string.Join(' ', arguments)}: {said}");
    }
}
