using System.Text;

namespace PointsMarket.Tests.Model;

/// <summary>How often each kind of step was accepted, and refused for which reason; many tales count at once.</summary>
internal sealed class Tally
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _refused = [];
    private readonly Dictionary<string, int> _accepted = [];
    private readonly SortedDictionary<string, int> _entries = [];

    public int Steps { get; private set; }

    public void Note(StepKind kind, string? reason)
    {
        lock (_gate)
        {
            Steps++;
            if (reason is null)
            {
                _accepted[kind.Name] = AcceptedOf(kind) + 1;
                return;
            }

            if (!_refused.TryGetValue(kind.Name, out var reasons))
                _refused.Add(kind.Name, reasons = []);

            reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
        }
    }

    public void NoteEntries(IEnumerable<ModelEntry> entries)
    {
        lock (_gate)
        {
            foreach (var entry in entries)
                _entries[entry.Kind] = EntriesOf(entry.Kind) + 1;
        }
    }

    public int EntriesOf(string kind) => _entries.GetValueOrDefault(kind);

    public int AcceptedOf(StepKind kind) => _accepted.GetValueOrDefault(kind.Name);

    public int RefusedWith(string reason) => _refused.Values.Sum(reasons => reasons.GetValueOrDefault(reason));

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var kind in StepKinds.All)
        {
            var refused = _refused.TryGetValue(kind.Name, out var reasons)
                ? string.Join(", ", reasons.Select(reason => $"{reason.Key} {reason.Value}"))
                : "";
            text.AppendLine($"  {kind.Name,-32} accepted {AcceptedOf(kind),8}   refused: {refused}");
        }

        return text.Append("  entries: ").AppendJoin(", ", _entries.Select(entry => $"{entry.Key} {entry.Value}")).ToString();
    }
}
