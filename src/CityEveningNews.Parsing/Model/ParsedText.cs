namespace CityEveningNews.Parsing.Model;

/// <summary>A piece of text put together from source lines.</summary>
/// <param name="Text">The text to show, lines joined, radicals and widths repaired.</param>
/// <param name="Lines">The source lines it came from, in reading order.</param>
/// <param name="Confidence">How sure the parser is that this text stands here and is whole: 0 to 1.</param>
public sealed record ParsedText(string Text, LineSet Lines, double Confidence = 1.0);

/// <summary>A source line that fits nowhere.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Text">The line as it came.</param>
public sealed record UnplacedLine(int Line, string Text);
