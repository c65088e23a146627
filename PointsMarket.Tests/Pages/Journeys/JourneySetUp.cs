using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>After the last journey the browser closes, and the village that was told for them goes.</summary>
[SetUpFixture]
internal sealed class JourneySetUp
{
    [OneTimeTearDown]
    public async Task Close()
    {
        await SharedBrowser.Close();
        DemonstrationFile.Forget();
    }
}
