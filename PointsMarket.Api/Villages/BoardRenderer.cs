using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;
using PointsMarket.Api.Pages;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Villages;

/// <summary>The board as it was last rendered, kept while nothing was written and the day is the same.</summary>
/// <remarks>
/// What differs between readers is part of the key: language, size of type, and where the way back leads for who is signed in.
/// The version is taken before reading, so that what is written meanwhile is rendered anew at the next request.
/// </remarks>
internal sealed class BoardRenderer(Reader reader, Database database, BoardShelf shelf, ILoggerFactory logger)
{
    private const string ContentType = "text/html; charset=utf-8";

    public async Task<IResult> Of<TPage>(string? month, Func<Tx, IEnumerable<(string Name, object? Value)>> read)
        where TPage : IComponent
    {
        var key = (reader.At($""), month, reader.English, reader.Large, reader.Caller?.IsStaff);
        var state = (database.Version(), reader.Today);

        // What this reader's address carries besides the page is nobody else's.
        reader.Context.Request.QueryString = QueryString.Empty;
        if (shelf.Find(key, state) is not { } board)
            shelf.Put(key, state, board = await Render<TPage>(reader.Read(read)));

        return new Answer(board);
    }

    private async Task<RenderedBoard> Render<TPage>(IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(reader.Context.RequestServices, logger);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
        var bytes = Encoding.UTF8.GetBytes(html);

        // Weak: what is sent is compressed one way or another.
        return new(bytes, $"W/\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 18))}\"");
    }

    private sealed record Answer(RenderedBoard Board) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            response.Headers.ETag = Board.Tag;
            response.Headers.CacheControl = "public, max-age=30";
            response.Headers.Vary = "Accept-Language, Cookie";
            if (EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
                && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(EntityTagHeaderValue.Parse(Board.Tag), useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            response.ContentType = ContentType;
            return response.Body.WriteAsync(Board.Html).AsTask();
        }
    }
}

/// <summary>A rendered page and its tag.</summary>
internal sealed record RenderedBoard(byte[] Html, string Tag);

/// <summary>Where rendered boards lie, each with the state of the village that it shows.</summary>
internal sealed class BoardShelf
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<object, (object State, RenderedBoard Board)> _boards = new();

    public RenderedBoard? Find(object key, object state) =>
        _boards.TryGetValue(key, out var kept) && kept.State.Equals(state) ? kept.Board : null;

    public void Put(object key, object state, RenderedBoard board)
    {
        if (_boards.Count >= Most)
            _boards.Clear();

        _boards[key] = (state, board);
    }
}
