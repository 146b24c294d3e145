using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CityEveningNews.Web.Speed;

/// <summary>
/// Finished answers, compressed and with their headers, given again before anything else of the program is asked. What may be kept, and for whom,
/// is <see cref="ArchivePages"/>' to say; a change of the archive lets all of them go.
/// </summary>
internal sealed class KeptAnswers(TimeProvider clock)
{
    /// <summary>How many bytes are kept at most.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    // Of a connection and not of an answer, or true only when the answer was first given.
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Age, HeaderNames.Connection, HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.KeepAlive, HeaderNames.Server, HeaderNames.TransferEncoding,
    };

    private volatile AnswerShelf _shelf = new(clock, MostBytes);

    /// <summary>Puts the kept answers before the rest of the program.</summary>
    public static void Use(IApplicationBuilder app)
    {
        KeptAnswers kept = app.ApplicationServices.GetRequiredService<KeptAnswers>();
        app.Use(kept.AnswerAsync);
    }

    /// <summary>Lets all answers go.</summary>
    public void Forget() => _shelf = new AnswerShelf(clock, MostBytes);

    private Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (AnswerKey.Of(context.Request) is not { } key) return next(context);
        AnswerShelf shelf = _shelf;
        return shelf.Find(key) is { } answer ? GiveAsync(context, answer) : MakeAsync(context, next, key, shelf);
    }

    private static Task GiveAsync(HttpContext context, KeptAnswer answer)
    {
        HttpResponse response = context.Response;
        bool known = IsKnown(context.Request.Headers, answer);
        foreach ((string name, StringValues value) in answer.Headers)
            if (!known || !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)) response.Headers[name] = value;
        if (known)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentLength = answer.Body.Length;
        return response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted).AsTask();
    }

    private static async Task MakeAsync(HttpContext context, RequestDelegate next, AnswerKey key, AnswerShelf shelf)
    {
        byte[] body = await AnswerBytes.TakeAsync(context, next);
        // On the shelf the answer was made under: had the archive changed meanwhile, it is one that nobody looks at any more.
        if (Kept(context, body) is { } answer) shelf.Put(key, answer);
        if (body.Length > 0) await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static KeptAnswer? Kept(HttpContext context, byte[] body)
    {
        HttpResponse response = context.Response;
        // Only what EntityTags marked is the same for everyone who asks in the same words.
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.ETag.Count == 0 || response.Headers.SetCookie.Count > 0 || !ArchivePages.Covers(context)) return null;
        // An answer without the time it was made cannot be told from one that is too old.
        if (response.GetTypedHeaders().LastModified is not { } made) return null;
        KeyValuePair<string, StringValues>[] headers = [.. response.Headers.Where(header => !NotKept.Contains(header.Key))];
        return new KeptAnswer(body, headers, response.Headers.ETag.ToString(), made);
    }

    private static bool IsKnown(IHeaderDictionary asked, KeptAnswer answer)
    {
        if (asked.IfNoneMatch.Count > 0) return asked.IfNoneMatch.ToString() is { } tags && (tags == "*" || tags.Contains(answer.Tag, StringComparison.Ordinal));
        return asked.IfModifiedSince.Count > 0
            && DateTimeOffset.TryParseExact(asked.IfModifiedSince.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset since)
            && answer.Made <= since;
    }
}
