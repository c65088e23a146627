using System.Globalization;
using System.Net;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Web;

/// <summary>Everything that the site and the operator's verbs are made of.</summary>
internal static class Services
{
    private const string DefaultDatabase = "Data Source=data/pointsmarket.db";
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>The database with its clock: what the verbs need, too.</summary>
    public static IServiceCollection AddVillages(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => VillageClock.From(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Location(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(provider => new Database(
            provider.GetRequiredService<DatabaseLocation>(),
            provider.GetRequiredService<VillageTime>()));
        services.AddSingleton(provider =>
            new PublicAddress(provider.GetRequiredService<IConfiguration>()["PointsMarket:PublicAddress"] ?? DefaultAddress));
        services.AddSingleton<SessionService>();
        return services;
    }

    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Desk>();
        services.AddSingleton<Demonstration.DemonstrationVillage>();
        services.AddSingleton<Keeper>();
        services.AddHostedService(provider => provider.GetRequiredService<Keeper>());
        services.AddSingleton<NightlyBackup>();
        services.AddHostedService(provider => provider.GetRequiredService<NightlyBackup>());
        services.AddValidatorsFromAssemblyContaining<Desk>(ServiceLifetime.Singleton, includeInternalTypes: true);
        services.ConfigureHttpJsonOptions(options => Json.Configure(options.SerializerOptions));
        services.AddExceptionHandler<RefusalHandler>();
        services.AddSingleton<IAuthenticationSchemeProvider, PagesOrPrograms>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, Bearer>(Bearer.Name, null)
            .AddScheme<AuthenticationSchemeOptions, SessionCookie>(SessionCookie.Name, null);
        services.AddAuthorization(Rights.Configure);
        services.AddSingleton<IAuthorizationHandler, Doorkeeper>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DoorkeeperAnswers>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, configuration));
        services.AddOpenApiDocument();
        services.AddPages();
        services.Remove(services.Single(IsMatchingByContentType));
        return services;
    }

    /// <summary>Routing would refuse a wrong content type before it is known who asks; the reading of the body does so in its turn.</summary>
    private static bool IsMatchingByContentType(ServiceDescriptor service) =>
        service.ServiceType == typeof(MatcherPolicy) && service.ImplementationType?.Name == "AcceptsMatcherPolicy";

    /// <summary>Where the configuration says the database lies; a relative path is the content root's.</summary>
    private static DatabaseLocation Location(IConfiguration configuration, IHostEnvironment environment) => new(
        configuration.GetConnectionString("PointsMarket") ?? DefaultDatabase,
        environment.ContentRootPath,
        writesTogether: WritesTogether(configuration["PointsMarket:WritesTogether"]));

    /// <exception cref="WrongSettingException">It is no number, or outside its bounds.</exception>
    private static int WritesTogether(string? setting)
    {
        if (setting is null)
            return DatabaseLocation.DefaultWritesTogether;

        return int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var writes)
            && writes is >= 1 and <= DatabaseLocation.MostWritesTogether
            ? writes
            : throw new WrongSettingException($"PointsMarket:WritesTogether is a whole number from 1 to {DatabaseLocation.MostWritesTogether}, not {setting}.");
    }

    /// <summary>Only named proxies are believed about whom they speak for; loopback is, where none is named.</summary>
    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        var section = configuration.GetSection("PointsMarket:TrustedProxies");
        var named = section.Get<string[]>() ?? section.Value?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (named is null)
            return;

        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in named)
        {
            if (name.Contains('/', StringComparison.Ordinal))
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(name));
            else
                options.KnownProxies.Add(IPAddress.Parse(name));
        }
    }
}
