using System.Net;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Pages;

/// <summary>What pages need besides the village: rendering, forms of this site only, compression, and a limit for who is not signed in.</summary>
internal static class PageServices
{
    /// <summary>The limit of what is read without signing in: 300 a minute and address.</summary>
    public const string PublicLimit = "public";

    private const int RequestsPerMinute = 300;
    private const int MostFormBytes = 26 * RequestBody.Megabyte;

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<Reader>();
        services.AddScoped<PageDesk>();
        services.AddScoped<KeptPages>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddDataProtection().SetApplicationName("PointsMarket");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<DatabaseLocation, ILoggerFactory>((options, location, logger) => options.XmlRepository =
                new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new(location.Path + ".forms"), logger));
        services.Configure<FormOptions>(options =>
        {
            options.MultipartBodyLengthLimit = MostFormBytes;
            options.ValueCountLimit = 4096;
        });
        services.AddResponseCompression(options =>
        {
            // A form's token is masked anew for each page, so that compressing it gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.AddRateLimiter(options =>
        {
            options.AddPolicy(PublicLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                Network(context.Connection.RemoteIpAddress),
                _ => new() { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1) }));
            options.OnRejected = (rejected, _) => new(Problem.Write(
                rejected.HttpContext, Reason.TooManyTries, PageWords.TooManyRequests, TimeSpan.FromMinutes(1)));
        });
    }

    /// <summary>Who is counted together: an address, and of the longer ones all that one connection is given.</summary>
    internal static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
