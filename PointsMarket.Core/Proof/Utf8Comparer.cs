using System.Text;

namespace PointsMarket.Core.Proof;

/// <summary>Finds a text by its bytes as they lie in the file, without making a text of them.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    public static Utf8Comparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string text) => GetHashCode(Encoding.UTF8.GetBytes(text));

    public bool Equals(ReadOnlySpan<byte> utf8, string text)
    {
        Span<byte> bytes = stackalloc byte[128];
        return text.Length <= bytes.Length / 3
            ? utf8.SequenceEqual(bytes[..Encoding.UTF8.GetBytes(text, bytes)])
            : utf8.SequenceEqual(Encoding.UTF8.GetBytes(text));
    }

    public int GetHashCode(ReadOnlySpan<byte> utf8)
    {
        var hash = new HashCode();
        hash.AddBytes(utf8);
        return hash.ToHashCode();
    }

    public string Create(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
