using System.Text;

namespace PointsMarket.Core.Villages;

/// <summary>A head's name as a notice board may show it.</summary>
public static class PublicName
{
    /// <summary>
    /// Masked, only the first character and, from three characters on, the last stand: 王*, 张*明, 欧**明.
    /// Characters are code points, so that 𬱖 counts as one.
    /// </summary>
    public static string Show(string name, PublicNames names)
    {
        if (names == PublicNames.Full)
            return name;

        var runes = name.EnumerateRunes().ToArray();
        var masked = new StringBuilder();
        for (var i = 0; i < runes.Length; i++)
        {
            var stands = i == 0 || (i == runes.Length - 1 && runes.Length >= 3);
            masked.Append(stands ? runes[i].ToString() : "*");
        }

        return masked.ToString();
    }
}
