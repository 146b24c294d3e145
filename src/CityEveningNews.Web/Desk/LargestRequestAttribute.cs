using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CityEveningNews.Web.Desk;

/// <summary>Refuses a request that says to be larger, before its form is read: whoever reads the form would call it one that cannot be read.</summary>
/// <param name="bytes">The most bytes of a request.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargestRequestAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // Before the antiforgery token is looked for in the form, at 1000.
    private const int BeforeTheForm = 900;

    /// <summary>The most bytes of a request.</summary>
    public long Bytes => bytes;

    /// <inheritdoc/>
    public int Order => BeforeTheForm;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > bytes) context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
