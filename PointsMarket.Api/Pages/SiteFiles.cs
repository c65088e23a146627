using System.Reflection;
using System.Security.Cryptography;

namespace PointsMarket.Api.Pages;

/// <summary>What pages load besides their HTML: one stylesheet, one script, one icon, each under an address that changes with its content.</summary>
internal static class SiteFiles
{
    /// <summary>Pico, and the product's own layer over it, as one file.</summary>
    public static Asset Stylesheet { get; } = Asset.Of("market", "css", "text/css; charset=utf-8", "pico.min.css", "market.css", "desk.css", "conduct.css", "shop.css", "village.css", "book.css", "phone.css", "villager.css", "print.css");

    public static Asset Script { get; } = Asset.Of("market", "js", "text/javascript; charset=utf-8", "market.js");

    public static Asset Icon { get; } = Asset.Of("icon", "svg", "image/svg+xml", "icon.svg");

    private static readonly Asset[] All = [Stylesheet, Script, Icon];

    public static void MapAssets(this IEndpointRouteBuilder site)
    {
        site.MapPage("/assets/{name}", Find).ExcludeFromDescription();
        site.MapPage("/assets/names.ttf", NameFont.Find).ExcludeFromDescription();
    }

    private static IResult Find(string name, HttpContext context)
    {
        if (All.FirstOrDefault(asset => asset.Name == name) is not { } asset)
            return Results.NotFound();

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}

/// <summary>A file of the program, named after its content, so that browsers may keep it for good.</summary>
internal sealed record Asset(string Name, string ContentType, byte[] Content)
{
    public string Address => $"/assets/{Name}";

    public static Asset Of(string name, string extension, string contentType, params IEnumerable<string> files)
    {
        byte[] content = [.. files.SelectMany(Read)];
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
        return new($"{name}-{hash}.{extension}", contentType, content);
    }

    private static byte[] Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets/{file}")
            ?? throw new InvalidOperationException($"The program lacks its file {file}.");
        var bytes = new byte[stream.Length + 1];
        stream.ReadExactly(bytes.AsSpan(0, (int)stream.Length));
        bytes[^1] = (byte)'\n';
        return bytes;
    }
}
