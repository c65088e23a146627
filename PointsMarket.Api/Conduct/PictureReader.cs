using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Conduct;

/// <summary>Pictures of evidence as they come in, from programs and from pages.</summary>
internal static class PictureReader
{
    public const int Megabytes = 5;

    public static readonly string[] Types = ["image/jpeg", "image/png", "image/webp"];

    /// <summary>A picture of a few kilobytes may unfold to hundreds of megabytes of pixels: two at a time, the others wait.</summary>
    private static readonly SemaphoreSlim Unfolding = new(2);

    /// <summary>Decoding takes long and needs no transaction: it is done before the writer is asked.</summary>
    public static async Task<EvidencePicture> Encode(byte[] bytes, CancellationToken aborted)
    {
        await Unfolding.WaitAsync(aborted);
        try
        {
            return EvidencePicture.Encode(bytes);
        }
        finally
        {
            Unfolding.Release();
        }
    }

    /// <summary>The pictures that were chosen in a form, at most as many as one record takes; where there must be one, what is said if there is none.</summary>
    public static async Task<List<EvidencePicture>> Read(IFormFileCollection? files, string field, Sentence? missing, CancellationToken aborted)
    {
        // A browser sends one empty file where none was chosen.
        var chosen = files?.GetFiles(field).Where(file => file.Length > 0).ToList() ?? [];
        if (chosen.Count == 0 && missing is not null)
            throw new MalformedException(field, missing);

        if (chosen.Count > ConductRecord.EvidenceLimit)
            throw new MalformedException(field, ConductWords.TooManyPictures);

        try
        {
            var pictures = new List<EvidencePicture>();
            foreach (var file in chosen)
                pictures.Add(await Encode(await BytesOf(file, field, aborted), aborted));

            return pictures;
        }
        catch (RefusalException refusal)
        {
            throw new MalformedException(field, refusal.Sentence);
        }
    }

    private static async Task<byte[]> BytesOf(IFormFile file, string field, CancellationToken aborted)
    {
        if (file.Length > Megabytes * RequestBody.Megabyte)
            throw new MalformedException(field, ConductWords.PictureTooLarge);

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, aborted);
        return bytes.ToArray();
    }
}
