using System.Diagnostics;
using System.Text;

namespace CityEveningNews.Web.Tests;

/// <summary>The real program as a process of its own, at a port that was free.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Uri _address;

    private ServerProcess(Process process, Uri address, string? setupLink) => (_process, _address, SetupLink) = (process, address, setupLink);

    /// <summary>Where the first account is made; null if there is one.</summary>
    public string? SetupLink { get; }

    public static async Task<ServerProcess> StartAsync(
        string folder, bool empty, CancellationToken cancel, string[]? settings = null, (string Name, string? Value)[]? environment = null)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "CityEveningNews.Web.dll");
        var start = new ProcessStartInfo(
            "dotnet", [program, "--urls", "http://127.0.0.1:0", $"--Archive:DataFolder={folder}", "--Archive:IngestSeeds=false", .. settings ?? []])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach ((string name, string? value) in environment ?? []) start.Environment[name] = value;
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        (string? address, string? setup) = (null, null);
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (line.IndexOf("/editor/setup", StringComparison.Ordinal) is > 0 and int at) setup = line[at..].Trim();
            if (line.Contains("is open: ", StringComparison.Ordinal)) address = line.Split("is open: ")[1].Split(' ')[0];
            if (address is null || (empty && setup is null)) continue;
            // What is logged from here on is read and let go, so that the pipe never fills.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new ServerProcess(process, new Uri(address), setup);
        }

        throw new InvalidOperationException("The server ended before it was open.");
    }

    public HttpClient Client() => new() { BaseAddress = _address };

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
