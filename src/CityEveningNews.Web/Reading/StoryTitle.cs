using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Reading;

/// <summary>What an article is called wherever it is named: by its headline, or by a short name where the paper printed none.</summary>
public static class StoryTitle
{
    private const int Longest = 24;
    private const int Shortest = 8;

    /// <summary>The name of an article.</summary>
    public static string Of(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Headline?.Text, article.Kind, article.Captions.Concat(article.Sections.SelectMany(section => section.Paragraphs)).Select(text => text.Text));
    }

    /// <summary>The headline; else 图片 and what the first caption says, or the first words.</summary>
    public static string Of(string? headline, ArticleKind kind, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (!string.IsNullOrEmpty(headline)) return headline;
        string words = Beginning(texts.FirstOrDefault(text => text.Length > 0) ?? "");
        return (kind == ArticleKind.Photograph, words.Length > 0) switch
        {
            (true, true) => $"图片：{words}",
            (true, false) => "图片",
            (false, true) => words,
            _ => "无题",
        };
    }

    /// <summary>The first sentence, or so much of it as a headline would have, cut where it pauses if it does.</summary>
    private static string Beginning(string text)
    {
        int end = text.IndexOfAny(['。', '！', '？', '；']);
        string sentence = end > 0 ? text[..end] : text;
        if (sentence.Length <= Longest) return sentence;
        int pause = sentence.LastIndexOfAny(['，', '、', '：', ' '], Longest);
        int cut = pause >= Shortest ? pause : char.IsHighSurrogate(sentence[Longest - 1]) ? Longest - 1 : Longest;
        return sentence[..cut].TrimEnd('（', '(', '“', '‘', '《', '「', ' ') + "…";
    }
}
