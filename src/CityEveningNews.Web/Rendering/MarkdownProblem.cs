namespace CityEveningNews.Web.Rendering;

/// <summary>Something in an editor's Markdown that cannot be understood.</summary>
/// <param name="Code">What is wrong: <c>unclosed</c>, <c>unknown</c>, <c>no-kind</c>, <c>no-role</c> or <c>no-name</c>.</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Detail">The words in question, if there are any.</param>
public sealed record MarkdownProblem(string Code, int Line, string Detail = "");
