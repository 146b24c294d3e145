using System.Text;

namespace CityEveningNews.Benchmarks.Search;

/// <summary>
/// Makes the same articles each time: words of a made-up vocabulary drawn with the frequencies of Zipf and Mandelbrot (1 / (rank + 20)),
/// among the particles and marks of real prose. Like prose, an article comes back to its words, and a word has words it likes to be followed by:
/// the share of different pairs of characters and their entropy, given the character before, are then those of news.
/// </summary>
internal sealed class ArticleMaker
{
    private const int Words = 40_000;
    private const int Characters = 3_000;
    private const int Followers = 12;
    private const string Particles = "的了在和是有也对为与";

    private readonly string[] _words = new string[Words];
    private readonly double[] _upTo = new double[Words];

    public ArticleMaker()
    {
        var random = new Random(1);
        var taken = new HashSet<string>();
        double sum = 0;
        for (int rank = 0; rank < Words; rank++)
        {
            string word;
            do
            {
                int length = random.NextDouble() < 0.8 ? 2 : random.NextDouble() < 0.6 ? 3 : 4;
                word = string.Create(length, random, static (text, r) =>
                {
                    // The characters of words are themselves unevenly used: the cube favours the first.
                    for (int i = 0; i < text.Length; i++) text[i] = (char)('\u4e00' + (int)(Characters * Math.Pow(r.NextDouble(), 3)) * 6 % 20_900);
                });
            }
            while (!taken.Add(word));
            _words[rank] = word;
            _upTo[rank] = sum += 1.0 / (rank + 20);
        }

        for (int rank = 0; rank < Words; rank++) _upTo[rank] /= sum;
    }

    /// <summary>The word of a rank, 0 the most frequent.</summary>
    public string Word(int rank) => _words[rank];

    /// <summary>A person's name, one of 5,000.</summary>
    public string Name(int number) => $"{(char)('\u5218' + number % 50 * 7)}{(char)('\u4f73' + number / 50 * 11)}{(char)('\u96ea' + number % 97 * 3)}";

    /// <summary>The headline and the body of an article, the body of 300 to 800 characters.</summary>
    public (string Headline, string Body) Make(int number)
    {
        var random = new Random(number);
        var said = new List<int>();
        var headline = new StringBuilder();
        while (headline.Length < 14) headline.Append(_words[Next(random, said)]);
        int length = random.Next(300, 800);
        var body = new StringBuilder(length + 8);
        int sinceMark = 0;
        while (body.Length < length)
        {
            double kind = random.NextDouble();
            if (kind < 0.15) body.Append(Particles[(int)(Particles.Length * Math.Pow(random.NextDouble(), 3))]);
            else if (kind < 0.16) body.Append(random.Next(1990, 2027)).Append('年');
            else if (kind < 0.165) body.Append('第').Append(random.Next(1, 60)).Append('届');
            else if (kind < 0.167) body.Append(Name(random.Next(5_000)));
            else body.Append(_words[Next(random, said)]);
            if (++sinceMark < 4 + random.Next(6)) continue;
            body.Append(random.NextDouble() < 0.6 ? '，' : '。');
            sinceMark = 0;
        }

        return (headline.ToString(), body.ToString());
    }

    /// <summary>The next word of an article: one that likes to follow the last, one said before, or any.</summary>
    private int Next(Random random, List<int> said)
    {
        double kind = random.NextDouble();
        int word = said.Count > 0 && kind < 0.6 ? Follower(said[^1], (int)(Followers * Math.Pow(random.NextDouble(), 2)))
            : said.Count > 0 && kind < 0.72 ? said[random.Next(said.Count)]
            : Draw(random.NextDouble());
        said.Add(word);
        return word;
    }

    /// <summary>One of the words that like to follow a word, always the same; frequent words are liked by many.</summary>
    private int Follower(int word, int number)
    {
        uint x = (uint)(word * Followers + number) * 2_654_435_761;
        x = (x ^ x >> 15) * 2_246_822_519;
        return Draw((x ^ x >> 13) / (double)uint.MaxValue);
    }

    private int Draw(double at)
    {
        int rank = Array.BinarySearch(_upTo, at);
        return Math.Min(rank < 0 ? ~rank : rank, Words - 1);
    }
}
