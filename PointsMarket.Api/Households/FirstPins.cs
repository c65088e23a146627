using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Households;

/// <summary>PINs for households that have none, to be handed out on slips; nobody reads them again.</summary>
internal sealed class FirstPins
{
    /// <summary>Each takes a twentieth of a second to hash, so that it cannot be guessed: more of them at a time keep a browser waiting.</summary>
    public const int MostAtOnce = 500;

    private readonly Dictionary<string, string> _pins;
    private readonly Dictionary<string, string> _hashes;

    private FirstPins(Dictionary<string, string> pins, Dictionary<string, string> hashes) => (_pins, _hashes) = (pins, hashes);

    /// <summary>Reads who has none, in an area or everywhere, up to <see cref="MostAtOnce"/>.</summary>
    public static Prepared Prepare(Tx tx, string village, string? area) =>
        new([.. HouseholdService.ListWithoutPin(tx, village, area).Take(MostAtOnce).Select(household => household.Code)]);

    /// <summary>Sets those that are still wanting, and gives their slips.</summary>
    public PinSheet Set(Tx tx, Caller by, PublicAddress address) => PinSheet.Of(
        tx,
        by.Village,
        address.Of($"/{by.Village}/sign-in"),
        [.. HouseholdService.SetFirstPins(tx, by, _hashes).Select(household => new PinSlip(household.Code, household.Head, _pins[household.Code]))]);

    /// <summary>Who is to have one. Hashing is slow, and never done inside a transaction.</summary>
    internal sealed record Prepared(IReadOnlyList<string> Codes)
    {
        public FirstPins Hashed()
        {
            var pins = Codes.ToDictionary(code => code, _ => Secrets.NewPin());
            return new(pins, pins.AsParallel().Select(pin => (pin.Key, Hash: Secrets.Hash(pin.Value))).ToDictionary(pin => pin.Key, pin => pin.Hash));
        }
    }
}
