namespace CityEveningNews.Web.Speed;

/// <summary>
/// How often the archive has changed since the start. What is kept is kept under the number as it stood before the archive was read, so that what was
/// read before a change and kept after it is found by nobody.
/// </summary>
internal sealed class ArchiveGeneration
{
    private int _number;

    public int Number => Volatile.Read(ref _number);

    /// <summary>After a change is committed.</summary>
    public void Raise() => Interlocked.Increment(ref _number);
}
