using CityEveningNews.Web.Rendering;
using CityEveningNews.Web.Texts;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk.Editing;

/// <summary>Says in an editor's language what cannot be understood of an article's Markdown.</summary>
internal static class MarkdownProblemText
{
    /// <summary>The line and what is wrong with it.</summary>
    public static string Say(IStringLocalizer<EditingTexts> text, MarkdownProblem problem) => text[$"Markdown.{problem.Code}", problem.Line, problem.Detail];
}
