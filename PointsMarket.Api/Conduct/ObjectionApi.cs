using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Conduct;

internal static class ObjectionApi
{
    public static void MapObjections(this IEndpointRouteBuilder village)
    {
        var objections = village.MapGroup("/conduct/{id}/objections").WithTags("Conduct");
        objections.Post("", Raise).Says("Object to what is under publicity").RequireAuthorization(Rights.CanObject)
            .Refuses(Reason.NotPublished)
            .Example(new ObjectionRequest("那天他家没有人到场", "李秀英"));
        objections.Get("/{n}", Find).Says("One objection").RequireAuthorization(Rights.CanRead).Refuses(Reason.NotYourHousehold);
        objections.Put("/{n}/ruling", Rule).Says("Rule on an objection").RequireAuthorization(Rights.CanRule)
            .Refuses(Reason.AlreadyRuled)
            .Example(new RulingRequest(false, "签到表上有名字，照片也能看到人"));
    }

    private static Thing<ObjectionResponse> Find(string id, string n, Desk desk) => desk.Show(
        tx =>
        {
            var record = ConductService.Get(tx, desk.Village, Query.PathNumber(id));
            if (!record.IsOpenToObjection)
                desk.Caller.MayRead(record.Household);

            var objection = ObjectionService.Find(tx, desk.Village, record.Id, Query.PathCount(n));
            var names = VillageService.SettingsNow(tx, desk.Village).PublicNames;
            return objection is null ? null : ConductResponse.Shown(objection, record, desk.Caller, names);
        },
        objection => objection);

    private static Task<Made<ObjectionResponse>> Raise(string id, Body<ObjectionRequest> body, Desk desk) => desk.Make(
        tx => ObjectionService.Raise(tx, desk.Caller, Query.PathNumber(id), body.Value.Reason!.Trim(), body.Value.By.Trimmed()),
        ObjectionResponse.From,
        objection => desk.Address($"conduct/{Query.PathNumber(id)}/objections/{objection.N}"));

    private static Task<Done<ConductResponse>> Rule(string id, string n, Body<RulingRequest> body, Desk desk) => desk.Do(
        tx => ObjectionService.Rule(
            tx,
            desk.Caller,
            Query.PathNumber(id),
            Query.PathCount(n),
            body.Value.Upheld!.Value,
            body.Value.Reason!.Trim()),
        ConductResponse.From);
}
