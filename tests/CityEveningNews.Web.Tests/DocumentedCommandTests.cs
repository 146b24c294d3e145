using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CityEveningNews.Web.Tests;

/// <summary>The commands as the documentation writes them: started with <c>dotnet run</c>, in the checkout's folder.</summary>
public class DocumentedCommandTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task A_path_is_the_callers_and_nothing_but_the_answer_is_written()
    {
        using Process process = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["run", "--no-build", "-c", Configuration, "--project", "src/CityEveningNews.Web", "--", "parse", "seeds/2021-02-19.txt", "--json"])
        {
            WorkingDirectory = Root(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", await errors);
        using JsonDocument page = JsonDocument.Parse(Assert.Single(answer.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("seeds/2021-02-19.txt", page.RootElement.GetProperty("source").GetString());
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
