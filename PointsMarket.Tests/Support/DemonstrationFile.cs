using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PointsMarket.Api.Demonstration;
using PointsMarket.Core;
using PointsMarket.Core.Storage;

namespace PointsMarket.Tests.Support;

/// <summary>The demonstration village as it stands on 18 March 2026 at 9:00, told once a run and copied for whoever changes it.</summary>
internal static class DemonstrationFile
{
    public const string Village = DemonstrationVillage.Code;
    public const string Password = "demo-1234";
    public const string Pin = "246810";

    private const string Name = "demonstration.db";

    public static readonly TimeZoneInfo Zone = VillageTime.Zone("Asia/Shanghai");

    private static readonly Lazy<Task<string>> Told = new(Tell);

    public static DateTimeOffset Morning { get; } = new(2026, 3, 18, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>A copy in that folder.</summary>
    public static async Task<DatabaseLocation> CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(await Told.Value, Name + "*"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));

        return new($"Data Source={Name}", folder);
    }

    public static void Forget()
    {
        if (Told.IsValueCreated && Told.Value.IsCompletedSuccessfully)
            Directory.Delete(Told.Value.Result, recursive: true);
    }

    private static async Task<string> Tell()
    {
        var folder = Directory.CreateTempSubdirectory("pointsmarket-").FullName;
        await new DemonstrationVillage(
            new ConfigurationBuilder().Build(),
            new Surroundings(),
            new(new FakeTimeProvider(Morning), Zone),
            NullLogger<DemonstrationVillage>.Instance).MakeWhereNone(new($"Data Source={Name}", folder));
        return folder;
    }

    private sealed class Surroundings : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;
        public string ApplicationName { get; set; } = "PointsMarket";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
