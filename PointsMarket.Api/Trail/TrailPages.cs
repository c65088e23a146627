using PointsMarket.Api.Pages;
using PointsMarket.Api.People;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Trail;

namespace PointsMarket.Api.Trail;

internal static class TrailPages
{
    /// <summary>Of people and households: not everybody who reads the trail may see it.</summary>
    private const string PhoneField = "phone";

    public static void MapTrailPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/trail", List).RequireAuthorization(Rights.CanReadPeople);
        desk.MapPage("/trail.xlsx", Sheet).RequireAuthorization(Rights.CanReadPeople);
    }

    private static IResult List([AsParameters] Paging paging, [AsParameters] TrailQuery query, PageDesk desk)
    {
        var filter = query.Filter(paging.AfterNumber, paging.Fetch);
        var (found, names) = desk.Read(tx => (TrailService.List(tx, desk.Village, filter), AccountNames.Of(tx, desk.Village)));
        var page = paging.Of(found, entry => entry, entry => entry.Id);
        return PageDesk.Page<TrailPage>(
            null,
            (nameof(TrailPage.Items), page.Items),
            (nameof(TrailPage.Next), page.Next),
            (nameof(TrailPage.Columns), Columns(desk.Reader, names)),
            (nameof(TrailPage.Names), names));
    }

    private static IResult Sheet([AsParameters] TrailQuery query, PageDesk desk)
    {
        var filter = query.Filter(null, Sheets.MostRows);
        var (found, names) = desk.Read(tx => (TrailService.List(tx, desk.Village, filter), AccountNames.Of(tx, desk.Village)));
        return Sheets.Of(desk.Reader, TrailWords.Title, Columns(desk.Reader, names), found);
    }

    private static IReadOnlyList<Column<TrailEntry>> Columns(Reader reader, AccountNames names) =>
    [
        new(TrailWords.At, entry => entry.At),
        new(TrailWords.Who, entry => names.Of(entry.Account)),
        new(TrailWords.Deed, entry => TrailWords.DeedOf(entry.Deed)),
        new(TrailWords.Subject, entry => TrailWords.SubjectOf(KindOf(entry), KeyOf(entry))) { Link = entry => LinkOf(reader, entry) },
        new(TrailWords.Changes, entry => ChangesOf(entry, reader)),
        new(TrailWords.From, entry => entry.From) { Wide = true },
    ];

    private static string KindOf(TrailEntry entry) => entry.Subject.Split(':', 2)[0];

    private static string KeyOf(TrailEntry entry) => entry.Subject.Split(':', 2) is [_, var key] ? key : "";

    private static string? LinkOf(Reader reader, TrailEntry entry) => KindOf(entry) switch
    {
        "household" => reader.At($"desk/households/{KeyOf(entry)}"),
        "conduct" => reader.At($"desk/conduct/{KeyOf(entry)}"),
        "rule" => reader.At($"desk/rules/{KeyOf(entry)}"),
        "goods" => reader.At($"desk/goods/{KeyOf(entry)}"),
        "month" => reader.At($"desk/months/{KeyOf(entry)}"),
        "person" => reader.At($"desk/people"),
        "settings" => reader.At($"desk/settings"),
        _ => null,
    };

    /// <summary>Each field with what stood in it before and after; where nothing stood before, only what was written.</summary>
    private static Sentence ChangesOf(TrailEntry entry, Reader reader)
    {
        var changes = entry.Changes.Where(change => change.Field != PhoneField || Phones.MaySee(reader.Caller!)).ToList();
        var made = changes.All(change => change.Before is null);
        return new(
            string.Join("；", changes.Select(change => Text(change, sentence => sentence.Chinese, "：", made))),
            string.Join("; ", changes.Select(change => Text(change, sentence => sentence.English, ": ", made))));
    }

    private static string Text(FieldChange change, Func<Sentence, string> say, string colon, bool made)
    {
        var after = say(FieldWords.Value(change.Field, change.After));
        return $"{say(FieldWords.Of(change.Field))}{colon}{(made ? after : $"{say(FieldWords.Value(change.Field, change.Before))} → {after}")}";
    }
}

/// <summary>What is looked for in the trail.</summary>
internal sealed record TrailQuery(string? Account, string? Deed, string? Kind, string? Subject, string? First, string? Last)
{
    /// <summary>Days beyond which there is no trail, nor the day after.</summary>
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(9000, 1, 1);

    public TrailFilter Filter(long? before, int limit)
    {
        var (kind, key) = (Query.Words("kind", Kind), Query.Words("subject", HalfWidth.Of(Subject ?? "")));
        return new()
        {
            Account = Query.Words("account", Account),
            Deed = Query.Choice<Deed>("deed", Filled(Deed)),
            Subject = SubjectOf(kind, key),
            SubjectPrefix = key is null && kind is not null and not ("settings" or "village") ? kind + ":" : null,
            FirstDay = Query.Day("first", Filled(First)) is { } first && first > Earliest ? first : null,
            LastDay = Query.Day("last", Filled(Last)) is { } last && last < Latest ? last : null,
            Before = before,
            Limit = limit,
        };
    }

    /// <summary>A key alone is a household's, since that is what is asked for most.</summary>
    private static string? SubjectOf(string? kind, string? key) => (kind, key) switch
    {
        ("settings" or "village", _) => kind,
        (_, null) => null,
        (null, _) => $"household:{key}",
        _ => $"{kind}:{key}",
    };

    private static string? Filled(string? text) => text?.Trim() is { Length: > 0 } filled ? filled : null;
}
