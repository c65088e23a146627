namespace PointsMarket.Core.Drawing;

/// <summary>What can be printed.</summary>
public interface IDocument
{
    DocumentMetadata GetMetadata() => DocumentMetadata.Default;

    DocumentSettings GetSettings() => DocumentSettings.Default;

    void Compose(IDocumentContainer container);
}

/// <summary>Where a document puts its pages.</summary>
public interface IDocumentContainer;
