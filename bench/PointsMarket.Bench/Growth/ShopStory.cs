using System.Text;

namespace PointsMarket.Bench.Growth;

/// <summary>Redemptions of one or two goods off a shelf that is never empty, some taken back.</summary>
internal sealed class ShopStory
{
    private const long Full = 100_000_000;

    private readonly BookWriter _book;
    private readonly List<Shelf> _shelves = [.. BookFounding.Goods.Select(goods => new Shelf(goods.Code, goods.Name, (long)(goods.Points * 100)))];
    private readonly List<(Shelf Shelf, int Quantity)> _lines = [];
    private readonly NumberedText _source = new("redemption:");
    private readonly NumberedText _reversal = new("entry:");
    private NumberedText _number = new("");
    private long _id;
    private long _inMonth;
    private (HouseholdSums Household, long Sequence, long Total)? _last;

    public ShopStory(BookWriter book) => _book = book;

    public void BeginMonth()
    {
        _number = new(Encoding.UTF8.GetString(_book.Now.Month) + "-");
        _inMonth = 0;
        _last = null;
        if (_id > 0)
            return;

        foreach (var shelf in _shelves)
            Move(shelf, "receipt"u8, Full, null);
    }

    /// <summary>False where the household has too little.</summary>
    public bool Redeem(HouseholdSums household, Random chance)
    {
        _last = null;
        _lines.Clear();
        var first = chance.Next(_shelves.Count);
        _lines.Add((_shelves[first], 1 + chance.Next(2)));
        if (chance.Next(5) == 0)
            _lines.Add((_shelves[(first + 1) % _shelves.Count], 1));

        var total = _lines.Sum(line => line.Shelf.Points * line.Quantity);
        if (household.Balance < total)
            return false;

        var id = ++_id;
        var number = _number.With(++_inMonth, digits: 4);
        _book.Append(household, "redemption"u8, -total, 0, _source.With(id), "shopkeeper"u8, number);
        _book.Tables.Redemptions.Add(_book.Village).Add(id).Add(number).Add(household.Code).Add(total).Add(_book.Now.Month)
            .Add(_book.Now.Instant).Add("shopkeeper"u8).Add(_book.Sequence).Run();
        for (var position = 0; position < _lines.Count; position++)
        {
            var (shelf, quantity) = _lines[position];
            _book.Tables.Lines.Add(_book.Village).Add(id).Add(position).Add(shelf.Code).Add(shelf.Name).Add(quantity).Add(shelf.Points).Run();
            Move(shelf, "redemption"u8, -quantity, id);
        }

        household.Redeemed -= total;
        _last = (household, _book.Sequence, total);
        return true;
    }

    /// <summary>Takes what was redeemed last in the month back, goods and all; false where there is none.</summary>
    public bool Reverse()
    {
        if (_last is not var (household, reversed, total))
            return false;

        _last = null;
        _book.Append(household, "reversal"u8, total, 0, _reversal.With(reversed), "shopkeeper"u8, "拿错了"u8);
        _book.Tables.Reversals.Add(_book.Village).Add(reversed).Add(_book.Sequence).Add("redemption"u8).Run();
        _book.Tables.RedemptionReversals.Add(_book.Village).Add(_id).Add("拿错了"u8).Add(1).Add(_book.Now.Instant).Add("shopkeeper"u8)
            .Add(_book.Sequence).Run();
        foreach (var (shelf, quantity) in _lines)
            Move(shelf, "restock"u8, quantity, _id);

        household.Adjusted += total;
        return true;
    }

    public void End()
    {
        foreach (var shelf in _shelves)
            _book.Tables.Stocks.Add(_book.Village).Add(shelf.Code).Add(shelf.Stock).Run();
    }

    private void Move(Shelf shelf, ReadOnlySpan<byte> kind, long quantity, long? redemption)
    {
        shelf.Stock += quantity;
        _book.Tables.Movements.Add(_book.Village).Add(shelf.Code).Add(++shelf.Movements).Add(kind).Add(quantity).Add(shelf.Stock)
            .Add(redemption).Add(_book.Now.Instant).Add("shopkeeper"u8).Run();
    }

    private sealed class Shelf(string code, string name, long points)
    {
        public byte[] Code { get; } = Encoding.UTF8.GetBytes(code);

        public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

        public long Points => points;

        public long Stock { get; set; }

        public long Movements { get; set; }
    }
}
