using CityEveningNews.Archive.Entities;
using CityEveningNews.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk.History;

/// <summary>Some of a history, the newest first.</summary>
/// <param name="Revisions">The changes.</param>
/// <param name="Older">The key below which older ones are found, or null where there are none.</param>
internal sealed record RevisionPage(IReadOnlyList<RevisionView> Revisions, int? Older)
{
    private const int Size = 20;

    /// <summary>Nothing.</summary>
    public static readonly RevisionPage Empty = new([], null);

    /// <summary>Reads the newest changes, or those older than a key.</summary>
    public static async Task<RevisionPage> ReadAsync(
        IQueryable<Revision> revisions, int? below, IStringLocalizer<EditingTexts> text, CancellationToken cancel)
    {
        List<Revision> found = await revisions.AsNoTracking().Where(r => below == null || r.Id < below)
            .OrderByDescending(r => r.Id).Take(Size + 1).ToListAsync(cancel);
        bool more = found.Count > Size;
        if (more) found.RemoveAt(Size);
        return new RevisionPage(found.ConvertAll(r => RevisionView.Of(r, text)), more ? found[^1].Id : null);
    }
}
