using System.Diagnostics.CodeAnalysis;

namespace PointsMarket.Core.Drawing;

/// <summary>What kind of file is written.</summary>
public sealed class DocumentSettings
{
    public static DocumentSettings Default => new();

    [SuppressMessage("Naming", "CA1707", Justification = "QuestPDF's own name.")]
    public PDFA_Conformance PDFA_Conformance { get; set; } = PDFA_Conformance.None;
}

/// <summary>Which promise of long keeping (ISO 19005) the file makes.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "QuestPDF's own name.")]
public enum PDFA_Conformance
{
    None = 0,
    PDFA_2B = 4,
}
