namespace CityEveningNews.Archive.Entities;

/// <summary>The bytes of an upload, kept for ever.</summary>
public sealed class SourceDocument
{
    /// <summary>The row's key.</summary>
    public int Id { get; set; }

    /// <summary>The issue it was read into.</summary>
    public int IssueId { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The name of the uploaded file.</summary>
    public required string FileName { get; set; }

    /// <summary>The encoding it was decoded from (IANA name).</summary>
    public required string EncodingName { get; set; }

    /// <summary>The bytes as uploaded.</summary>
    public required byte[] Bytes { get; set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>Who uploaded it; null for a seed or the command line.</summary>
    public string? UploadedBy { get; set; }
}
