using System.Text;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>An article as the index takes it in: its folded fields and what it can be filtered by.</summary>
internal sealed class SearchableArticle
{
    public const int FieldCount = 6;

    public required int ArticleId { get; init; }

    /// <summary>The day of the issue, as <see cref="DateOnly.DayNumber"/>.</summary>
    public required int Day { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>总第N期, 0 if it is not known.</summary>
    public required int IssueNumber { get; init; }

    /// <summary>Each person of the byline with the role: see <see cref="ReporterRef"/>.</summary>
    public required int[] Reporters { get; init; }

    /// <summary>The folded text of each field but <see cref="SearchField.Any"/>, parts apart by <see cref="FoldedText.Break"/>.</summary>
    public required string[] Fields { get; init; }

    public string Body => Fields[^1];

    /// <summary>The length of the body in characters.</summary>
    public int BodyLength { get => field > 0 || Fields.Length == 0 ? field : Body.Length; init; }

    /// <summary>The length of all fields in characters.</summary>
    public int Length { get => field > 0 ? field : Fields.Sum(text => text.Length); init; }

    public static int Code(SearchField field) => (int)field - 1;

    public static int ReporterRef(int reporterId, CreditRole role) => reporterId << 4 | (int)role & 15;

    public static string[] FieldsOf(ParsedArticle article)
    {
        var fields = new StringBuilder?[FieldCount];
        foreach (FieldText part in ArticleFields.Of(article))
        {
            string folded = FoldedText.Of(part.Text);
            if (folded.Length == 0) continue;
            StringBuilder field = fields[Code(part.Field)] ??= new StringBuilder();
            if (field.Length > 0) field.Append(FoldedText.Break);
            field.Append(folded);
        }

        return Array.ConvertAll(fields, field => field?.ToString() ?? "");
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Day);
            writer.Write((byte)Kind);
            writer.Write(IssueNumber);
            writer.Write((ushort)Reporters.Length);
            foreach (int reporter in Reporters) writer.Write(reporter);
            // UTF-16 as it is: a lone surrogate in a broken source must come back as it went.
            foreach (string field in Fields)
            {
                writer.Write(field.Length);
                writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(field.AsSpan()));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The day of an article in the form of <see cref="ToBytes"/>.</summary>
    public static int DayOf(byte[] bytes) => BitConverter.ToInt32(bytes);

    public static SearchableArticle FromBytes(int articleId, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        int day = reader.ReadInt32();
        var kind = (ArticleKind)reader.ReadByte();
        int issueNumber = reader.ReadInt32();
        var reporters = new int[reader.ReadUInt16()];
        for (int i = 0; i < reporters.Length; i++) reporters[i] = reader.ReadInt32();
        var fields = new string[FieldCount];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(reader.ReadBytes(reader.ReadInt32() * 2)));
        return new SearchableArticle
        {
            ArticleId = articleId,
            Day = day,
            Kind = kind,
            IssueNumber = issueNumber,
            Reporters = reporters,
            Fields = fields,
        };
    }

    /// <summary>The order within a part of the index: by day, within a day the lead story last, so that reading backwards gives it first.</summary>
    public static int ByDate(SearchableArticle a, SearchableArticle b) =>
        a.Day != b.Day ? a.Day.CompareTo(b.Day) : b.ArticleId.CompareTo(a.ArticleId);
}
