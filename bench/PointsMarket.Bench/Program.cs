using PointsMarket.Bench;

// dotnet run -c Release --project bench/PointsMarket.Bench -- prints
switch (args)
{
    case ["prints"]:
        PrintBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench/PointsMarket.Bench -- prints");
        return 2;
}
