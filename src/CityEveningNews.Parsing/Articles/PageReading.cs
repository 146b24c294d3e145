using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>One way to read the whole page: what each block is, what goes on where, and which story each piece belongs to.</summary>
/// <param name="Blocks">The blocks, each with its kind.</param>
/// <param name="Order">What goes on where.</param>
/// <param name="Elements">The pieces of the page in the order they are read.</param>
/// <param name="Segments">The stories and columns.</param>
/// <param name="Likeness">How like in matter the page's texts are.</param>
/// <param name="Fit">How well each block's text goes on in each other.</param>
/// <param name="Score">How likely the reading is, in log odds against other readings of the same page.</param>
internal sealed record PageReading(IReadOnlyList<Block> Blocks, JoinPlan Order, IReadOnlyList<PageElement> Elements, Segments Segments, Likeness Likeness, JoinFit Fit, double Score);
