
namespace PointsMarket.Api.Pages;

/// <summary>A form that came when its session, or the page it stood on, had run out: what was filled in is kept, and sent when the person says so.</summary>
/// <remarks>Only what a page of this site sent is kept: nobody is asked to go on with what another site has filled in.</remarks>
internal static class Unfinished
{
    /// <summary>The most that is carried along.</summary>
    public const int MostBytes = 256 * 1024;

    public const string AddressField = "unfinished.address";

    /// <summary>Present where files were chosen, which cannot be carried along.</summary>
    public const string PicturesField = "unfinished.pictures";

    private const string Prefix = "unfinished.field.";

    /// <summary>The sign-in page, which carries the fields along.</summary>
    public static async Task AskToSignIn(HttpContext context)
    {
        var kept = await Keep(context);
        var form = PostedForm.New([("next", kept.Count == 0 ? null : context.Request.Path.Value), .. kept]);
        form.Refuse(StatusCodes.Status401Unauthorized, PageWords.SessionEnded);
        await PageDesk.Page<People.SignInPage>(form).ExecuteAsync(context);
    }

    /// <summary>The page that shows what was filled in, to be sent again or left.</summary>
    public static async Task<IResult> Stale(HttpContext context)
    {
        var form = PostedForm.New(await Keep(context));
        form.Refuse(StatusCodes.Status400BadRequest, PageWords.PageTooOld);
        return Page(form);
    }

    /// <summary>The page to go on from, after signing in; null where nothing was kept.</summary>
    public static IResult? After(PostedForm signIn) =>
        signIn[AddressField] is null ? null : Page(PostedForm.New(signIn.Fields.Where(IsKept).SelectMany(field => field.Value, (field, value) => (field.Key, (string?)value))));

    /// <summary>The address that the kept fields were meant for, if it is one of this site.</summary>
    public static string? AddressOf(PostedForm form) => form[AddressField] is { } address && IsLocal(address) ? address : null;

    /// <summary>The fields as they were named.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(PostedForm form) => form.Fields
        .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .SelectMany(field => field.Value, (field, value) => (field.Key[Prefix.Length..], value));

    /// <summary>Whether an address leads to a page of this site and nowhere else.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] && address.All(char.IsAscii) && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal);

    public static bool IsKept(KeyValuePair<string, string[]> field) =>
        field.Key is AddressField or PicturesField || field.Key.StartsWith(Prefix, StringComparison.Ordinal);

    private static IResult Page(PostedForm form) => PageDesk.Page<UnfinishedPage>(form);

    private static async Task<List<(string, string?)>> Keep(HttpContext context)
    {
        if (!IsFromHere(context.Request) || context.Request.ContentLength is null or > MostBytes || !context.Request.HasFormContentType || await PostedForm.BindAsync(context) is not { } form)
            return [];

        return
        [
            (AddressField, context.Request.Path + context.Request.QueryString),
            (Prefix + PostedForm.KeyField, form.Key),
            .. form.Files is { Count: > 0 } ? [(PicturesField, "true")] : (List<(string, string?)>)[],
            .. form.Fields.Where(field => !PostedForm.IsSecret(field.Key)).SelectMany(field => field.Value, (field, value) => (Prefix + field.Key, (string?)value)),
        ];
    }

    /// <summary>Browsers say where a form comes from; one that says nothing is not believed.</summary>
    private static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "same-origin"
        || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value);
}
