using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Pages;

/// <summary>Where a page meets the village: what it reads, and what a form of it does, once however often it is pressed.</summary>
/// <remarks>
/// A form that was carried out leaves its key with the page to go to, in the same transaction: a second press, a reload or a
/// retry after a lost answer goes to the same page. A form that was refused is shown again as it was filled in.
/// </remarks>
internal sealed class PageDesk(Reader reader, Database database)
{
    public Caller Caller { get; } = reader.Caller!;

    public string Village => Caller.Village;

    public Reader Reader => reader;

    public HttpContext Context => reader.Context;

    public DateTimeOffset Now => database.Time.Now;

    /// <summary>The address of a page of this village.</summary>
    public string At(FormattableString path) => reader.At(path);

    /// <summary>Reads on a snapshot.</summary>
    public T Read<T>(Func<Tx, T> work) => database.Read(work);

    /// <summary>Reads, or says again what was read since the last commit; the key names the thing within the village.</summary>
    public T Remember<T>(object key, Func<Tx, T> read)
        where T : class => database.Remember((Village, database.Time.Today, key), read);

    /// <summary>Does what the form asks for and goes on to a page; refused, the form is shown again with the reason.</summary>
    public async Task<IResult> Submit<T>(PostedForm form, Func<Tx, T> work, Func<T, string> next, Func<IResult> again)
    {
        try
        {
            return await Carry(form, work, next) is { } location ? Go(location) : again();
        }
        catch (MalformedException malformed)
        {
            form.Refuse(malformed);
        }
        catch (RefusalException refusal)
        {
            form.Refuse(refusal);
        }
        catch (DoubtException doubt)
        {
            form.Refuse(doubt);
        }
        catch (UnavailableException)
        {
            form.Refuse(StatusCodes.Status503ServiceUnavailable, ProblemSentences.Unavailable);
        }

        return again();
    }

    /// <summary>The same for a form that stands for one of the API's requests.</summary>
    public Task<IResult> Submit<TRequest, T>(
        PostedForm form, Func<Tx, TRequest, T> work, Func<T, string> next, Func<IResult> again)
        where TRequest : class => Submit<TRequest, TRequest, T>(form, request => request, work, next, again);

    /// <summary>The same, with something to prepare that takes too long for a transaction: a hash, a picture.</summary>
    public Task<IResult> Submit<TRequest, TPrepared, T>(
        PostedForm form, Func<TRequest, TPrepared> prepare, Func<Tx, TPrepared, T> work, Func<T, string> next, Func<IResult> again)
        where TRequest : class
    {
        TPrepared prepared;
        try
        {
            prepared = prepare(form.As<TRequest>(Context));
        }
        catch (MalformedException malformed)
        {
            form.Refuse(malformed);
            return Task.FromResult(again());
        }

        return Submit(form, tx => work(tx, prepared), next, again);
    }

    /// <summary>A page, with the status that its form has come to.</summary>
    public static IResult Page<TPage>(PostedForm? form = null, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent =>
        Page<TPage>(form?.Status ?? StatusCodes.Status200OK, form is null ? parameters : parameters.Append(("Form", form)));

    /// <summary>A page with a status of its own.</summary>
    public static IResult Page<TPage>(int status, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value))
        {
            PreventStreamingRendering = true,
            StatusCode = status,
        };

    /// <summary>On to another page of this site, by GET.</summary>
    public static IResult Go(string location) => new SeeOther(location);

    /// <summary>The page that a form with this key has led to; null where it was not carried out yet.</summary>
    public string? FindDone(Tx tx, string key) => KeptAnswers.Find(tx, Village, Caller.Account, NameOf(key))?.Location;

    private static string NameOf(string key) => $"form:{key}";

    /// <summary>Null where the key has done something else before: the form is renewed then.</summary>
    private async Task<string?> Carry<T>(PostedForm form, Func<Tx, T> work, Func<T, string> next)
    {
        var fingerprint = KeptAnswers.Seal(database, form.Whole(Context));
        var (village, account) = (Caller.Village, Caller.Account);
        var location = await database.Write(tx =>
        {
            var key = NameOf(form.Key);
            if (KeptAnswers.Find(tx, village, account, key) is { } kept)
                return kept.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? kept.Location : null;

            var made = next(work(tx));
            KeptAnswers.Keep(tx, village, account, key, new()
            {
                Fingerprint = fingerprint,
                Status = StatusCodes.Status303SeeOther,
                Location = made,
                Body = [],
            });
            return made;
        });
        if (location is null)
            form.Renew();

        return location;
    }

    private sealed record SeeOther(string Location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = Location;
            return Task.CompletedTask;
        }
    }
}
