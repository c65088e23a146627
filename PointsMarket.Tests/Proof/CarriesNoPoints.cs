namespace PointsMarket.Tests.Proof;

/// <summary>What may stand otherwise in the book's tables without a law being broken, each with its reason.</summary>
/// <remarks>
/// Whatever is not named here is found, in every kind of row; a reason that is not needed any more fails the test. Of all of
/// these the triggers keep the rows as they are, and the trail says who did what.
/// </remarks>
internal static class CarriesNoPoints
{
    private const string NotInTheBook = "it ended without an entry, and nothing of it comes into the book any more";
    private const string Words = "words and names beside the points";
    private const string PublicityOver = "its publicity is over, and the entry has a moment of its own";
    private const string Panel = "who of the panel decided, and when; that it was not who handed it in is proved";
    private const string Purchase = "what was paid to whom is money, not points; the shop's papers prove it";
    private const string Register = "how the register stood on the day; the signed sheet says it too";

    public static IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["conduct_records.resident"] = "which of the household did it; the points are the household's",
        ["conduct_records.note"] = Words,
        ["conduct_records (posted).submitted_by"] = "any other hand than the reviewer's; the entry says who posted it",
        ["conduct_records (posted).submitted_at"] = "the entry has a moment of its own",
        ["conduct_records (posted).published_until"] = PublicityOver,
        ["conduct_records (posted veto).submitted_by"] = "any other hand than the reviewer's; the entry says who posted it",
        ["conduct_records (posted veto).submitted_at"] = "the entry has a moment of its own",
        ["conduct_records (posted veto).published_until"] = PublicityOver,
        ["conduct_records (rejected).household"] = NotInTheBook,
        ["conduct_records (rejected).happened_on"] = NotInTheBook,
        ["conduct_records (rejected).submitted_by"] = NotInTheBook,
        ["conduct_records (rejected).submitted_at"] = NotInTheBook,
        ["conduct_records (rejected veto).household"] = NotInTheBook,
        ["conduct_records (rejected veto).submitted_by"] = NotInTheBook,
        ["conduct_records (rejected veto).submitted_at"] = NotInTheBook,
        ["conduct_records (rejected veto).published_until"] = NotInTheBook,
        ["conduct_records (withdrawn).household"] = NotInTheBook,
        ["conduct_records (withdrawn).happened_on"] = NotInTheBook,
        ["conduct_records (withdrawn).submitted_by"] = NotInTheBook,
        ["conduct_records (withdrawn).submitted_at"] = NotInTheBook,
        ["conduct_records (withdrawn).published_until"] = NotInTheBook,
        ["rule_versions.category"] = Words,
        ["rule_versions.unit"] = Words,
        ["rule_versions.self_report"] = "who may hand in from now on; what was handed in has been reviewed",
        ["rule_versions.made_at"] = "the day it counts from is proved",
        ["rule_versions.made_by"] = Words,
        ["reviews.account"] = Panel,
        ["reviews.reason"] = Words,
        ["reviews.at"] = Panel,
        ["withdrawals.reason"] = NotInTheBook,
        ["withdrawals.by"] = NotInTheBook,
        ["withdrawals.at"] = NotInTheBook,
        ["objections.account"] = "whose objection it was; what became of the record is proved",
        ["objections.by"] = Words,
        ["objections.reason"] = Words,
        ["objections.at"] = Words,
        ["objections.ruling"] = Words,
        ["objections.ruled_by"] = "that it was ruled, and how, is proved",
        ["objections.ruled_at"] = "that it was ruled, and how, is proved",
        ["evidence.picture"] = "a picture shows what happened, and the review looked at it; that there is one is proved",
        ["evidence.width"] = "the picture's size",
        ["evidence.height"] = "the picture's size",
        ["evidence.by"] = Words,
        ["evidence.at"] = Words,
        ["evidence (submitted).record"] = "a record that waits is looked at before it counts",
        ["redemptions.collector"] = "who carried the goods home; the points are the household's",
        ["redemptions.relation"] = "who carried the goods home; the points are the household's",
        ["redemption_lines.name"] = "the goods' name on that day; which goods, how many and for how much is proved",
        ["movements (receipt).unit_cost"] = Purchase,
        ["movements (receipt).supplier"] = Purchase,
        ["movements (receipt).invoice"] = Purchase,
        ["movements (receipt).at"] = Purchase,
        ["movements (receipt).by"] = Purchase,
        ["movements (count).reason"] = "why the shelf differed; by how much is proved",
        ["movements (count).at"] = "when it was counted; in which order is proved",
        ["movements (count).by"] = "who counted; the trail says it too",
        ["closings.village_name"] = Register,
        ["closings.training"] = Register,
        ["closings (December).settings"] = "of the last closing, a later version with the same year's end; of those before, the order is proved",
        ["closing_items.head"] = Register,
        ["closing_items.area"] = Register,
        ["closing_items.street"] = Register,
        ["closing_items (frozen).rank"] = "the rank its honour gives; who was frozen then may have been freed since",
    };

    public static IReadOnlyDictionary<string, string> Removals { get; } = new Dictionary<string, string>
    {
        ["objections (closed)"] = "its record was withdrawn or rejected whatever it said",
        ["objections (not upheld)"] = "its record stood as if it had not been",
        ["evidence (submitted)"] = "a record that waits is not approved without a picture where its rule asks for one",
        ["closing_items (frozen)"] = "it had no points and nothing in that month, like a household that has departed",
    };

    public static IReadOnlyDictionary<string, string> Additions { get; } = new Dictionary<string, string>
    {
        ["conduct_records (submitted)"] = "it waits for its review like every other",
        ["rule_versions (used)"] = "a rule has one version more; what was handed in keeps its own",
        ["reviews (approve)"] = "one voice more for what is in the book already; for what is on its way it is found",
        ["reviews (reject)"] = "one voice more against what is rejected already",
        ["objections (waiting)"] = "one objection more waits for its ruling",
        ["objections (closed)"] = "its record ended whatever it said",
        ["objections (upheld)"] = "its record was rejected once",
        ["objections (not upheld)"] = "its record stood as if it had not been",
        ["evidence (posted)"] = "one picture more",
        ["evidence (submitted)"] = "one picture more",
    };

    public static IReadOnlyDictionary<string, string> Swaps { get; } = new Dictionary<string, string>();
}
