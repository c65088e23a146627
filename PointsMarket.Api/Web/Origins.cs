using System.Net;

namespace PointsMarket.Api.Web;

/// <summary>Where a request comes from.</summary>
internal static class Origins
{
    /// <summary>The address that tries to sign in are counted by.</summary>
    public static string Address(this HttpContext context) => (context.Connection.RemoteIpAddress ?? IPAddress.None).ToString();
}
