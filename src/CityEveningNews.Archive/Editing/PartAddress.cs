using System.Globalization;

namespace CityEveningNews.Archive.Editing;

/// <summary>A paragraph or a caption of an article, by its place.</summary>
/// <param name="Section">The section of a paragraph, from 0; null for a caption.</param>
/// <param name="Index">The paragraph's place in the section, or the caption's among the captions, from 0.</param>
public readonly record struct PartAddress(int? Section, int Index)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out PartAddress part)
    {
        part = default;
        string[] numbers = (text ?? "").Split('.');
        if (numbers.Length != 2 || !int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out int index)) return false;
        if (numbers[0] == "c")
        {
            part = new PartAddress(null, index);
            return true;
        }

        if (!int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int section)) return false;
        part = new PartAddress(section, index);
        return true;
    }

    /// <summary><c>0.2</c> for the third paragraph of the first section, <c>c.0</c> for the first caption.</summary>
    public override string ToString() =>
        Section is { } section ? string.Create(CultureInfo.InvariantCulture, $"{section}.{Index}") : string.Create(CultureInfo.InvariantCulture, $"c.{Index}");
}
