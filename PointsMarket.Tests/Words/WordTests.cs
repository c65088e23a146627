using System.Text.RegularExpressions;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Words;

/// <summary>What is said to people is written as a careful clerk writes it, in both languages.</summary>
internal sealed partial class WordTests
{
    /// <summary>Latin words that stand in Chinese sentences: names of formats and programs, and the other language's own name.</summary>
    private static readonly HashSet<string> KnownInChinese = new(StringComparer.OrdinalIgnoreCase)
    {
        "English", "PDF", "JSON", "PNG", "JPEG", "WebP", "UTF", "PIN", "clock", "init", "xlsx", "Excel", "Content-Type", "Idempotency-Key", "If-None-Match",
        "Accept-Language", "next", "POST", "PUT", "GET", "HTTP", "true", "false", "null", "SHA-256", "Enter", "Tab", "Esc",
    };

    [Test]
    public void There_is_something_to_read() => Assert.That(Sayings.All, Has.Count.GreaterThan(100));

    [Test]
    public void Everything_is_said_in_both_languages() =>
        Holds(said => string.IsNullOrWhiteSpace(said.Chinese) || string.IsNullOrWhiteSpace(said.English) || !HanOrFigure().IsMatch(said.Chinese + said.English));

    [Test]
    public void English_has_no_Chinese_characters_and_no_full_width_marks() =>
        Holds(said => said.English != "中文" && (Han().IsMatch(said.English) || FullWidth().IsMatch(said.English)));

    [Test]
    public void Chinese_has_no_half_width_marks_beside_its_characters() => Holds(said => HalfWidthBesideHan().IsMatch(said.Chinese));

    [Test]
    public void Chinese_has_no_English_words_but_known_names() =>
        Holds(said => LatinWord().Matches(NotWords().Replace(said.Chinese, "")).Any(match => !KnownInChinese.Contains(match.Value)));

    [Test]
    public void Nobody_is_shouted_at() => Holds(said => (said.Chinese + said.English).AsSpan().IndexOfAny("!！") >= 0);

    [Test]
    public void No_quotation_mark_and_no_hyphen_stands_for_another_mark() =>
        Holds(said => CurlyOrDoubled().IsMatch(said.Chinese) || AsciiMinus().IsMatch(said.Chinese));

    [Test]
    public void Sentences_end_alike_in_both_languages() =>
        Holds(said => said.Chinese.EndsWith('。') != said.English.EndsWith('.') && said.Chinese.Length > 12);

    [Test]
    public void Prints_keep_to_full_width_marks()
    {
        var wrong = Sayings.Printed.Where(print => HalfWidthBesideHan().IsMatch(print.Text) || print.Text.AsSpan().IndexOfAny("!！") >= 0);
        Assert.That(wrong, Is.Empty);
    }

    private static void Holds(Func<Core.Sentence, bool> isWrong) =>
        Expect.Nothing(Sayings.All.Where(said => isWrong(said.Sentence)).Select(said => $"{said.Place}: {said.Sentence.Chinese} | {said.Sentence.English}"), "what is said wrongly");

    [GeneratedRegex(@"[\u3400-\u9FFF\uF900-\uFAFF]|[\uD840-\uD8BF][\uDC00-\uDFFF]")]
    private static partial Regex Han();

    [GeneratedRegex(@"[\u3000-\u303F\uFF00-\uFFEF]")]
    private static partial Regex FullWidth();

    [GeneratedRegex(@"[\u3400-\u9FFF][,:;()?!]|[,:;()?!][\u3400-\u9FFF]")]
    private static partial Regex HalfWidthBesideHan();

    [GeneratedRegex(@"[A-Za-z][A-Za-z-]{2,}")]
    private static partial Regex LatinWord();

    /// <summary>Sentences that only pass on a name or a figure have no words of their own.</summary>
    [GeneratedRegex(@"[\u3400-\u9FFF\d]")]
    private static partial Regex HanOrFigure();

    /// <summary>Formats by their names, and accounts.</summary>
    [GeneratedRegex(@"application/\w+|(?<![A-Za-z])[a-z]+\.[a-z]+(?![A-Za-z])")]
    private static partial Regex NotWords();

    [GeneratedRegex("[\u201C\u201D\u2018\u2019\"]|\\.\\.\\.|。。")]
    private static partial Regex CurlyOrDoubled();

    [GeneratedRegex(@"(?<![A-Za-z0-9-])-\d")]
    private static partial Regex AsciiMinus();
}
