using System.Net;
using CityEveningNews.Web.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

/// <summary>Walks every address under <c>/editor</c> that the program has, so that none is ever added without a lock.</summary>
public sealed class EveryEndpointTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    [Fact]
    public void Only_sign_in_set_up_and_the_reset_link_are_open_to_strangers() =>
        Assert.Equal(
            ["editor/reset", "editor/setup", "editor/sign-in"],
            Endpoints().Where(IsOpen).Select(e => e.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_from_everywhere()
    {
        HttpClient stranger = archive.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        Assert.NotEmpty(Endpoints());
        foreach (RouteEndpoint endpoint in Endpoints().Where(e => !IsOpen(e)))
        {
            foreach (HttpMethod method in Methods(endpoint))
            {
                HttpResponseMessage answer = await stranger.SendAsync(new HttpRequestMessage(method, Address(endpoint)));
                Assert.True(
                    answer.StatusCode == HttpStatusCode.Unauthorized
                        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.PathAndQuery.StartsWith("/editor/sign-in?", StringComparison.Ordinal)),
                    $"{method} {Address(endpoint)}: {answer.StatusCode} {answer.Headers.Location}");
            }
        }
    }

    [Fact]
    public async Task Somebody_signed_in_without_a_role_is_forbidden_everywhere()
    {
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            Assert.True((await users.CreateAsync(new IdentityUser("no role"), DeskClient.Password)).Succeeded);
        }

        await AssertForbiddenAsync(await archive.OpenBrowserAsync("no role", DeskClient.Password, follow: false), Endpoints().Where(e => !IsOpen(e)));
    }

    [Fact]
    public async Task An_editor_is_forbidden_what_is_an_administrators()
    {
        RouteEndpoint[] theirs = [.. Endpoints().Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == DeskRoles.Administrator))];
        Assert.Contains(theirs, e => e.RoutePattern.RawText!.Trim('/') == "editor/accounts");
        await AssertForbiddenAsync(await archive.SignInAsync("only an editor", follow: false), theirs);
    }

    [Fact]
    public async Task Every_post_without_the_antiforgery_token_is_refused()
    {
        HttpClient administrator = await archive.SignInAsync("every post", DeskRoles.Administrator, follow: false);
        foreach (RouteEndpoint endpoint in Endpoints().Where(e => Methods(e).Contains(HttpMethod.Post)))
        {
            HttpResponseMessage answer = await administrator.PostAsync(Address(endpoint), new FormUrlEncodedContent([KeyValuePair.Create("id", "1")]));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {Address(endpoint)}: {answer.StatusCode}");
        }
    }

    private async Task AssertForbiddenAsync(HttpClient client, IEnumerable<RouteEndpoint> endpoints)
    {
        foreach (RouteEndpoint endpoint in endpoints)
        {
            foreach (HttpMethod method in Methods(endpoint))
            {
                HttpResponseMessage answer = await client.SendAsync(new HttpRequestMessage(method, Address(endpoint)));
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {Address(endpoint)}: {answer.StatusCode}");
            }
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() => archive.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText?.TrimStart('/').StartsWith("editor", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    // A page answers both; what names its methods answers those.
    private static HttpMethod[] Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 } named
            ? [.. named.HttpMethods.Select(name => new HttpMethod(name))]
            : [HttpMethod.Get, HttpMethod.Post];

    private string Address(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => Value(parameter),
            RoutePatternSeparatorPart separator => separator.Content,
            _ => throw new InvalidOperationException($"{endpoint.RoutePattern.RawText}: {part}"),
        }))));

    // Of the values that addresses are made of, the first that the route takes.
    private string Value(RoutePatternParameterPart parameter)
    {
        ParameterPolicyFactory policies = archive.Services.GetRequiredService<ParameterPolicyFactory>();
        IRouteConstraint[] constraints = [.. parameter.ParameterPolicies.Select(p => policies.Create(parameter, p)).OfType<IRouteConstraint>()];
        return Array.Find(["1", "2021-02-19", "ed-2", "20210219-1"], value => Array.TrueForAll(constraints, constraint =>
            constraint.Match(null, null, parameter.Name, new RouteValueDictionary { [parameter.Name] = value }, RouteDirection.IncomingRequest)))!;
    }
}
