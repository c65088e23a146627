using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Storage;

/// <summary>The writer, kept busy with a batch of its own: what is queued meanwhile waits, and is one batch afterwards.</summary>
internal sealed class HeldWriter
{
    private readonly TaskCompletionSource _gate = new();

    private HeldWriter()
    {
    }

    public static HeldWriter Of(TestVillage village)
    {
        var (writer, held) = (new HeldWriter(), new TaskCompletionSource());
        _ = village.Write(_ =>
        {
            held.SetResult();
            writer._gate.Task.Wait();
        });
        held.Task.Wait();
        return writer;
    }

    public void Release() => _gate.SetResult();
}
