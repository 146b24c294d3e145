using System.Diagnostics;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace CityEveningNews.Benchmarks.Search;

/// <summary>The same articles in Lucene.NET 4.8, CJK bigrams, no text stored.</summary>
/// <param name="maker">Makes the articles.</param>
/// <param name="folder">The folder that keeps the index for the next run; null for one that goes with this.</param>
internal sealed class LuceneArchive(ArticleMaker maker, string? folder) : IDisposable
{
    private readonly string _folder = folder ?? System.IO.Directory.CreateTempSubdirectory("search-benchmark-lucene-").FullName;
    private readonly CJKAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private FSDirectory? _directory;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public long IndexBytes => new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length);

    /// <summary>Builds the index, unless the folder has one of a run before; says how long it took.</summary>
    public TimeSpan? Index(int count)
    {
        bool kept = System.IO.Directory.Exists(_folder) && IsWhole();
        TimeSpan? took = kept ? null : Build(count);
        _directory ??= FSDirectory.Open(_folder);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
        return took;
    }
    public Query Parse(string[] words)
    {
        var builder = new QueryBuilder(_analyzer);
        if (words.Length == 1) return builder.CreatePhraseQuery("text", words[0]);
        var all = new BooleanQuery();
        foreach (string word in words) all.Add(builder.CreatePhraseQuery("text", word), Occur.MUST);
        return all;
    }

    public int Best(Query query) => _searcher!.Search(query, 20).ScoreDocs.Length;

    public int Newest(Query query) => _searcher!.Search(query, 20, new Sort(new SortField("day", SortFieldType.INT32, true))).ScoreDocs.Length;

    public int Count(Query query)
    {
        var counter = new TotalHitCountCollector();
        _searcher!.Search(query, counter);
        return counter.TotalHits;
    }

    public int Years(Query query)
    {
        var collector = new YearCollector();
        _searcher!.Search(query, collector);
        return collector.Years.Count(count => count > 0);
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory?.Dispose();
        _analyzer.Dispose();
        if (folder is null) System.IO.Directory.Delete(_folder, recursive: true);
    }

    private bool IsWhole()
    {
        _directory = FSDirectory.Open(_folder);
        return DirectoryReader.IndexExists(_directory);
    }

    private TimeSpan Build(int count)
    {
        long start = Stopwatch.GetTimestamp();
        _directory ??= FSDirectory.Open(_folder);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { RAMBufferSizeMB = 128 }))
        {
            for (int i = 0; i < count; i++)
            {
                (string headline, string body) = maker.Make(i);
                DateOnly day = BenchmarkArchive.DayOf(i / 60 * 60, count);
                writer.AddDocument(new Document
                {
                    new TextField("text", headline, Field.Store.NO),
                    new TextField("text", body, Field.Store.NO),
                    new NumericDocValuesField("day", day.DayNumber),
                    new NumericDocValuesField("year", day.Year),
                });
            }

            writer.Commit();
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private sealed class YearCollector : ICollector
    {
        private NumericDocValues? _values;

        public int[] Years { get; } = new int[3000];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void Collect(int doc) => Years[_values!.Get(doc)]++;

        public void SetNextReader(AtomicReaderContext context) => _values = context.AtomicReader.GetNumericDocValues("year");
    }
}
