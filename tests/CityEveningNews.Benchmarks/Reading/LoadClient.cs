using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CityEveningNews.Benchmarks.Reading;

/// <summary>
/// Asks over connections that are kept open, the next request when the last is answered, with no more work than reading the answers takes,
/// so that what is measured is the server.
/// </summary>
internal sealed class LoadClient(int port)
{
    private const int Connections = 8;

    /// <summary>How many answers a second come for the requests of a path, over a time.</summary>
    /// <param name="path">Gives the path of the n-th request.</param>
    /// <param name="time">How long to ask.</param>
    public async Task<double> RateAsync(Func<int, string> path, TimeSpan time)
    {
        int number = 0, answered = 0;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            byte[] buffer = new byte[256 * 1024];
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                await socket.SendAsync(Request(path(Interlocked.Increment(ref number))));
                await ReadAnswerAsync(socket, buffer);
                Interlocked.Increment(ref answered);
            }
        })));
        return answered / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private byte[] Request(string path) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: zh-CN,zh;q=0.9\r\n\r\n");

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        int filled = 0;
        while (true)
        {
            int read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0) throw new IOException("The server closed the connection.");
            filled += read;
            int head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (head < 0) continue;
            string headers = Encoding.ASCII.GetString(buffer, 0, head);
            if (!headers.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) throw new IOException(headers);
            if (filled >= head + 4 + LengthOf(headers)) return;
        }
    }

    private static int LengthOf(string headers)
    {
        const string name = "Content-Length:";
        int at = headers.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) throw new IOException("The answer does not tell its length.");
        int end = headers.IndexOf('\r', at);
        return int.Parse(end < 0 ? headers.AsSpan(at + name.Length) : headers.AsSpan(at + name.Length, end - at - name.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
