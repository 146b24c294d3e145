using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>What reading the masthead gave.</summary>
/// <param name="Masthead">The masthead.</param>
/// <param name="Consumed">The numbers of the source lines that were read whole.</param>
/// <param name="Remaining">All other lines, in order; of a line read in part, what is left of it.</param>
/// <param name="Diagnostics">What was unsure or contradictory.</param>
public sealed record MastheadResult(ParsedMasthead Masthead, IReadOnlySet<int> Consumed, IReadOnlyList<SourceLine> Remaining, IReadOnlyList<Diagnostic> Diagnostics);
