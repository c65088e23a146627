using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Conduct;

/// <summary>Pictures on their way in, from a program or from a form: read, and encoded anew before the writer is asked.</summary>
internal static class PictureReading
{
    /// <summary>The most that one picture may weigh.</summary>
    public const int Megabytes = 5;

    /// <summary>A picture of a few kilobytes may unfold to hundreds of megabytes of pixels: two at a time, the others wait.</summary>
    private static readonly SemaphoreSlim Unfolding = new(2);

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

    public static async Task<EvidencePicture> Encode(IFormFile file, CancellationToken aborted)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, aborted);
        return await Encode(bytes, aborted);
    }
}
