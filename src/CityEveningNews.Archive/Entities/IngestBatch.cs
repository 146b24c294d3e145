using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Entities;

/// <summary>Files that were uploaded together. They are taken in one after the other, and what became of each is kept.</summary>
public sealed class IngestBatch
{
    /// <summary>The row's key.</summary>
    public int Id { get; set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Who uploaded it.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>Whether new issues are published at once.</summary>
    public bool Publish { get; set; }

    /// <summary>Whether the editor is asked before a file changes or repeats what the archive has.</summary>
    public bool Ask { get; set; }

    /// <summary>The files.</summary>
    public List<IngestJob> Jobs { get; } = [];
}

/// <summary>One file of a batch. Its bytes stand in <see cref="IngestJobFile"/> for as long as they are still needed.</summary>
public sealed class IngestJob
{
    /// <summary>The row's key.</summary>
    public int Id { get; set; }

    /// <summary>The batch it belongs to.</summary>
    public int BatchId { get; set; }

    /// <summary>The batch it belongs to.</summary>
    public IngestBatch? Batch { get; set; }

    /// <summary>The place in the batch, from 0.</summary>
    public int Position { get; set; }

    /// <summary>The file's name as given.</summary>
    public required string FileName { get; set; }

    /// <summary>Where the file stands.</summary>
    public IngestJobState State { get; set; }

    /// <summary>The date an editor gave because the page states none.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Whether an editor has said that it is to be stored, whatever was found.</summary>
    public bool Confirmed { get; set; }

    /// <summary>How often it was begun. A file that ended the program thrice is not begun again.</summary>
    public int Attempts { get; set; }

    /// <summary>What became of it, once it is stored.</summary>
    public IngestOutcome? Outcome { get; set; }

    /// <summary>The key of the issue it was stored as.</summary>
    public int? IssueId { get; set; }

    /// <summary>The address of the issue it was stored as.</summary>
    public string? Address { get; set; }

    /// <summary>The number of articles in that issue.</summary>
    public int Articles { get; set; }

    /// <summary>Why it was refused, as JSON in the row.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>What the editor is asked about, as JSON in the row.</summary>
    public IReadOnlyList<IngestFinding> Findings { get; set; } = [];

    /// <summary>When it was stored, refused or cancelled.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The bytes, until the file is stored or cancelled; a refused file keeps them, to be tried again.</summary>
    public IngestJobFile? File { get; set; }
}

/// <summary>The bytes of a waiting file, apart from the row that lists read.</summary>
public sealed class IngestJobFile
{
    /// <summary>The job's key.</summary>
    public int JobId { get; set; }

    /// <summary>The bytes as uploaded.</summary>
    public required byte[] Bytes { get; set; }
}

/// <summary>Where a file of a batch stands.</summary>
public enum IngestJobState
{
    /// <summary>It will be taken in.</summary>
    Waiting,

    /// <summary>It repeats or changes what the archive has: an editor is asked.</summary>
    Held,

    /// <summary>It is stored.</summary>
    Done,

    /// <summary>It is not stored, and the refusal says why.</summary>
    Refused,

    /// <summary>An editor took it back before it was stored.</summary>
    Cancelled,
}
