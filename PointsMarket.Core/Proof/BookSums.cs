using System.Runtime.InteropServices;
using System.Text;
using PointsMarket.Core.Ledger;

namespace PointsMarket.Core.Proof;

/// <summary>What the entries add up to, carried along while they are read; its size is that of the village, not of the book.</summary>
internal sealed class BookSums
{
    private readonly Dictionary<string, (long Balance, long Honour)> _accounts = new(Utf8Comparer.Instance);
    private readonly Dictionary<string, (long Balance, long Honour)>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;
    private readonly byte[] _hash = [.. Entry.FirstPreviousHash];
    private byte[] _postedAt = [];

    public BookSums() => _byBytes = _accounts.GetAlternateLookup<ReadOnlySpan<byte>>();

    public long Sequence { get; private set; }

    public ReadOnlySpan<byte> Hash => _hash;

    public ReadOnlySpan<byte> PostedAt => _postedAt;

    public string PostedAtText => Encoding.UTF8.GetString(_postedAt);

    public IEnumerable<string> Households => _accounts.Keys;

    public long BalanceOf(ReadOnlySpan<byte> household) => _byBytes.TryGetValue(household, out var account) ? account.Balance : 0;

    public Account AccountOf(string household)
    {
        var (balance, honour) = _accounts.GetValueOrDefault(household);
        return new(Points.FromHundredths(balance), Points.FromHundredths(honour));
    }

    public void Add(StoredEntries entry)
    {
        ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(_byBytes, entry.Household, out _);
        account = (account.Balance + entry.Points, account.Honour + entry.Honour);
        Sequence = entry.Sequence;
        entry.Hash.CopyTo(_hash);
        if (_postedAt.Length == entry.PostedAt.Length)
            entry.PostedAt.CopyTo(_postedAt);
        else
            _postedAt = entry.PostedAt.ToArray();
    }
}
