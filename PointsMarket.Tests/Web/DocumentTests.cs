using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Web;

internal sealed class DocumentTests
{
    private Site _site = null!;
    private JsonNode _document = null!;

    [OneTimeSetUp]
    public async Task Read()
    {
        _site = await Site.Start();
        _document = JsonNode.Parse(await _site.Anonymous().GetStringAsync("/openapi/v1.json"))!;
    }

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public void The_document_is_openapi_3_1() => Assert.That((string?)_document["openapi"], Does.StartWith("3.1"));

    [Test]
    public void Every_address_of_the_api_stands_in_the_document()
    {
        var mapped = Endpoints().SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            .Select(method => $"{method} {Path(endpoint.RoutePattern.RawText!)}"));
        var documented = Operations().Select(operation => $"{operation.Method.ToUpperInvariant()} {operation.Path}");
        Assert.That(documented, Is.EquivalentTo(mapped));
    }

    [Test]
    public void Every_operation_has_a_sentence_a_name_of_its_own_and_who_may()
    {
        var operations = Operations().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(operations.Select(operation => (string?)operation.Node["operationId"]), Is.Unique);
            foreach (var (path, method, node) in operations)
            {
                Assert.That((string?)node["summary"], Is.Not.Empty, $"{method} {path}");
                Assert.That((string?)node["description"], Does.StartWith("For").Or.StartWith("Without"), $"{method} {path}");
            }
        });
    }

    [Test]
    public void Every_json_request_has_an_example_that_its_validator_accepts()
    {
        Assert.Multiple(() =>
        {
            foreach (var endpoint in Endpoints())
            {
                var accepts = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>();
                if (accepts is null || !accepts.ContentTypes.Contains("application/json"))
                    continue;

                var example = endpoint.Metadata.GetMetadata<Example>();
                Assert.That(example, Is.Not.Null, endpoint.DisplayName);
                Assert.That(example!.Value, Is.InstanceOf(accepts.RequestType!), endpoint.DisplayName);

                // As it stands in the document, read as a request is read.
                var written = JsonSerializer.Serialize(example.Value, accepts.RequestType!, Json.Written);
                var read = JsonSerializer.Deserialize(written, accepts.RequestType!, Json.Options)!;
                var validator = (IValidator)_site.Services.GetRequiredService(typeof(IValidator<>).MakeGenericType(accepts.RequestType!));
                Assert.That(validator.Validate(new ValidationContext<object>(read)).IsValid, endpoint.DisplayName);
            }
        });
    }

    [Test]
    public void Every_reason_stands_at_some_operation_or_is_what_routing_says_itself()
    {
        var documented = Operations()
            .SelectMany(operation => operation.Node["responses"]!.AsObject())
            .SelectMany(response => ((string?)response.Value!["description"] ?? "").Split(", "))
            .ToHashSet();
        Reason[] elsewhere = [Reason.MethodNotAllowed, Reason.Internal];
        Assert.That(Enum.GetValues<Reason>().Except(elsewhere).Select(Word.Of), Is.SubsetOf(documented));
    }

    [Test]
    public void A_refusal_is_documented_with_its_sentence()
    {
        var example = _document["paths"]!["/api/villages/{village}/redemptions"]!["post"]!["responses"]!["409"]!
            ["content"]![Problem.ContentType]!["examples"]!["insufficientPoints"]!["value"]!;
        Assert.That((string?)example["detail"], Is.EqualTo("积分不够：要50分，可用45.5分，还差4.5分。"));
        Assert.That((int)example["status"]!, Is.EqualTo(409));
    }

    [Test]
    public void A_redemption_needs_its_key_and_a_list_its_page()
    {
        Assert.That(Parameter("/api/villages/{village}/redemptions", "post", "Idempotency-Key")["required"]!.GetValue<bool>());
        Assert.That((int)Parameter("/api/villages/{village}/entries", "get", "limit")["schema"]!["maximum"]!, Is.EqualTo(500));
    }

    [Test]
    public async Task The_reading_page_names_no_other_machine_and_may_fetch_from_none()
    {
        var page = await _site.Anonymous().GetAsync("/docs/");
        var html = await page.Content.ReadAsStringAsync();
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(html, Does.Not.Contain("http://").And.Not.Contain("https://"));
        Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'").And.Contains("connect-src 'self'"));
    }

    [Test]
    public async Task The_first_address_asks_which_village_where_there_are_several()
    {
        var page = await _site.Visit().Open("/");
        Assert.That(page.Document.QuerySelectorAll(".choices a").Select(link => link.GetAttribute("href")), Is.EquivalentTo((List<string>)["/yunxi", "/shimen"]));
    }

    private JsonNode Parameter(string path, string method, string name) =>
        _document["paths"]![path]![method]!["parameters"]!.AsArray().Single(parameter => (string?)parameter!["name"] == name)!;

    private IEnumerable<(string Path, string Method, JsonNode Node)> Operations() =>
        _document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Key, method.Value!)));

    private IEnumerable<RouteEndpoint> Endpoints() => _site.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText is { } path
            && (path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/health", StringComparison.Ordinal)));

    private static string Path(string pattern) => pattern.Length > 1 ? pattern.TrimEnd('/') : pattern;
}
