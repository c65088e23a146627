namespace PointsMarket.Api.Pages;

/// <summary>Letters, digits and signs as a keyboard without a Chinese input method types them: ０１－００３ is 01-003.</summary>
/// <remarks>The program runs without ICU, where <see cref="string.Normalize()"/> leaves them as they are.</remarks>
internal static class HalfWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';
    private const char Space = '\u3000';
    private const int Distance = First - '!';

    public static string Of(string text) => string.Create(text.Length, text, (folded, typed) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = typed[i] switch
            {
                >= First and <= Last => (char)(typed[i] - Distance),
                Space => ' ',
                _ => typed[i],
            };
        }
    });
}
