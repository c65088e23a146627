using System.Globalization;
using System.Text;

namespace PointsMarket.Core.Households;

/// <summary>The first letters of a name's syllables (拼音首字母), by which a clerk finds a household without an input method.</summary>
public static class Pinyin
{
    private const int MostCombinations = 8;
    private const char Unknown = '.';

    /// <summary>Readings that a character has as a surname and seldom elsewhere; where both are alive, the commoner one first.</summary>
    private static readonly Dictionary<string, string> Surnames = """
        曾 z 单 s 單 s 解 x 仇 q 区 o 區 o 查 z 翟 z 佴 n 折 s 种 c 乜 n 乐 y 樂 y 繁 p 隗 wk 覃 qt 召 s 秘 b 祕 b 郇 xh 粘 n
        角 j 阚 k 闞 k 颉 x 頡 x 句 g 尉迟 yc 尉遲 yc 万俟 mq 澹台 tt 澹臺 tt 毌丘 gq
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    private static readonly Lazy<Table> Readings = new(Table.Load);

    /// <summary>
    /// All likely initials of a name, lower-case, separated by spaces, the surname's own reading first: 曾国强 is 「zgq cgq」.
    /// Latin letters and digits stand as they are; a middle dot, and a character that nobody has read yet, is left out.
    /// </summary>
    /// <remarks>At most eight; a name with more loses those that stray furthest from the common readings.</remarks>
    public static string Initials(string name)
    {
        var runes = name.EnumerateRunes().ToArray();
        var found = new List<string>();
        var rest = 0;
        if (SurnameOf(runes) is { } surname)
        {
            rest = surname.Length;
            found.AddRange(surname.Readings);
        }

        found.AddRange(Combine([""], runes.AsSpan(0, rest)));
        return string.Join(' ', Combine(found, runes.AsSpan(rest)).Distinct().Where(initials => initials.Length > 0));
    }

    private static (string[] Readings, int Length)? SurnameOf(ReadOnlySpan<Rune> runes)
    {
        if (runes.Length >= 2 && Surnames.TryGetValue($"{runes[0]}{runes[1]}", out var compound))
            return ([compound], 2);

        if (runes.Length >= 1 && Surnames.TryGetValue(runes[0].ToString(), out var single))
            return ([.. single.Select(letter => letter.ToString())], 1);

        return null;
    }

    private static List<string> Combine(List<string> starts, ReadOnlySpan<Rune> runes)
    {
        foreach (var rune in runes)
        {
            var letters = LettersOf(rune);
            if (letters.Length > 0)
                starts = [.. letters.SelectMany(letter => starts.Select(start => start + letter)).Take(MostCombinations)];
        }

        return starts;
    }

    private static string LettersOf(Rune rune)
    {
        if (rune.IsAscii)
            return Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).ToString() : "";

        return Readings.Value.Find(rune);
    }

    /// <summary>What Unihan knows: a string of letters a page of code points, and the characters that have several.</summary>
    private sealed class Table
    {
        private const int PageSize = 64;

        private readonly Dictionary<int, string> _pages = [];
        private readonly Dictionary<int, string> _several = [];

        public string Find(Rune rune)
        {
            if (_several.TryGetValue(rune.Value, out var letters))
                return letters;

            if (!_pages.TryGetValue(rune.Value / PageSize, out var page))
                return "";

            var letter = page[rune.Value % PageSize];
            return letter == Unknown ? "" : letter.ToString();
        }

        public static Table Load()
        {
            var table = new Table();
            using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream(typeof(Pinyin), "Pinyin.txt")
                ?? throw new InvalidOperationException("The table of initials is missing from the build.");
            using var lines = new StreamReader(stream, Encoding.UTF8);
            while (lines.ReadLine() is { } line)
                table.Add(line);

            return table;
        }

        private void Add(string line)
        {
            if (line.StartsWith('#'))
                return;

            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var letters = line[(space + 1)..];
            if (letters.Length == PageSize)
                _pages[int.Parse(line.AsSpan(0, space), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / PageSize] = letters;
            else
                _several[Rune.GetRuneAt(line, 0).Value] = letters;
        }
    }
}
