using System.Text.Json.Serialization;

namespace CityEveningNews.Archive.Ingest;

/// <summary>What became of one uploaded text.</summary>
/// <param name="FileName">The file's name as given.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record IngestResult(string FileName, IngestOutcome Outcome)
{
    /// <summary>The issue's key, unless refused.</summary>
    public int? IssueId { get; init; }

    /// <summary>The issue's address, unless refused.</summary>
    public string? Address { get; init; }

    /// <summary>The number of articles in the issue.</summary>
    public int Articles { get; init; }

    /// <summary>The number of diagnostics the parser gave.</summary>
    public int Diagnostics { get; init; }

    /// <summary>Why it was refused, or null.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What an editor is to be asked about; empty unless <see cref="IngestOutcome.Asked"/>.</summary>
    public IReadOnlyList<IngestFinding> Findings { get; init; } = [];
}

/// <summary>What can become of an uploaded text.</summary>
public enum IngestOutcome
{
    /// <summary>A new issue.</summary>
    Created,

    /// <summary>A known issue from other bytes.</summary>
    Updated,

    /// <summary>Bytes that the archive has already.</summary>
    Unchanged,

    /// <summary>Not stored.</summary>
    Refused,

    /// <summary>Not stored until an editor has said so: it changes or repeats what the archive has.</summary>
    Asked,
}

/// <summary>Why a text was refused, and what to do.</summary>
/// <param name="Code">A stable code in kebab case, e.g. <c>no-date</c>.</param>
/// <param name="Message">What is wrong and what to do, in English, for the log and the command line.</param>
/// <param name="Line">The line it is about, from 1, or null.</param>
public sealed record Refusal(string Code, string Message, int? Line = null)
{
    /// <summary>What the message names (numbers, kinds, dates), in order, so that it can be said in another language.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Whether the same bytes may be taken in another time: with a date, on a later day, or by a parser that reads more.</summary>
    [JsonIgnore]
    public bool MayPassLater => Code is not ("empty" or "too-large" or "binary" or "undecodable");
}
