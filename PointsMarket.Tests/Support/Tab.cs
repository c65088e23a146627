using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PointsMarket.Tests.Conduct;
using static Microsoft.Playwright.Assertions;

namespace PointsMarket.Tests.Support;

/// <summary>Somebody before a page: what they see, press and type. Whatever the browser complains about is kept for the end.</summary>
internal sealed class Tab
{
    private const string AlsoAnswered = "Failed to load resource";

    private readonly List<string> _complaints = [];
    private readonly HashSet<int> _expected = [];
    private readonly string _village;
    private int _asked;

    public Tab(IPage page, string village)
    {
        Page = page;
        _village = village;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith(AlsoAnswered, StringComparison.Ordinal))
                Complain($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, fault) => Complain($"script: {fault}");
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page breaks off what it was still asking for.
            if (request.Failure != "net::ERR_ABORTED")
                Complain($"{request.Method} {request.Url}: {request.Failure}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !_expected.Contains(response.Status))
                Complain($"{response.Request.Method} {response.Url}: {response.Status}");
        };
        page.Dialog += async (_, dialog) =>
        {
            if (dialog.Type == DialogType.BeforeUnload)
                Interlocked.Increment(ref _asked);
            else
                Complain($"dialog: {dialog.Message}");

            await dialog.AcceptAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>How often the browser asked whether a page with something typed on it is to be left; it was each time.</summary>
    public int Asked => _asked;

    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
                return [.. _complaints];
        }
    }

    public string Address => new Uri(Page.Url).PathAndQuery;

    public ILocator Main => Page.Locator("main");

    public ILocator Field(string name) => Page.Locator($"main [name='{name}']").First;

    /// <summary>From here on this status is part of the story.</summary>
    public void Allow(int status) => _expected.Add(status);

    /// <summary>A page of the village, or of the site where the path begins with a slash.</summary>
    public async Task Go(string path) => await Page.GotoAsync(path.StartsWith('/') ? path : $"/{_village}/{path}");

    public Task Back() => Page.GoBackAsync();

    /// <summary>What a script in the page says.</summary>
    public Task<T> Ask<T>(string script) => Page.EvaluateAsync<T>(script).WaitAsync(SharedBrowser.Patience);

    /// <summary>Runs a script in the page.</summary>
    public Task Tell(string script) => Page.EvaluateAsync(script).WaitAsync(SharedBrowser.Patience);

    /// <summary>Presses keys one after the other: F2, Enter, Tab.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Types where the cursor stands.</summary>
    public Task Type(string text) => Page.Keyboard.TypeAsync(text);

    /// <summary>Types into the field of that name, in place of what stood there.</summary>
    public Task Fill(string name, string text) => Field(name).FillAsync(text);

    public Task Choose(string name, string value) => Field(name).SelectOptionAsync(value);

    public Task Tick(string name, string? value = null) =>
        Page.Locator(value is null ? $"main [name='{name}']" : $"main [name='{name}'][value='{value}']").First.CheckAsync();

    /// <summary>What a search field offers while one types.</summary>
    public Task SeeOffer(string text) => Expect(Page.Locator("[role=option]").Filter(new() { HasText = text }).First).ToBeVisibleAsync();

    /// <summary>Goes down the offers with the arrow until it is the one with that text, and takes it.</summary>
    public async Task ChooseOffer(string text)
    {
        for (var i = 0; i < 10; i++)
        {
            if (await Page.Locator("[role=option][aria-selected=true]").Filter(new() { HasText = text }).CountAsync() > 0)
            {
                await Press("Enter");
                return;
            }

            await Press("ArrowDown");
        }

        throw new AssertionException($"{text} is not offered");
    }

    /// <summary>Chooses a photograph from the album.</summary>
    public Task Attach(string name, string file) => Field(name).SetInputFilesAsync(new FilePayload { Name = file, MimeType = "image/jpeg", Buffer = Photo.Jpeg(640, 480) });

    /// <summary>The button or link with these words; first inside the page's own part, then anywhere.</summary>
    public async Task Click(string words)
    {
        var inside = Pressable(Main, words);
        await (await inside.CountAsync() > 0 ? inside : Pressable(Page.Locator("body"), words)).First.ClickAsync();
    }

    /// <summary>Sends the form whose address ends so.</summary>
    public Task Send(string form) => Form(form).Locator("button:not([type=button]), input[type=submit]").First.ClickAsync();

    public ILocator Form(string form) => Page.Locator($"main form[action$='{form}'], form[action$='{form}']").First;

    public Task See(string text) => Expect(Main.GetByText(text).Filter(new() { Visible = true }).First).ToBeVisibleAsync();

    public Task SeeNot(string text) => Expect(Main.GetByText(text)).ToHaveCountAsync(0);

    public Task SeeHeading(string text) => Expect(Page.Locator("h1")).ToContainTextAsync(text);

    /// <summary>What went wrong is said, and where one looks.</summary>
    public Task SeeRefusal(string text) => Expect(Page.Locator("[role=alert], .error").Filter(new() { HasText = text }).First).ToBeVisibleAsync();

    public Task SeeDone(string text) => Expect(Page.Locator("[role=status]").Filter(new() { HasText = text }).First).ToBeVisibleAsync();

    /// <summary>The page has come to this address of the village.</summary>
    public Task IsAt(string path) => Expect(Page).ToHaveURLAsync(new Regex($"^[a-z]+://[^/]+{Regex.Escape(path.StartsWith('/') ? path : $"/{_village}/{path}")}/?([?#].*)?$"));

    public Task IsFocused(string selector) => Expect(Page.Locator(selector).First).ToBeFocusedAsync();

    /// <summary>Nothing of all this made the browser complain: no fault of a script, no breach of the policy, no missing file.</summary>
    public async Task Close()
    {
        var complaints = Complaints;
        await Page.Context.CloseAsync().WaitAsync(SharedBrowser.Patience);
        Support.Expect.Nothing(complaints, "what the browser complained about");
    }

    /// <summary>These words and no more, or, where none has, these words among others.</summary>
    private static ILocator Pressable(ILocator inside, string words)
    {
        return Any(true).Or(Any(false));

        ILocator Any(bool exact) => inside.GetByRole(AriaRole.Button, new() { Name = words, Exact = exact })
            .Or(inside.GetByRole(AriaRole.Link, new() { Name = words, Exact = exact }))
            .Or(inside.Locator("summary").Filter(new() { HasText = words }));
    }

    private void Complain(string complaint)
    {
        lock (_complaints)
            _complaints.Add(complaint);
    }
}
