using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

internal static class PasswordPages
{
    public static void MapPasswordPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/password", () => PageDesk.Page<PasswordPage>(PostedForm.New()));
        desk.MapForm("/password", Change);
    }

    /// <summary>Whoever finds a desk unattended does not know the password that holds now.</summary>
    private static async Task<IResult> Change(PostedForm form, PageDesk desk, SessionService sessions)
    {
        try
        {
            await sessions.Prove(desk.Caller, form["currentPassword"] ?? "", desk.Context.Address());
            return await Set(form, desk);
        }
        catch (RefusalException refusal) when (refusal.Reason == Reason.Unauthenticated)
        {
            form.Refuse(new MalformedException("currentPassword", PasswordWords.Wrong));
        }
        catch (RefusalException refusal)
        {
            form.Refuse(refusal);
            Problem.SetRetryAfter(desk.Context, refusal.RetryAfter);
        }

        return PageDesk.Page<PasswordPage>(form);
    }

    private static Task<IResult> Set(PostedForm form, PageDesk desk) => desk.Submit<NewPassword, string, string>(
        form,
        request => form["repeated"] == request.Password ? Secrets.Hash(request.Password!) : throw new MalformedException("repeated", PasswordWords.NotTheSame),
        (tx, hash) =>
        {
            PeopleService.SetPassword(tx, desk.Caller, desk.Caller.Account, hash);
            return desk.Caller.Account;
        },
        account => desk.At($"sign-in?account={account}&done=saved"),
        () => PageDesk.Page<PasswordPage>(form));
}
