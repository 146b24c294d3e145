using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace CityEveningNews.Web.Speed;

/// <summary>
/// Gives each answer that is kept an ETag made of its bytes, and the time it was made as Last-Modified. It stands behind the cache, so a page
/// is hashed once; the cache answers <c>If-None-Match</c> and <c>If-Modified-Since</c> with 304 out of what it keeps.
/// </summary>
internal static class EntityTags
{
    public static void Use(IApplicationBuilder app)
    {
        TimeProvider clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((context, next) => MarkAsync(context, next, clock));
    }

    private static async Task MarkAsync(HttpContext context, RequestDelegate next, TimeProvider clock)
    {
        // What an editor is shown, with the way to the desk in it, is theirs alone.
        if (context.User.Identity?.IsAuthenticated == true && ArchivePages.MayKeep(context.Request.Path)) context.Response.Headers.CacheControl = "private, no-store";
        if (!ArchivePages.Covers(context) || HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        byte[] answer = await AnswerBytes.TakeAsync(context, next);
        if (context.Response.StatusCode == StatusCodes.Status200OK) Mark(context.Response, answer, clock.GetUtcNow());
        if (answer.Length > 0) await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private static void Mark(HttpResponse response, byte[] answer, DateTimeOffset made)
    {
        const int tagBytes = 15;
        IHeaderDictionary headers = response.Headers;
        byte[] hash = SHA256.HashData(answer);
        if (StringValues.IsNullOrEmpty(headers.ETag)) headers.ETag = $"\"{Convert.ToBase64String(hash, 0, tagBytes)}\"";
        // For those who ask by time alone: the answer was made now, and is kept until something changes.
        if (StringValues.IsNullOrEmpty(headers.LastModified)) headers.LastModified = made.ToString("R", CultureInfo.InvariantCulture);
        // Kept by the reader, asked about every time; never shared between readers of two languages or themes.
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept-Encoding, Accept-Language, Cookie";
        response.ContentLength = answer.Length;
    }
}
