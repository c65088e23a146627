using System.Security.Cryptography;
using System.Text;
using PointsMarket.Api.Web;
using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>A form as it was filled in, with what was wrong with it: shown again it loses nothing.</summary>
/// <remarks>Its key is made once, when the form is first shown: a second press or a retry with it is answered with what the first one did.</remarks>
public sealed class PostedForm
{
    public const string KeyField = "once";

    /// <summary>Ticked where something seldom meant is meant.</summary>
    public const string SureField = "sure";

    private const string TokenField = "__RequestVerificationToken";

    private readonly Dictionary<string, string[]> _values;
    private Dictionary<string, IReadOnlyList<Sentence>> _errors = [];

    private PostedForm(Dictionary<string, string[]> values, IFormFileCollection? files)
    {
        _values = values;
        Files = files;
        Key = values.GetValueOrDefault(KeyField)?[0] is { Length: > 0 and <= 64 } key ? key : NewKey();
    }

    public string Key { get; private set; }

    public IFormFileCollection? Files { get; }

    /// <summary>What stands against the form as a whole.</summary>
    public Sentence? Refusal { get; private set; }

    /// <summary>200 until it was refused.</summary>
    public int Status { get; private set; } = StatusCodes.Status200OK;

    public bool WasRefused => Status != StatusCodes.Status200OK;

    /// <summary>What it asks for is seldom meant; it is carried out once that is ticked.</summary>
    public bool IsDoubted { get; private set; }

    public bool IsSure => Has(SureField, "true");

    public IReadOnlyDictionary<string, IReadOnlyList<Sentence>> Errors => _errors;

    /// <summary>All fields but the form's own.</summary>
    public IEnumerable<KeyValuePair<string, string[]>> Fields => _values.Where(pair => pair.Key is not (KeyField or TokenField));

    /// <summary>What stands in a field; null where it is not part of the form.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name)?[0];

    /// <summary>A new form, with what stands in its fields at first.</summary>
    public static PostedForm New(params IEnumerable<(string Field, string? Value)> values) =>
        new(values.Where(pair => pair.Value is not null).GroupBy(pair => pair.Field).ToDictionary(
            field => field.Key,
            field => field.Select(pair => pair.Value!).ToArray()), null);

    public static async ValueTask<PostedForm?> BindAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            throw new RefusalException(Reason.UnsupportedMediaType, PageWords.NotAForm);

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new(form.ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray()), form.Files);
    }

    /// <summary>Every value of a field that occurs more than once.</summary>
    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name) ?? [];

    public bool Has(string name, string value) => All(name).Contains(value);

    public Sentence? ErrorOf(string name) => _errors.GetValueOrDefault(name)?[0];

    /// <summary>The API's request that this form stands for, within the API's limits.</summary>
    /// <exception cref="MalformedException">By field, what is wrong with it.</exception>
    internal T As<T>(HttpContext context)
        where T : class => FormReader.Read<T>(this, context.RequestServices);

    internal void Refuse(MalformedException malformed)
    {
        _errors = malformed.Errors.ToDictionary(error => error.Key, error => error.Value);
        Refuse(StatusCodes.Status400BadRequest, PageWords.PleaseCorrect);
    }

    internal void Refuse(RefusalException refusal)
    {
        if (refusal.Field is { } field)
            Refuse(new MalformedException(field, refusal.Sentence));
        else
            Refuse(Problem.StatusOf(refusal.Reason), refusal.Sentence);
    }

    internal void Refuse(DoubtException doubt)
    {
        IsDoubted = true;
        Refuse(StatusCodes.Status409Conflict, doubt.Sentence);
    }

    internal void Refuse(int status, Sentence sentence)
    {
        Status = status;
        Refusal = sentence;
    }

    /// <summary>Its key has done something already: what stands in it now would be a new one.</summary>
    internal void Renew()
    {
        Key = NewKey();
        Refuse(StatusCodes.Status422UnprocessableEntity, PageWords.SentBefore);
    }

    /// <summary>A field that is neither shown again nor kept.</summary>
    internal static bool IsSecret(string field) =>
        field.Contains("password", StringComparison.OrdinalIgnoreCase) || field is "pin" or "repeated";

    /// <summary>Address, fields and files, by which the same press is known from another one; to be sealed before it is kept.</summary>
    internal byte[] Whole(HttpContext context)
    {
        var text = new StringBuilder($"{context.Request.Path}{context.Request.QueryString}\n");
        foreach (var (name, values) in Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            text.AppendJoin('\u001f', values.Prepend(name)).Append('\u001e');

        foreach (var file in Files ?? Enumerable.Empty<IFormFile>())
        {
            using var stream = file.OpenReadStream();
            text.Append(file.Name).Append('\u001f').Append(Convert.ToHexString(SHA256.HashData(stream))).Append('\u001e');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
