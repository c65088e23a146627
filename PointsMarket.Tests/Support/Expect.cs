using System.Net;
using PointsMarket.Core;

namespace PointsMarket.Tests.Support;

/// <summary>What tests say again and again.</summary>
internal static class Expect
{
    /// <summary>The work is refused with that reason.</summary>
    public static async Task Refused(Reason reason, Func<Task> work)
    {
        var refusal = await Assert.CatchAsync<RefusalException>(async () => await work());
        Assert.That(refusal!.Reason, Is.EqualTo(reason));
    }

    /// <summary>Nothing was found that should not be; all of it is said, not only the first ten.</summary>
    public static void Nothing(IEnumerable<string> found, string what)
    {
        var all = found.ToList();
        Assert.That(all, Is.Empty, () => $"{what}:\n  {string.Join("\n  ", all)}");
    }

    /// <summary>The answer is a problem with that reason, and its one status.</summary>
    public static void Refused(this Answer answer, Reason reason)
    {
        Assert.That(answer.Reason, Is.EqualTo(Word.Of(reason)), answer.Text);
        Assert.That((int)answer.Status, Is.EqualTo(Api.Web.Problem.StatusOf(reason)), answer.Text);
    }

    /// <summary>The answer is a 400 that names the field.</summary>
    public static void Malformed(this Answer answer, string field)
    {
        answer.Refused(Reason.Validation);
        Assert.That(answer.Fields, Does.Contain(field), answer.Text);
    }

    /// <summary>The answer has that status.</summary>
    public static Answer Gives(this Answer answer, HttpStatusCode status)
    {
        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        return answer;
    }
}
