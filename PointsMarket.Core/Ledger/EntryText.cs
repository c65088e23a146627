using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PointsMarket.Core.Ledger;

/// <summary>The canonical text of an entry, as it stands in the contract, and its SHA-256; the same buffer serves entry after entry.</summary>
/// <remarks>A hash is made anew for every entry that is written or proved, so nothing is allocated for it.</remarks>
public sealed class EntryText
{
    private const int LongestNumber = 20;

    private byte[] _text = new byte[512];
    private int _length;

    /// <summary>Begins with the hash of the entry before, in hex.</summary>
    public EntryText After(ReadOnlySpan<byte> previousHash)
    {
        _length = 0;
        Convert.TryToHexStringLower(previousHash, Room(previousHash.Length * 2), out _length);
        return this;
    }

    /// <summary>The next field, on a line of its own.</summary>
    public EntryText Then(ReadOnlySpan<byte> utf8)
    {
        var room = Room(utf8.Length + 1);
        room[0] = (byte)'\n';
        utf8.CopyTo(room[1..]);
        _length += utf8.Length + 1;
        return this;
    }

    public EntryText Then(string field)
    {
        var room = Room(Encoding.UTF8.GetMaxByteCount(field.Length) + 1);
        room[0] = (byte)'\n';
        _length += Encoding.UTF8.GetBytes(field, room[1..]) + 1;
        return this;
    }

    public EntryText Then(long field)
    {
        var room = Room(LongestNumber + 1);
        room[0] = (byte)'\n';
        Utf8Formatter.TryFormat(field, room[1..], out var written);
        _length += written + 1;
        return this;
    }

    /// <summary>Writes the 32 bytes of the hash.</summary>
    public void Hash(Span<byte> hash) => SHA256.HashData(_text.AsSpan(0, _length), hash);

    private Span<byte> Room(int bytes)
    {
        if (_text.Length - _length < bytes)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + bytes));

        return _text.AsSpan(_length);
    }
}
