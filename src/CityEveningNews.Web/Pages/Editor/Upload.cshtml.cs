using System.Text;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Ingest.Queue;
using CityEveningNews.Web.Desk;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>
/// Where editors upload texts, as files, as .zip files or pasted. What is uploaded becomes a batch; a small one is worked through before the answer,
/// a large one behind it.
/// </summary>
[LargestRequest(MaxRequestBytes)]
[RequestSizeLimit(MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes, ValueLengthLimit = MaxPastedCharacters, ValueCountLimit = MaxFiles)]
internal sealed class UploadModel(IngestBatches batches, IngestWorker worker, IOptions<ArchiveOptions> options, IStringLocalizer<UploadTexts> text) : PageModel
{
    /// <summary>The most files that are answered at once.</summary>
    public const int AtOnce = 10;

    /// <summary>The most bytes of an upload.</summary>
    public const long MaxRequestBytes = 512L * 1024 * 1024;

    private const int MaxPastedCharacters = 64 * 1024 * 1024;
    private const int MaxFiles = 4096;

    /// <summary>Accepts the texts as a batch and goes on to the page that shows what becomes of them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="pasted">The text of one page.</param>
    /// <param name="date">The date of pages that state none.</param>
    /// <param name="publish">Whether new issues are published at once.</param>
    /// <param name="unasked">Whether files that change or repeat what the archive has are stored without asking.</param>
    /// <param name="cancel">The browser went away before the upload was complete: nothing is accepted then.</param>
    public async Task<IActionResult> OnPostAsync(
        List<IFormFile> files, [FromForm(Name = "text")] string? pasted, DateOnly? date, bool publish, bool unasked, CancellationToken cancel)
    {
        List<IncomingText> texts = [.. IncomingText.ReadAll(files.Select(file => (file.FileName, (Func<Stream>)file.OpenReadStream)), options.Value.MaxUploadBytes)];
        if (!string.IsNullOrWhiteSpace(pasted)) texts.Add(new IncomingText(text["Pasted"], Encoding.UTF8.GetBytes(pasted)));
        if (texts.Count == 0)
        {
            ModelState.AddModelError("", text["NothingGiven"]);
            return Page();
        }

        var how = new IngestOptions { Publish = publish, UploadedBy = User.Identity?.Name, Date = date };
        int batch = await batches.AddAsync(texts, how, ask: !unasked, cancel);
        await worker.WorkAsync(batch, atOnce: texts.Count <= AtOnce);
        return LocalRedirect($"/editor/uploads/{batch}");
    }
}
