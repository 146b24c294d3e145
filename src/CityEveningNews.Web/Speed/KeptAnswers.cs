using System.Collections.Concurrent;
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
    /// <summary>How many bytes are kept at most: when they are reached, all are let go.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    // Of a connection and not of an answer, or true only when the answer was first given.
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Age, HeaderNames.Connection, HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.KeepAlive, HeaderNames.Server, HeaderNames.TransferEncoding,
    };

    private ConcurrentDictionary<Key, Answer> _answers = new();
    private long _bytes;

    /// <summary>Puts the kept answers before the rest of the program.</summary>
    public static void Use(IApplicationBuilder app)
    {
        KeptAnswers kept = app.ApplicationServices.GetRequiredService<KeptAnswers>();
        app.Use(kept.AnswerAsync);
    }

    /// <summary>Lets all answers go.</summary>
    public void Forget()
    {
        _answers = new();
        Interlocked.Exchange(ref _bytes, 0);
    }

    private Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (Key.Of(context.Request) is not { } key) return next(context);
        ConcurrentDictionary<Key, Answer> answers = _answers;
        return answers.TryGetValue(key, out Answer? answer) && clock.GetUtcNow() < answer.Until
            ? GiveAsync(context, answer)
            : MakeAsync(context, next, key, answers);
    }

    private static Task GiveAsync(HttpContext context, Answer answer)
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

    private async Task MakeAsync(HttpContext context, RequestDelegate next, Key key, ConcurrentDictionary<Key, Answer> answers)
    {
        byte[] body = await AnswerBytes.TakeAsync(context, next);
        Keep(context, key, body, answers);
        if (body.Length > 0) await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private void Keep(HttpContext context, Key key, byte[] body, ConcurrentDictionary<Key, Answer> answers)
    {
        HttpResponse response = context.Response;
        // Only what EntityTags marked is the same for everyone who asks in the same words.
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.ETag.Count == 0 || response.Headers.SetCookie.Count > 0 || !ArchivePages.Covers(context)) return;
        if (Interlocked.Add(ref _bytes, body.Length) > MostBytes)
        {
            Forget();
            return;
        }

        KeyValuePair<string, StringValues>[] headers = [.. response.Headers.Where(header => !NotKept.Contains(header.Key))];
        DateTimeOffset? made = response.GetTypedHeaders().LastModified;
        // Into the dictionary the answer was made under: had the archive changed meanwhile, it is one that nobody looks into any more.
        answers[key] = new Answer(body, headers, response.Headers.ETag.ToString(), made, clock.GetUtcNow() + ArchivePages.Longest);
    }

    private static bool IsKnown(IHeaderDictionary asked, Answer answer)
    {
        if (asked.IfNoneMatch.Count > 0) return asked.IfNoneMatch.ToString() is { } tags && (tags == "*" || tags.Contains(answer.Tag, StringComparison.Ordinal));
        return asked.IfModifiedSince.Count > 0 && answer.Made is { } made
            && DateTimeOffset.TryParseExact(asked.IfModifiedSince.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset since)
            && made <= since;
    }

    /// <summary>The words of a request, all that an answer may depend on.</summary>
    private readonly record struct Key(string Path, string Query, string Scheme, string Host, string? Encoding, string? Language, string? Cookie)
    {
        /// <summary>The request's key; null when its answer is never kept.</summary>
        public static Key? Of(HttpRequest request)
        {
            IHeaderDictionary headers = request.Headers;
            if (!HttpMethods.IsGet(request.Method) || headers.Authorization.Count > 0) return null;
            string? cookie = headers.Cookie;
            if (cookie?.Contains(ArchivePages.SignInCookie, StringComparison.Ordinal) == true || !ArchivePages.MayKeep(request.Path)) return null;
            return new Key(request.Path.Value ?? "", request.QueryString.Value ?? "", request.Scheme, headers.Host.ToString(), headers.AcceptEncoding, headers.AcceptLanguage, cookie);
        }
    }

    private sealed record Answer(byte[] Body, KeyValuePair<string, StringValues>[] Headers, string Tag, DateTimeOffset? Made, DateTimeOffset Until);
}
