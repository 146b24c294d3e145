using System.ComponentModel.DataAnnotations;

namespace CityEveningNews.Archive;

/// <summary>The archive's settings, bound from <c>Archive:*</c>. docs/configuration.md documents each.</summary>
public sealed class ArchiveOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Archive";

    /// <summary>The folder of the database and the logs; relative paths are relative to the working folder.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>The folder of the texts a new archive starts with; relative paths are relative to the program.</summary>
    [Required]
    public string SeedsFolder { get; set; } = "seeds";

    /// <summary>Whether the seeds are ingested at the start.</summary>
    public bool IngestSeeds { get; set; } = true;

    /// <summary>The largest text accepted, in bytes: 1 KiB to 64 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxUploadBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>The address readers know the archive by, e.g. <c>https://archive.example</c>, for feeds and citations; empty: the one a request came to.</summary>
    [RegularExpression("^(https?://[^/?#]+(/[^?#]*)?)?$")]
    public string PublicAddress { get; set; } = "";

    /// <summary>Where harvesters write to when something is wrong; empty: <c>webmaster@</c> the host.</summary>
    [RegularExpression("^([^@\\s]+@[^@\\s]+)?$")]
    public string ContactEmail { get; set; } = "";

    /// <summary>How many requests a minute one address may make of search and the API, 1 to 1,000,000. What is answered from the cache is not counted.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>The database file's path.</summary>
    public string DatabasePath => Path.Combine(DataFolder, Storage.ArchiveDatabase.FileName);
}
