using CityEveningNews.Parsing;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Benchmarks.Parsing;

/// <summary>Measures the parser, in processor time, which a busy machine changes least: pages per second, bytes allocated per page, what that is beside decoding and splitting alone, and how the cost grows with the file.</summary>
internal static class ParseMeasurement
{
    // Odd, for the median is given.
    private const int Rounds = 9;

    // In milliseconds.
    private const double ShortestRound = 50;

    // In thousands of bytes.
    private static readonly int[] Sizes = [250, 500, 1000, 2000];

    /// <summary>Measures.</summary>
    /// <param name="paths">Pages, or folders of them.</param>
    public static void Run(IEnumerable<string> paths)
    {
        byte[][] pages = [.. paths.SelectMany(Files).Select(File.ReadAllBytes)];
        if (pages.Length == 0) throw new ArgumentException("Name at least one page to measure.");
        (double first, _) = Measure(() => Parse(pages));
        (double parse, long parseBytes) = Median(() => Parse(pages));
        (double split, long splitBytes) = Median(() => Split(pages));
        Console.WriteLine($"{pages.Length} pages of {pages.Sum(p => p.Length) / pages.Length:N0} bytes, median of {Rounds} rounds");
        Console.WriteLine($"the first time        {first,10:N1} ms in all, compilation and language statistics included");
        Console.WriteLine($"parse                 {parse / pages.Length,10:N3} ms and {parseBytes / pages.Length,12:N0} bytes a page, {1000 * pages.Length / parse:N0} pages a second");
        Console.WriteLine($"decode and split only {split / pages.Length,10:N3} ms and {splitBytes / pages.Length,12:N0} bytes a page: parsing takes {parse / split:N0} times as long");
        foreach (int size in Sizes)
        {
            byte[] text = Longer(pages, size * 1000);
            (double time, long bytes) = Median(() => Parse([text]), rounds: 3);
            Console.WriteLine($"{size,5} KB              {time,10:N1} ms and {bytes,12:N0} bytes: {time / size:N2} ms and {bytes / size:N0} bytes a KB");
        }
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal) : [path];

    private static void Parse(byte[][] pages)
    {
        foreach (byte[] page in pages) FrontPageParser.Parse(TextDecoder.Decode(page).Text);
    }

    private static void Split(byte[][] pages)
    {
        foreach (byte[] page in pages) SourceText.Split(TextDecoder.Decode(page).Text);
    }

    // The pages one after the other, again and again, their lines of text in another order each time.
    private static byte[] Longer(byte[][] pages, int length)
    {
        var random = new Random(length);
        var text = new MemoryStream();
        for (int i = 0; text.Length < length; i++)
        {
            string[] blocks = TextDecoder.Decode(pages[i % pages.Length]).Text.ReplaceLineEndings("\n").Split("\n\n");
            if (i >= pages.Length) random.Shuffle(blocks);
            text.Write(System.Text.Encoding.UTF8.GetBytes(string.Join("\n\n", blocks) + "\n\n"));
        }

        return text.ToArray()[..length];
    }

    private static (double Milliseconds, long Bytes) Median(Action action, int rounds = Rounds)
    {
        // What takes a moment is done over and over, for the clock is coarse.
        int times = 1;
        while (Measure(action, times).Milliseconds * times < ShortestRound) times *= 4;
        (double Milliseconds, long Bytes)[] measured = [.. Enumerable.Range(0, rounds).Select(_ => Measure(action, times))];
        return (measured.Select(m => m.Milliseconds).Order().ElementAt(rounds / 2), measured.Select(m => m.Bytes).Order().ElementAt(rounds / 2));
    }

    private static (double Milliseconds, long Bytes) Measure(Action action, int times = 1)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < times; i++) action();
        return ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds / times, (GC.GetAllocatedBytesForCurrentThread() - before) / times);
    }
}
