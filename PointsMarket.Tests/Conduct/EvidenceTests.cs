using System.Diagnostics;
using System.Net;
using System.Text;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;
using SkiaSharp;

namespace PointsMarket.Tests.Conduct;

internal sealed class EvidenceTests
{
    private const int Megabytes5 = 5 * 1024 * 1024;

    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_picture_is_kept_as_a_small_jpeg_and_can_be_read()
    {
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        var clerk = _site.As("clerk");
        foreach (var (bytes, type) in new[]
        {
            (Photo.Jpeg(3000, 2000), "image/jpeg"),
            (Photo.Png(2000, 3000), "image/png"),
            (Photo.Webp(1280, 640), "image/webp"),
            (Photo.Png(3, 2), "image/png; name=a.png"),
        })
        {
            var made = (await clerk.PostBytes($"conduct/{id}/evidence", bytes, type)).Gives(HttpStatusCode.Created);
            var kept = (await clerk.Get(made.Location!)).Gives(HttpStatusCode.OK);
            Assert.That(kept.ContentHeaders.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
            using var codec = SKCodec.Create(new MemoryStream(kept.Bytes));
            Assert.That(codec.EncodedFormat, Is.EqualTo(SKEncodedImageFormat.Jpeg));
            Assert.That((codec.Info.Width, codec.Info.Height), Is.EqualTo(((int)made["width"]!, (int)made["height"]!)));
        }

        Assert.That((await _site.Record(id))["evidence"]!.ToJsonString(), Is.EqualTo("[1,2,3,4]"));
        Assert.That(await Size(id, 1), Is.EqualTo((1280, 853)));
        Assert.That(await Size(id, 2), Is.EqualTo((853, 1280)));
        Assert.That(await Size(id, 3), Is.EqualTo((1280, 640)));
        Assert.That(await Size(id, 4), Is.EqualTo((3, 2)));
    }

    [Test]
    public async Task The_camera_s_metadata_does_not_stay()
    {
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        var photo = Photo.JpegWithPlace(64, 32, 1);
        Assert.That(Encoding.Latin1.GetString(photo), Does.Contain(Photo.Camera));
        await _site.As("clerk").PostBytes($"conduct/{id}/evidence", photo, "image/jpeg");

        var kept = Encoding.Latin1.GetString((await _site.As("clerk").Get($"conduct/{id}/evidence/1")).Bytes);
        Assert.That(kept, Does.Not.Contain(Photo.Camera).And.Not.Contain("Exif"));
    }

    [TestCase(1, "RGBW", 64, 32)]
    [TestCase(2, "GRWB", 64, 32)]
    [TestCase(3, "WBGR", 64, 32)]
    [TestCase(4, "BWRG", 64, 32)]
    [TestCase(5, "RBGW", 32, 64)]
    [TestCase(6, "BRWG", 32, 64)]
    [TestCase(7, "WGBR", 32, 64)]
    [TestCase(8, "GWRB", 32, 64)]
    public void A_picture_is_turned_upright_as_the_camera_was_held(int orientation, string quarters, int width, int height)
    {
        var picture = EvidencePicture.Encode(Photo.JpegWithPlace(64, 32, orientation));
        Assert.That((Photo.Quarters(picture.Jpeg), picture.Width, picture.Height), Is.EqualTo((quarters, width, height)));
    }

    [Test]
    public void A_large_picture_is_both_turned_and_made_smaller()
    {
        var picture = EvidencePicture.Encode(Photo.JpegWithPlace(2560, 1920, 6));
        Assert.That((Photo.Quarters(picture.Jpeg), picture.Width, picture.Height), Is.EqualTo(("BRWG", 960, 1280)));
    }

    [Test]
    public async Task Of_many_pictures_at_once_five_are_taken()
    {
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        var (clerk, photo) = (_site.As("clerk"), Photo.Jpeg(3000, 2000));
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            Task.Run(() => clerk.PostBytes($"conduct/{id}/evidence", photo, "image/jpeg"))));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(5));
        foreach (var refused in answers.Where(answer => answer.Status != HttpStatusCode.Created))
            refused.Refused(Reason.LimitReached);
    }

    [Test]
    public async Task Only_pictures_are_taken_and_only_of_5_megabytes()
    {
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        var path = $"conduct/{id}/evidence";
        var clerk = _site.As("clerk");
        (await clerk.PostBytes(path, "照片"u8.ToArray(), "text/plain")).Refused(Reason.UnsupportedMediaType);
        (await clerk.PostBytes(path, Photo.Png(4, 4), "application/json")).Refused(Reason.UnsupportedMediaType);
        (await clerk.PostBytes(path, Photo.Png(4, 4), "image/gif")).Refused(Reason.UnsupportedMediaType);
        (await clerk.PostBytes(path, "no picture"u8.ToArray(), "image/jpeg")).Malformed("picture");
        (await clerk.PostBytes(path, [], "image/jpeg")).Malformed("picture");
        (await clerk.PostBytes(path, "GIF89a\u0001\0\u0001\0\0\0\0;"u8.ToArray(), "image/png")).Malformed("picture");

        (await clerk.PostBytes(path, new byte[Megabytes5 + 1], "image/jpeg")).Refused(Reason.TooLarge);
        (await clerk.PostBytes(path, new byte[Megabytes5], "image/jpeg")).Malformed("picture");
        byte[] padded = [.. Photo.Jpeg(8, 8), .. new byte[Megabytes5]];
        (await clerk.PostBytes(path, padded[..Megabytes5], "image/jpeg")).Gives(HttpStatusCode.Created);
    }

    [TestCase(60_000, 60_000)]
    [TestCase(int.MaxValue, int.MaxValue)]
    [TestCase(0, 10)]
    public async Task A_picture_that_claims_to_be_enormous_is_refused_at_once(int width, int height)
    {
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        var watch = Stopwatch.StartNew();
        (await _site.As("clerk").PostBytes($"conduct/{id}/evidence", Photo.PngThatClaims(width, height), "image/png")).Malformed("picture");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task A_picture_that_breaks_off_is_refused()
    {
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        var jpeg = Photo.Jpeg(640, 480);
        (await _site.As("clerk").PostBytes($"conduct/{id}/evidence", jpeg[..(jpeg.Length / 2)], "image/jpeg")).Malformed("picture");
        (await _site.As("clerk").PostBytes($"conduct/{id}/evidence", Photo.PngThatClaims(6000, 6000), "image/png")).Malformed("picture");
    }

    [Test]
    public async Task A_sixth_picture_is_refused()
    {
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        for (var i = 0; i < 5; i++)
            (await Add("clerk", id)).Gives(HttpStatusCode.Created);

        (await Add("clerk", id)).Refused(Reason.LimitReached);
    }

    [Test]
    public async Task Pictures_are_added_while_the_record_waits_for_its_review()
    {
        await _site.Village.Change(settings => settings with { ReviewersRequired = 2 });
        var id = await _site.Submitted("01-001", TestRules.Help);
        await _site.Approve("reviewer2", id);
        (await Add("clerk", id)).Gives(HttpStatusCode.Created);
        await _site.Approve("reviewer3", id);
        (await Add("clerk", id)).Refused(Reason.AlreadyReviewed);
        (await Add("clerk", 99)).Refused(Reason.NotFound);
    }

    [Test]
    public async Task The_submitter_or_a_clerk_adds_them()
    {
        var id = (long)(await _site.As("01-001").Submit("01-001", TestRules.Snapshot))["id"]!;
        foreach (var account in new[] { "01-001", "clerk", "secretary" })
            (await Add(account, id)).Gives(HttpStatusCode.Created);

        foreach (var account in new[] { "cadre", "reviewer2", "shopkeeper", "observer" })
            (await Add(account, id)).Refused(Reason.Forbidden);

        (await Add("01-002", id)).Refused(Reason.NotYourHousehold);
    }

    [Test]
    public async Task Evidence_that_is_not_there_is_not_found()
    {
        var id = await _site.Submitted("01-001", TestRules.Snapshot);
        foreach (var path in new[] { $"conduct/{id}/evidence/1", $"conduct/{id}/evidence/x", "conduct/99/evidence/1" })
            (await _site.As("clerk").Get(path)).Refused(Reason.NotFound);
    }

    [Test]
    public async Task Who_may_not_add_pictures_is_told_so_before_their_size_and_that_before_their_type()
    {
        var path = $"conduct/{await _site.Submitted("01-001", TestRules.Snapshot)}/evidence";
        (await _site.As("observer").PostBytes(path, new byte[Megabytes5 + 1], "text/plain")).Refused(Reason.Forbidden);
        (await _site.As("clerk").PostBytes(path, new byte[Megabytes5 + 1], "text/plain")).Refused(Reason.TooLarge);
        (await _site.As("clerk").PostBytes(path, "照片"u8.ToArray(), "")).Refused(Reason.UnsupportedMediaType);
    }

    private Task<Answer> Add(string account, long id) =>
        _site.As(account).PostBytes($"conduct/{id}/evidence", Photo.Png(4, 4), "image/png");

    private async Task<(int Width, int Height)> Size(long id, int n)
    {
        using var picture = SKBitmap.Decode((await _site.As("clerk").Get($"conduct/{id}/evidence/{n}")).Bytes);
        return (picture.Width, picture.Height);
    }
}
