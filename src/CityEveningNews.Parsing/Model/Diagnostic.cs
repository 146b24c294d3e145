namespace CityEveningNews.Parsing.Model;

/// <summary>Something the parser was unsure of, or found contradictory.</summary>
/// <param name="Code">A stable code in kebab case, e.g. <c>weekday-mismatch</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, in English, in words an editor understands.</param>
/// <param name="Lines">The source lines it speaks of.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, LineSet Lines)
{
    /// <summary>How sure the parser is of the choice it made: 0 to 1.</summary>
    public double Confidence { get; init; } = 1.0;

    /// <summary>What the parser would have chosen next, in words, or null.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>For a doubtful join of two fragments: the join chosen and the runner-up, so that an editor can take the other.</summary>
    public JoinChoice? Join { get; init; }
}

/// <summary>A doubtful join: which fragment goes on where.</summary>
/// <param name="TailLine">The last line of the fragment that is cut in mid-sentence.</param>
/// <param name="ChosenHeadLine">The first line of the fragment it was joined to.</param>
/// <param name="RunnerUpHeadLine">The first line of the fragment that was next best; null where it had next best been joined to none.</param>
public sealed record JoinChoice(int TailLine, int ChosenHeadLine, int? RunnerUpHeadLine);

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>An editor should look.</summary>
    Warning,

    /// <summary>The issue cannot be stored as it is.</summary>
    Error,
}
