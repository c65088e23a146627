using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.People;

/// <summary>Who stands behind an account: pages name people, not their accounts.</summary>
public sealed class AccountNames
{
    private static readonly Sentence Clock = new("系统自动", "by itself");

    private readonly Dictionary<string, string> _names;

    private AccountNames(Dictionary<string, string> names) => _names = names;

    public static AccountNames Of(Tx tx, string village) =>
        new(PeopleService.List(tx, village, null, int.MaxValue).ToDictionary(person => person.Account, person => person.Name));

    /// <summary>The name; a household's code is its own, and what time did was done by nobody.</summary>
    public object Of(string account) => account == Caller.ClockAccount ? Clock : _names.GetValueOrDefault(account, account);

    /// <summary>The accounts with their names, for a choice.</summary>
    public IEnumerable<(string Account, string Name)> All => _names.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
