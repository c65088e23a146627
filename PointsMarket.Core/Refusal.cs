namespace PointsMarket.Core;

/// <summary>A rule of the village says no: a reason for programs and a sentence for the person at the desk.</summary>
/// <remarks>Thrown inside a transaction, it takes back everything that the request had written.</remarks>
public sealed class RefusalException(Reason reason, Sentence sentence, string? field = null) : Exception(sentence.English)
{
    public Reason Reason { get; } = reason;

    public Sentence Sentence { get; } = sentence;

    /// <summary>The field of the request that names nothing; only with <see cref="Reason.Validation"/>.</summary>
    public string? Field { get; } = field;

    /// <summary>How long to wait before another try; only with <see cref="Reason.TooManyTries"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>The refusals that every part of the village shares.</summary>
public static class Refusal
{
    public static RefusalException Of(Reason reason, string chinese, string english) => new(reason, new(chinese, english));

    public static RefusalException Field(string field, string chinese, string english) =>
        new(Reason.Validation, new(chinese, english), field);

    public static RefusalException NotFound() =>
        Of(Reason.NotFound, "没有找到。请核对编号或地址。", "There is no such thing. Please check the code or the address.");

    public static RefusalException Forbidden() =>
        Of(Reason.Forbidden, "您的角色不能办理这件事。", "Your role may not do this.");

    public static RefusalException NotYourHousehold() =>
        Of(Reason.NotYourHousehold, "您只能查看和办理自己家的事。", "You may only see and do this for your own household.");

    public static RefusalException UnknownCode(string field, string code) =>
        Field(field, $"没有编号为{code}的记录。", $"Nothing has the code {code}.");
}
