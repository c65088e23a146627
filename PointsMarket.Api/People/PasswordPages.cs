using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.People;

namespace PointsMarket.Api.People;

internal static class PasswordPages
{
    public static void MapPasswordPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/password", () => PageDesk.Page<PasswordPage>(PostedForm.New()));
        desk.MapForm("/password", Change);
    }

    private static Task<IResult> Change(PostedForm form, PageDesk desk) => desk.Submit<NewPassword, string, string>(
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
