using System.Text;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Households;

/// <summary>Characters of the villages' names that many fonts lack: beyond the 20,902 that every Chinese font has.</summary>
public static class RareCharacters
{
    /// <summary>Each once, in order of their code points.</summary>
    public static string List(Tx tx)
    {
        var found = new SortedSet<Rune>(tx.List<string>(
            """
            SELECT head FROM households UNION SELECT name FROM residents UNION SELECT name FROM people UNION SELECT name FROM goods
            """).SelectMany(name => name.EnumerateRunes()).Where(IsRare));
        return string.Concat(found);
    }

    private static bool IsRare(Rune rune) => rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x9FA6 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF);
}
