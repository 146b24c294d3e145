namespace CityEveningNews.Web.Speed;

/// <summary>Takes an answer whole, before any of it goes to the client.</summary>
internal static class AnswerBytes
{
    /// <summary>Lets the rest of the program answer, and gives what it would have sent; the caller sends it.</summary>
    public static async Task<byte[]> TakeAsync(HttpContext context, RequestDelegate next)
    {
        Stream client = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = client;
        }

        return answer.ToArray();
    }
}
