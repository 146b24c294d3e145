using System.Globalization;

namespace CityEveningNews.Parsing.Model;

/// <summary>Source line numbers, from 1, in reading order: the runs a piece of text was put together from.</summary>
public sealed class LineSet : IEquatable<LineSet>
{
    /// <summary>No lines.</summary>
    public static readonly LineSet Empty = new([]);

    private readonly int[] _numbers;

    /// <summary>Makes a set of the given line numbers, kept in the order given.</summary>
    public LineSet(IEnumerable<int> numbers) => _numbers = [.. numbers];

    /// <summary>The line numbers, in reading order.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    /// <summary>Reads what <see cref="ToString"/> writes. Throws <see cref="FormatException"/> on anything else.</summary>
    public static LineSet Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var numbers = new List<int>();
        foreach (string run in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = run.Split('-');
            int first = int.Parse(ends[0], CultureInfo.InvariantCulture);
            int last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            for (int n = first; n <= last; n++) numbers.Add(n);
        }

        return new LineSet(numbers);
    }

    /// <inheritdoc/>
    public bool Equals(LineSet? other) => other is not null && _numbers.AsSpan().SequenceEqual(other._numbers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LineSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int number in _numbers) hash.Add(number);
        return hash.ToHashCode();
    }

    /// <summary>Runs of lines, e.g. <c>61-63,120-127</c>.</summary>
    public override string ToString()
    {
        var runs = new List<string>();
        for (int i = 0; i < _numbers.Length;)
        {
            int first = i;
            while (i + 1 < _numbers.Length && _numbers[i + 1] == _numbers[i] + 1) i++;
            runs.Add(first == i
                ? _numbers[i].ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{_numbers[first]}-{_numbers[i]}"));
            i++;
        }

        return string.Join(',', runs);
    }
}
