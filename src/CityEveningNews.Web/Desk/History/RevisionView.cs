using System.Text;
using System.Text.Json;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Rendering;
using CityEveningNews.Web.Texts;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk.History;

/// <summary>A change as the history shows it.</summary>
/// <param name="Revision">The change.</param>
/// <param name="Pieces">What it changed, character by character.</param>
internal sealed record RevisionView(Revision Revision, IReadOnlyList<DifferencePiece> Pieces)
{
    /// <summary>A change with its difference worked out.</summary>
    public static RevisionView Of(Revision revision, IStringLocalizer<EditingTexts> text) =>
        new(revision, TextDifference.Between(
            revision.Before is null ? "" : Written(revision, revision.Before, text), Written(revision, revision.After, text)));

    /// <summary>An article as its history shows it: the editors' Markdown.</summary>
    public static string Written(ParsedArticle article) => ArticleMarkdownWriter.Write(article);

    /// <summary>A masthead as its history shows it: a field a line.</summary>
    public static string Written(ParsedMasthead masthead, IStringLocalizer<EditingTexts> text)
    {
        var lines = new StringBuilder();
        foreach (MastheadField field in MastheadField.All)
        {
            string value = field.Read(masthead).Replace("\n", "；", StringComparison.Ordinal);
            if (value.Length > 0) Write(lines, text, text[$"Masthead.{field.Name}"].Value, value);
        }

        return lines.ToString();
    }

    private static string Written(Revision revision, string json, IStringLocalizer<EditingTexts> text) => revision.ArticleNumber is null
        ? Written(IssueState.Parse(json), text)
        : Written(JsonSerializer.Deserialize<ParsedArticle>(json, JsonColumn.Options)!);

    private static string Written(IssueState state, IStringLocalizer<EditingTexts> text)
    {
        var lines = new StringBuilder();
        Write(lines, text, text["Status"].Value, text[state.Status.ToString()].Value);
        Write(lines, text, text["Edition"].Value, state.Edition);
        lines.Append(Written(state.Masthead with { Date = state.Date, Publication = state.Publication }, text));
        Write(lines, text, text["Order"].Value, string.Join(' ', state.Order));
        foreach (UnplacedLine line in state.Unplaced) Write(lines, text, text["Line", line.Line].Value, line.Text);
        foreach (SettledJoin join in state.SettledJoins ?? []) Write(lines, text, text["SettledJoin"].Value, $"{join.Tail.Trim()} → {join.Head?.Trim() ?? "—"}");
        return lines.ToString();
    }

    private static void Write(StringBuilder lines, IStringLocalizer<EditingTexts> text, string name, object value) => lines.Append(text["Field", name, value].Value).Append('\n');
}
