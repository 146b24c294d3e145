using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Web.Search;

/// <summary>A search page's state as it was understood.</summary>
/// <param name="State">The state as it was understood: what was left out of it is empty.</param>
/// <param name="Words">What the articles must hold.</param>
/// <param name="Dates">When they must have appeared, or null; none appeared then if it ends before it begins.</param>
internal sealed record SearchQuery(SearchState State, ParsedQuery Words, DateRange? Dates)
{
    /// <summary>
    /// The order asked for; else the best first where there are words, and the newest where there are none. A concordance, whose lines
    /// are all matches alike, goes from the oldest on.
    /// </summary>
    public SearchOrder Order =>
        State.Sort is { } sort && (State.View == SearchView.List || sort != SearchOrder.Relevance) ? sort
        : State.View == SearchView.Kwic ? SearchOrder.Oldest
        : Words.Root is null ? SearchOrder.Newest : SearchOrder.Relevance;

    /// <summary>What of the state was not understood and left out.</summary>
    public IReadOnlyList<QueryProblem> Problems { get; init; } = [];

    /// <summary>Reads a state.</summary>
    public static SearchQuery Read(SearchState state, DateRangeReader dates)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(dates);
        var problems = new List<QueryProblem>();
        if (state.QueryIsCut) problems.Add(new QueryProblem("Note.TooLong", ""));
        DateRange? first = One("from", state.From);
        DateRange? last = One("to", state.To);
        if (first?.From > last?.To)
        {
            problems.Add(new QueryProblem("Note.Order", "", "from", "to"));
            first = last = null;
        }

        DateOnly from = first?.From ?? DateOnly.MinValue;
        DateOnly to = last?.To ?? DateOnly.MaxValue;
        DateRange? stretch = One("date", state.Date);
        if (stretch is { } within)
        {
            // A date outside the stretch is no mistake: nothing appeared then, and so nothing is found.
            if (within.From > from) from = within.From;
            if (within.To < to) to = within.To;
        }

        bool narrows = from > DateOnly.MinValue || to < DateOnly.MaxValue;
        SearchState understood = state with
        {
            Date = stretch is null ? "" : state.Date,
            From = first is null ? "" : state.From,
            To = last is null ? "" : state.To,
        };
        return new SearchQuery(understood, QueryParser.Parse(state.Query), narrows ? new DateRange(from, to) : null) { Problems = problems };

        DateRange? One(string field, string text)
        {
            DateRange? range = dates.Read(text);
            if (range is null && text.Length > 0) problems.Add(new QueryProblem("Note.From", text, field));
            return range;
        }
    }
}

/// <summary>Something that was left out.</summary>
/// <param name="Name">The name of the sentence that says so.</param>
/// <param name="Text">What it is about.</param>
/// <param name="Fields">The fields that are to be mended, by their names in addresses.</param>
internal readonly record struct QueryProblem(string Name, string Text, params string[] Fields);
