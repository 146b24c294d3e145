using System.Text;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where editors upload texts, as files, as a .zip or pasted.</summary>
[RequestSizeLimit(MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes, ValueLengthLimit = 8 * 1024 * 1024)]
internal sealed class UploadModel(IngestService ingest, IOptions<ArchiveOptions> options, IStringLocalizer<DeskTexts> text) : PageModel
{
    private const int MaxRequestBytes = 48 * 1024 * 1024;

    /// <summary>What became of each text.</summary>
    public IReadOnlyList<IngestResult> Results { get; private set; } = [];

    /// <summary>Takes the texts in, one transaction each.</summary>
    public async Task<IActionResult> OnPostAsync(
        List<IFormFile> files, [FromForm(Name = "text")] string? pasted, DateOnly? date, bool publish, CancellationToken cancel)
    {
        var how = new IngestOptions { Publish = publish, UploadedBy = User.Identity?.Name, Date = date };
        var results = new List<IngestResult>();
        foreach (IFormFile file in files) results.AddRange(await TakeFileAsync(file, how, cancel));
        if (!string.IsNullOrWhiteSpace(pasted)) results.Add(await ingest.IngestAsync(Encoding.UTF8.GetBytes(pasted), "pasted.txt", how, cancel));
        if (results.Count == 0) ModelState.AddModelError("", text["NothingGiven"]);
        Results = results;
        return Page();
    }

    private async Task<List<IngestResult>> TakeFileAsync(IFormFile file, IngestOptions how, CancellationToken cancel)
    {
        using var stream = new MemoryStream();
        await file.CopyToAsync(stream, cancel);
        byte[] bytes = stream.ToArray();
        if (!ZipReader.IsZip(bytes)) return [await ingest.IngestAsync(bytes, file.FileName, how, cancel)];
        var results = new List<IngestResult>();
        try
        {
            stream.Position = 0;
            foreach (ZipText entry in ZipReader.Read(stream, options.Value.MaxUploadBytes))
            {
                results.Add(entry.Refusal is { } refusal
                    ? new IngestResult(entry.Name, IngestOutcome.Refused) { Refusal = refusal }
                    : await ingest.IngestAsync(entry.Bytes!, entry.Name, how, cancel));
            }
        }
        catch (InvalidDataException broken)
        {
            results.Add(new IngestResult(file.FileName, IngestOutcome.Refused) { Refusal = new Refusal("bad-zip", broken.Message) });
        }

        return results;
    }
}
