using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PointsMarket.Api.Pages;

namespace PointsMarket.Api.Web;

/// <summary>People sign in with a cookie, programs with a token: which of both is asked for is told by the address.</summary>
/// <remarks>A scheme that forwards to one of both would ask two handlers at every request.</remarks>
internal sealed class PagesOrPrograms(IOptions<AuthenticationOptions> options, IHttpContextAccessor accessor)
    : AuthenticationSchemeProvider(options)
{
    public override Task<AuthenticationScheme?> GetDefaultAuthenticateSchemeAsync() => Asked();

    public override Task<AuthenticationScheme?> GetDefaultChallengeSchemeAsync() => Asked();

    private Task<AuthenticationScheme?> Asked() =>
        GetSchemeAsync(Problem.IsPage(accessor.HttpContext!) ? SessionCookie.Name : Bearer.Name);
}
