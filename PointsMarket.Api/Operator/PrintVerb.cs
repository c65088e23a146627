using System.CommandLine;
using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Operator;

/// <summary>A month's prints into a folder.</summary>
internal static class PrintVerb
{
    public static Command Command(IServiceProvider services)
    {
        var village = new Option<string>("--village") { Required = true, Description = "The village's code" };
        var month = new Option<string>("--month") { Required = true, Description = "The month, like 2026-03" };
        var folder = new Option<string>("--folder") { Description = "Where to; made where it is missing", DefaultValueFactory = _ => "." };
        var command = new Command("print", "Print a month's ledger and notice as PDF into a folder") { village, month, folder };
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
        var board = database.Read(tx => Core.Villages.VillageService.Find(tx, village) is null ? null : NoticeService.Find(tx, village, month))
            ?? throw Refusal.NotFound();
        Directory.CreateDirectory(folder);
        Write("ledger", LedgerPrint.Render(board.Statement));
        Write("notice", NoticePrint.Render(board));
        return Verbs.Done;

        void Write(string name, byte[] pdf)
        {
            var path = Path.Combine(folder, $"{village}-{month}-{name}.pdf");
            File.WriteAllBytes(path, pdf);
            Console.WriteLine(path);
        }
    }
}
