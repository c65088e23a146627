namespace PointsMarket.Api.Pages;

/// <summary>Full-width letters, digits and signs, as a Chinese input method or a scanner under it sends them, in their plain form.</summary>
/// <remarks>Unicode's own normalization leaves them as they are where the program runs without ICU, as this one does.</remarks>
internal static class HalfWidth
{
    private const char First = '！';
    private const char Last = '～';
    private const int Distance = '！' - '!';

    public static string Of(string text) => string.Create(text.Length, text, (plain, typed) =>
    {
        for (var i = 0; i < typed.Length; i++)
        {
            plain[i] = typed[i] switch
            {
                '　' => ' ',
                >= First and <= Last => (char)(typed[i] - Distance),
                _ => typed[i],
            };
        }
    });
}
