using PointsMarket.Core.People;
using PointsMarket.Core.Storage;

namespace PointsMarket.Tests.Support;

/// <summary>Sessions without the cost of a password.</summary>
internal static class Sessions
{
    public static string Issue(Database database, string village, string account)
    {
        var token = Secrets.NewToken();
        database.Write(tx => SessionSql.Insert(
            tx,
            Secrets.HashOfToken(token),
            village,
            SessionSql.FindCredential(tx, village, account)!,
            tx.Now.AddYears(20))).GetAwaiter().GetResult();
        return token;
    }
}
