using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;
using PointsMarket.Api.Web;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Pages;

/// <summary>Pages without a form, as they were last rendered: kept while nothing was written and the day is the same.</summary>
/// <remarks>What differs between readers is part of the key: language, size of type, and where the way back leads for who is signed in.</remarks>
internal sealed class KeptPages(Reader reader, Database database, ILoggerFactory logger)
{
    private const string ContentType = "text/html; charset=utf-8";

    /// <summary>What everybody may read, kept by the reader's browser too for a moment.</summary>
    public async Task<IResult> Shared<TPage>(string? of, Func<Tx, IEnumerable<(string Name, object? Value)>> read)
        where TPage : IComponent => new SharedPage(await Find<TPage>(of, () => reader.Read(read)));

    /// <summary>What is a villager's own and is kept by nobody else; <paramref name="of"/> says whose, and all that it shows besides what is written.</summary>
    public async Task<IResult> Own<TPage>(object of, Func<IEnumerable<(string Name, object? Value)>> read)
        where TPage : IComponent => new OwnPage(await Find<TPage>(of, read));

    private Task<TaggedBytes> Find<TPage>(object? of, Func<IEnumerable<(string Name, object? Value)>> read)
        where TPage : IComponent
    {
        // What this reader's address carries besides the page is nobody else's.
        reader.Context.Request.QueryString = QueryString.Empty;
        var key = (typeof(TPage), reader.At($""), of, reader.English, reader.Large, reader.Caller?.IsStaff, reader.Today);
        return database.Remember(key, () => Render<TPage>(read()));
    }

    private async Task<TaggedBytes> Render<TPage>(IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(reader.Context.RequestServices, logger);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
        return TaggedBytes.Of(Encoding.UTF8.GetBytes(html));
    }

    private static Task Write(HttpResponse response, TaggedBytes page)
    {
        response.ContentType = ContentType;
        return response.Body.WriteAsync(page.Bytes).AsTask();
    }

    private sealed record SharedPage(TaggedBytes Page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);

            // Weak: what is sent is compressed one way or another.
            var own = new EntityTagHeaderValue(Page.Tag, isWeak: true);
            response.Headers.ETag = own.ToString();
            response.Headers.CacheControl = "public, max-age=30";
            response.Headers.Vary = "Accept-Language, Cookie";
            if (EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
                && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            return Write(response, Page);
        }
    }

    private sealed record OwnPage(TaggedBytes Page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Write(httpContext.Response, Page);
    }
}
