using System.CommandLine;
using PointsMarket.Api.Months;
using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Operator;

/// <summary>A month's whole set of prints into a folder: the ledger, the notice, every household's statement, the price list.</summary>
internal static class PrintVerb
{
    private const int StepsShown = 100;

    public static Command Command(IServiceProvider services)
    {
        var village = new Option<string>("--village") { Required = true, Description = "The village's code" };
        var month = new Option<string>("--month") { Required = true, Description = "The month, like 2026-03" };
        var folder = new Option<string>("--folder") { Description = "Where to; made where it is missing", DefaultValueFactory = _ => "." };
        var command = new Command("print", "Print a month's ledger, notice, statements and price list as PDF into a folder") { village, month, folder };
        command.SetAction(parsed => Verbs.Say(() => Task.FromResult(Run(
            Verbs.Existing(services),
            parsed.GetRequiredValue(village),
            parsed.GetRequiredValue(month),
            parsed.GetRequiredValue(folder)))));
        return command;
    }

    private static int Run(Database database, string village, string text, string folder)
    {
        var month = Month.Parse(text) ?? throw new WrongUseException("A month is written like 2026-03.");
        var ledger = database.Read(tx => Core.Villages.VillageService.Find(tx, village) is null ? null : LedgerSheet.Find(tx, village, month))
            ?? throw Refusal.NotFound();
        var set = new List<(string Name, Func<Printout> Compose)>
        {
            ("ledger", () => LedgerPrint.Of(ledger)),
            ("notice", () => NoticePrint.Of(database.Read(tx => NoticeService.Find(tx, village, month))!)),
            ("prices", () => PricePrint.Of(database.Read(tx => PriceList.Of(tx, village)))),
        };
        if (ledger.Statement.Items.Count > 0)
            set.Add(("statements", () => StatementPrint.Of(Statements(database, village, ledger.Statement))));

        Directory.CreateDirectory(folder);
        foreach (var (i, (name, compose)) in set.Index())
        {
            var path = Path.GetFullPath(Path.Combine(folder, $"{village}-{month}-{name}.pdf"));
            File.WriteAllBytes(path, compose().Pdf());
            Console.WriteLine($"{i + 1}/{set.Count} {path}");
        }

        return Verbs.Done;
    }

    /// <summary>A village of thousands takes a while, so it is said how far it has come.</summary>
    private static List<StatementSheet> Statements(Database database, string village, MonthStatement statement) => database.Read(tx =>
    {
        var sheets = new List<StatementSheet>(statement.Items.Count);
        foreach (var sheet in StatementPrints.Sheets(tx, village, statement))
        {
            sheets.Add(sheet);
            if (sheets.Count % StepsShown == 0)
                Console.WriteLine($"    statements {sheets.Count}/{statement.Items.Count}");
        }

        return sheets;
    });
}
