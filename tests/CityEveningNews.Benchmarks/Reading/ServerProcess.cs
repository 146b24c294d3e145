using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace CityEveningNews.Benchmarks.Reading;

/// <summary>A server in a process of its own, on a free port; it ends when this is disposed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>The archive's program over a data folder.</summary>
    public static Task<ServerProcess> ArchiveAsync(string folder)
    {
        int port = FreePort();
        return StartAsync(port, "/healthz", [ProgramPath(), "serve", "--urls", $"http://127.0.0.1:{port}", "--Archive:IngestSeeds=false", $"--Archive:DataFolder={folder}"]);
    }

    /// <summary>Kestrel alone, answering everything with so many bytes of text.</summary>
    public static Task<ServerProcess> BareAsync(int bytes)
    {
        int port = FreePort();
        return StartAsync(port, "/", [typeof(ServerProcess).Assembly.Location, "bare", $"{port}", $"{bytes}"]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(int port, string ready, string[] arguments)
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                (await client.GetAsync(new Uri($"http://127.0.0.1:{port}{ready}"))).EnsureSuccessStatusCode();
                return new ServerProcess(process, port);
            }
            catch (HttpRequestException) when (attempt < 300 && !process.HasExited)
            {
                await Task.Delay(200);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The program as built beside this one, in the same configuration.
    private static string ProgramPath([CallerFilePath] string here = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        string configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        return Path.Combine(root, "src", "CityEveningNews.Web", "bin", configuration, "net10.0", "CityEveningNews.Web.dll");
    }
}
