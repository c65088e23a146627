namespace PointsMarket.Core.Drawing;

/// <summary>What a file says about itself.</summary>
public sealed class DocumentMetadata
{
    public static DocumentMetadata Default => new();

    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Subject { get; set; }

    public string? Keywords { get; set; }

    public string? Creator { get; set; }

    public string? Producer { get; set; }

    public string? Language { get; set; }

    /// <summary>Left at its default, the file carries no date: the same content must give the same bytes.</summary>
    public DateTimeOffset CreationDate { get; set; }

    /// <summary>Left at its default, the file carries no date.</summary>
    public DateTimeOffset ModifiedDate { get; set; }
}
