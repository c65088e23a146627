using System.Net;
using PointsMarket.Tests.Support;
using SkiaSharp;

namespace PointsMarket.Tests.Pages;

internal sealed class NameFontTests
{
    [Test]
    public async Task Rare_characters_of_names_come_as_a_small_font_and_common_ones_do_not()
    {
        await using var site = await Site.Start();
        using var answer = await site.Visit().Get("/assets/names.ttf");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(bytes, Has.Length.LessThan(20_000));
        using var typeface = SKTypeface.FromStream(new MemoryStream(bytes));
        using var font = new SKFont(typeface);
        Assert.That(font.GetGlyph('䶮'), Is.Not.Zero);
        Assert.That(font.GetGlyph('王'), Is.Zero);
    }
}
