using PointsMarket.Api.Months;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Tests.Prints;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Demonstration;

/// <summary>Everything that the demonstration village can print: no character is missing, and what is added up anew agrees.</summary>
internal sealed class DemonstrationPrintTests
{
    private string _folder = null!;
    private Database _database = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _folder = Directory.CreateTempSubdirectory("pointsmarket-").FullName;
        _database = new(await DemonstrationFile.CopyTo(_folder), new(TimeProvider.System, DemonstrationFile.Zone));
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void No_print_lacks_a_character()
    {
        Month[] months = [new(2025, 12), new(2026, 1), new(2026, 2), new(2026, 3)];
        List<Printout> prints =
        [
            .. months.Select(month => LedgerPrint.Of(Read(tx => LedgerSheet.Find(tx, DemonstrationFile.Village, month)!))),
            .. months.Select(month => NoticePrint.Of(Read(tx => NoticeService.Find(tx, DemonstrationFile.Village, month)!))),
            StatementPrint.Of(Read(tx => StatementPrints.Sheets(tx, DemonstrationFile.Village, MonthService.Find(tx, DemonstrationFile.Village, new(2026, 2))!).ToList())),
            PricePrint.Of(Read(tx => PriceList.Of(tx, DemonstrationFile.Village))),
            CardPrint.Of(Read(tx => CardSheet.Of(tx, DemonstrationFile.Village, null, token => $"https://village.example/demo/card/{token}"))),
        ];
        foreach (var print in prints)
        {
            using var text = new PdfText(print.Pdf());
            Assert.That(text.All, Does.Not.Contain("〔U+"), print.Title);
            Assert.That(text.All, Does.Contain("第1页 共"), print.Title);
        }
    }

    /// <summary>Each statement is its household's row of the ledger, told another way.</summary>
    [Test]
    public void Statements_agree_with_the_ledger()
    {
        var statement = Read(tx => MonthService.Find(tx, DemonstrationFile.Village, new(2026, 2)))!;
        var sheets = Read(tx => StatementPrints.Sheets(tx, DemonstrationFile.Village, statement).ToList());
        Assert.That(sheets.Select(sheet => (sheet.Household, sheet.Month.Movements)), Is.EqualTo(statement.Items.Select(item => (item.Household, item.Movements))));
    }

    private T Read<T>(Func<Tx, T> work) => _database.Read(work);
}
