using System.Globalization;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Rendering;
using CityEveningNews.Web.Texts;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk.Editing;

/// <summary>Says in an editor's language what cannot be understood of an article's Markdown.</summary>
internal static class MarkdownProblemText
{
    /// <summary>The roles a reporter may have.</summary>
    public static readonly IReadOnlyList<CreditRole> Roles = [.. Enum.GetValues<CreditRole>().Where(role => role != CreditRole.None)];

    /// <summary>The line, what is wrong with it, and what may stand there.</summary>
    public static string Say(IStringLocalizer<EditingTexts> text, MarkdownProblem problem) =>
        text[$"Markdown.{problem.Code}", problem.Line, problem.Detail, string.Join(text["Markdown.Comma"].Value, Allowed(problem.Code))];

    private static IEnumerable<string> Allowed(string code) => code switch
    {
        "no-kind" => Enum.GetNames<ArticleKind>(),
        "no-role" => Roles.Select(role => role.ToString()),
        "no-name" => [Reporter.MaximumNameLength.ToString(CultureInfo.InvariantCulture)],
        _ => ArticleMarkdownReader.Names,
    };
}
