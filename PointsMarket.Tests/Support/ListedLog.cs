using Microsoft.Extensions.Logging;

namespace PointsMarket.Tests.Support;

/// <summary>A log whose warnings can be read.</summary>
internal sealed class ListedLog<T> : ILogger<T>
{
    private readonly List<string> _warnings = [];

    public IReadOnlyList<string> Warnings => _warnings;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel == LogLevel.Warning)
            _warnings.Add(formatter(state, exception));
    }
}
