using System.Globalization;
using System.Text;
using QRCoder;

namespace PointsMarket.Core.Prints;

/// <summary>A QR code as lines, which a printer of any age draws sharp.</summary>
public static class QrCode
{
    /// <summary>White edge, in modules, without which scanners do not find a code.</summary>
    private const int QuietZone = 4;

    public static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = QuietZone; row < modules.Count - QuietZone; row++)
        {
            // Dark modules side by side are one bar: no hairlines between them, and a third of the bytes.
            for (var column = 0; column < modules.Count; column++)
            {
                var begin = column;
                while (column < modules.Count && modules[row][column])
                    column++;

                if (column > begin)
                    path.Append(CultureInfo.InvariantCulture, $"M{begin} {row}h{column - begin}v1h-{column - begin}z");
            }
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" width="{modules.Count}" height="{modules.Count}" viewBox="0 0 {modules.Count} {modules.Count}"><path d="{path}"/></svg>""";
    }
}
