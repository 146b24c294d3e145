namespace CityEveningNews.Archive;

/// <summary>Told, after a commit, what has changed, so that caches can let go of it.</summary>
public interface IArchiveChanges
{
    /// <summary>An issue was stored, corrected, published or withdrawn.</summary>
    /// <param name="date">The issue's day.</param>
    /// <param name="cancel">Cancels the notification, never the change.</param>
    ValueTask IssueChangedAsync(DateOnly date, CancellationToken cancel = default);
}

/// <summary>Tells nobody: for the command line, which keeps no cache.</summary>
public sealed class NoArchiveChanges : IArchiveChanges
{
    /// <inheritdoc/>
    public ValueTask IssueChangedAsync(DateOnly date, CancellationToken cancel = default) => ValueTask.CompletedTask;
}
