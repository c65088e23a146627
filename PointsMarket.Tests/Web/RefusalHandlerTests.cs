using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using PointsMarket.Api.Web;
using PointsMarket.Core;

namespace PointsMarket.Tests.Web;

internal sealed class RefusalHandlerTests
{
    [Test]
    public async Task Who_leaves_while_a_refusal_is_said_is_no_fault_of_the_site()
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();
        var context = new DefaultHttpContext { RequestAborted = left.Token };
        context.Request.Path = "/api/villages/yunxi";
        var handler = new RefusalHandler(NullLogger<RefusalHandler>.Instance);

        Assert.That(await handler.TryHandleAsync(context, Refusal.NotFound(), left.Token), "it counts as answered");
        Assert.That(context.Response.StatusCode, Is.EqualTo(StatusCodes.Status404NotFound));
    }
}
