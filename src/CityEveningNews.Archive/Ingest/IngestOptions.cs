using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>How one text is to be taken in.</summary>
public sealed record IngestOptions
{
    /// <summary>Whether a new issue is published at once; else it is a draft until an editor publishes it.</summary>
    public bool Publish { get; init; } = true;

    /// <summary>Who uploads; null for a seed or the command line.</summary>
    public string? UploadedBy { get; init; }

    /// <summary>The date to use where the page has none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The paper's name to use where the page has none.</summary>
    public string? Publication { get; init; }

    /// <summary>Whether bytes from which an issue read at any time are left alone as unchanged; else going back to them is an update.</summary>
    public bool OnlyNew { get; init; }

    /// <summary>Choices an editor made, for the parser to keep to.</summary>
    public ParseHints? Hints { get; init; }

    /// <summary>Looks for what the archive has of the page before anything is stored; where something is found, nothing is stored.</summary>
    internal Func<ParsedFrontPage, IngestOptions, CancellationToken, Task<IReadOnlyList<IngestFinding>>>? LookFirst { get; init; }

    /// <summary>What is to be committed together with the issue, or not at all; it throws to undo both. Not called for what is unchanged or refused.</summary>
    internal Func<IngestResult, CancellationToken, Task>? InSameTransaction { get; init; }
}
