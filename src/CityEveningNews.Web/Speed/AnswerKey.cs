namespace CityEveningNews.Web.Speed;

/// <summary>The words of a request, all that an answer may depend on.</summary>
internal readonly record struct AnswerKey(string Path, string Query, string Scheme, string Host, string? Encoding, string? Language, string? Cookie)
{
    /// <summary>The most characters of a request whose answer is kept: a key is held as long as its answer, and may be far longer than that.</summary>
    public const int MostCharacters = 1024;

    /// <summary>How many characters there are.</summary>
    public int Length => Path.Length + Query.Length + Scheme.Length + Host.Length + (Encoding?.Length ?? 0) + (Language?.Length ?? 0) + (Cookie?.Length ?? 0);

    /// <summary>The request's key; null when its answer is never kept.</summary>
    public static AnswerKey? Of(HttpRequest request)
    {
        IHeaderDictionary headers = request.Headers;
        if (!HttpMethods.IsGet(request.Method) || headers.Authorization.Count > 0) return null;
        string? cookie = headers.Cookie;
        if (cookie?.Contains(ArchivePages.SignInCookie, StringComparison.Ordinal) == true || !ArchivePages.MayKeep(request.Path)) return null;
        var key = new AnswerKey(request.Path.Value ?? "", request.QueryString.Value ?? "", request.Scheme, headers.Host.ToString(), headers.AcceptEncoding, headers.AcceptLanguage, cookie);
        return key.Length <= MostCharacters ? key : null;
    }
}
