using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>Where each begins after signing in.</summary>
internal static class Starts
{
    public static string Of(Caller caller) => $"/{caller.Village}/{(caller.IsStaff ? "desk" : "me")}";
}
