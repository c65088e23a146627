using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Pages;

/// <summary>Who reads this page and how: signed in or not, in which village and language, in which size of type.</summary>
public sealed class Reader
{
    private const string LargeCookie = "size";

    private readonly Database _database;
    private readonly Lazy<Village?> _village;

    public Reader(IHttpContextAccessor accessor, Database database)
    {
        Context = accessor.HttpContext!;
        _database = database;
        English = Context.WantsEnglish();
        Large = Context.Request.Cookies[LargeCookie] == "large";
        _village = new(FindVillage);
    }

    public HttpContext Context { get; }

    /// <summary>Null where nobody is signed in, or somebody of another village.</summary>
    public Caller? Caller => Context.Features.Get<Caller>() is { } caller && caller.Village == Code ? caller : null;

    /// <summary>The first part of the address, also of one that leads to no page.</summary>
    private string Code => Context.Request.Path.Value!.Split('/', 3) is [_, var first, ..] ? first : "";

    /// <summary>The village that the address names; null where there is none.</summary>
    public Village? Village => _village.Value;

    public bool English { get; }

    public bool Large { get; }

    public VillageTime Time => _database.Time;

    public DateOnly Today => Time.Today;

    /// <summary>The address of a page of this village.</summary>
    public string At(FormattableString path) => $"/{Code}/{FormattableString.Invariant(path)}";

    /// <summary>This page's own address with one query value changed; null takes it away.</summary>
    public string Here(string name, string? value) => Here((name, value));

    /// <summary>The same with several of them changed.</summary>
    public string Here(params (string Name, string? Value)[] changes) => PageGroup.Local(Context.Request.Path) + QueryWith(changes);

    /// <summary>The address of a list's sheet, with the search that the page shows.</summary>
    public string Sheet(FormattableString path) => At(path) + QueryWith(("after", null), ("before", null), ("limit", null), ("done", null));

    private QueryString QueryWith(params (string Name, string? Value)[] changes) => QueryString.Create(Context.Request.Query
        .Where(pair => changes.All(change => change.Name != pair.Key))
        .SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one))
        .Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, change.Value))));

    /// <summary>Where the database cannot be read there is no village, so that the page which says so can be shown.</summary>
    private Village? FindVillage()
    {
        try
        {
            return _database.Read(tx => VillageService.Find(tx, Code));
        }
        catch (UnavailableException) when (Context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            return null;
        }
    }

    public T Read<T>(Func<Tx, T> work) => _database.Read(work);

    /// <summary>Whether the reader holds a right, so that a page shows no way to what would be refused.</summary>
    public bool May(string right) => Caller?.Is(Rights.Holders[right]) == true;
}
