namespace PointsMarket.Core.Trail;

/// <summary>What can be done outside the book; the book says itself who wrote into it.</summary>
public enum Deed
{
    VillageMade,
    SettingsChanged,
    PersonAdded,
    PersonChanged,
    PasswordSet,
    SignedIn,

    /// <summary>Wrong tries have closed an account or an address; not each wrong try.</summary>
    SignInRefused,
    SessionsEnded,
    HouseholdAdded,
    HouseholdChanged,
    HouseholdDeparted,
    DepartureTakenBack,
    PinSet,
    CardIssued,
    RuleAdded,
    RuleChanged,
    RuleRetired,
    ConductSubmitted,
    ConductWithdrawn,
    EvidenceAdded,
    ConductReviewed,
    ObjectionRaised,
    ObjectionRuled,
    GoodsAdded,
    GoodsChanged,
    GoodsRetired,
    GoodsReceived,
    GoodsCounted,
    MonthClosed,
}
