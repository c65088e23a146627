using System.Text;
using PointsMarket.Api.Web;

namespace PointsMarket.Api.Operator;

/// <summary>A password from the environment, or asked for without showing it.</summary>
internal static class Ask
{
    private const string Variable = "POINTSMARKET_PASSWORD";

    /// <exception cref="WrongUseException">It is no password: 8 to 128 characters.</exception>
    public static string Password(string account)
    {
        var password = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Prompt(account);
        return password.EnumerateRunes().Count() is >= Limits.ShortestPassword and <= Limits.LongestPassword
            ? password
            : throw new WrongUseException($"A password has {Limits.ShortestPassword} to {Limits.LongestPassword} characters.");
    }

    private static string Prompt(string account)
    {
        Console.Write($"Password for {account} (8 to 128 characters; or set {Variable}): ");
        if (Console.IsInputRedirected)
            return Console.ReadLine() ?? "";

        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
