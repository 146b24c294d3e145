namespace CityEveningNews.Archive.Search.Query;

/// <summary>
/// Reads the query language: words (all must occur), "phrase", OR / 或, -not, brackets, fields (标题: headline: …) and (词A 词B)~10.
/// Any text is a valid query: what cannot be read so is read as plain words, with a note.
/// </summary>
public static class QueryParser
{
    /// <summary>The longest query that is read, in UTF-16 units.</summary>
    public const int MaximumLength = 512;

    /// <summary>The most words of a query.</summary>
    public const int MaximumWords = 64;

    /// <summary>How deep brackets may stand in one another.</summary>
    public const int MaximumDepth = 16;

    /// <summary>The most words whose nearness is looked at; further ones must only occur.</summary>
    public const int MaximumNearWords = 16;

    /// <summary>The greatest distance that near can ask for.</summary>
    public const int MaximumDistance = 1000;

    /// <summary>Reads a query.</summary>
    public static ParsedQuery Parse(string? text)
    {
        text ??= "";
        var notes = new List<QueryNote>();
        string read = text;
        if (read.Length > MaximumLength)
        {
            read = read[..(char.IsHighSurrogate(read[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)];
            notes.Add(QueryNote.TooLong);
        }

        List<QueryToken> tokens = QueryScanner.Scan(read);
        if (tokens.Count(token => token.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase) > MaximumWords) notes.Add(QueryNote.TooManyWords);
        var reading = new Reading(tokens);
        QueryNode? root = reading.Query();
        if (reading.HasLongNear) notes.Add(QueryNote.NearTooLong);
        if (reading.Failure is { } failure)
        {
            notes.Add(failure);
            root = PlainWords(tokens);
        }

        if (root is null && tokens.Count > 0)
        {
            // Nothing but signs: they are looked for as they stand, rather than every article be found.
            notes.RemoveAll(note => note == reading.Failure);
            notes.Add(QueryNote.AsWritten);
            root = new WordNode(read.Trim());
        }

        return new ParsedQuery(text, root, notes);
    }

    /// <summary>Every word of the query, all of them to occur, whatever stands between them.</summary>
    private static QueryNode? PlainWords(IEnumerable<QueryToken> tokens) => All([..
        tokens.Where(token => token.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase && token.Text.Length > 0)
            .Take(MaximumWords)
            .Select(token => new WordNode(token.Text))]);

    private static QueryNode? All(List<QueryNode> nodes) => nodes.Count switch
    {
        0 => null,
        1 => nodes[0],
        _ => new AllNode(nodes),
    };

    /// <summary>One descent through the tokens; after a failure it answers nothing more.</summary>
    private sealed class Reading(List<QueryToken> tokens)
    {
        private int _next;
        private int _words;

        public QueryNote? Failure { get; private set; }

        public bool HasLongNear { get; private set; }

        public QueryNode? Query()
        {
            QueryNode? root = Alternatives(SearchField.Any, 0);
            return _next < tokens.Count ? Fail(QueryNote.Unbalanced) : root;
        }

        private QueryNode? Alternatives(SearchField field, int depth)
        {
            var alternatives = new List<QueryNode>();
            while (true)
            {
                QueryNode? run = Run(field, depth);
                if (Failure is not null) return null;
                bool more = Take(QueryTokenKind.Or);
                if (run is null && (more || alternatives.Count > 0)) return Fail(QueryNote.Incomplete);
                if (run is not null) alternatives.Add(run);
                if (!more) return alternatives.Count > 1 ? new AnyNode(alternatives) : run;
            }
        }

        private QueryNode? Run(SearchField field, int depth)
        {
            var all = new List<QueryNode>();
            while (Failure is null && Peek() is not (null or QueryTokenKind.Or or QueryTokenKind.Close))
            {
                if (Factor(field, depth) is { } node) all.Add(node);
            }

            return Failure is null ? All(all) : null;
        }

        private QueryNode? Factor(SearchField field, int depth)
        {
            if (Take(QueryTokenKind.Not))
            {
                // A minus before a minus says nothing; it does not nest.
                if (Peek() is null or QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.Not) return Fail(QueryNote.Incomplete);
                return Factor(field, depth) is { } node ? new NotNode(node) : null;
            }

            QueryToken token = tokens[_next++];
            switch (token.Kind)
            {
                case QueryTokenKind.Field:
                    if (Peek() is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open)) return Fail(QueryNote.Incomplete);
                    return Factor(token.Field, depth);
                case QueryTokenKind.Open:
                    return Group(field, depth + 1);
                case QueryTokenKind.Unclosed:
                    return Fail(QueryNote.Unbalanced);
                case QueryTokenKind.Near:
                    return Fail(QueryNote.NearGroups);
                default:
                    return ++_words > MaximumWords || token.Text.Length == 0 ? null : new WordNode(token.Text, field);
            }
        }

        private QueryNode? Group(SearchField field, int depth)
        {
            if (depth > MaximumDepth) return Fail(QueryNote.TooDeep);
            QueryNode? inner = Alternatives(field, depth);
            if (Failure is not null) return null;
            if (!Take(QueryTokenKind.Close)) return Fail(QueryNote.Unbalanced);
            if (Peek() != QueryTokenKind.Near) return inner;
            int distance = tokens[_next++].Distance;
            HasLongNear |= inner is AllNode { Nodes.Count: > MaximumNearWords };
            return inner switch
            {
                null or WordNode => inner,
                AllNode { Nodes: var nodes } when nodes.All(node => node is WordNode word && word.Field == ((WordNode)nodes[0]).Field) =>
                    new NearNode([.. nodes.Cast<WordNode>()], distance),
                _ => Fail(QueryNote.NearGroups),
            };
        }

        private QueryTokenKind? Peek() => _next < tokens.Count ? tokens[_next].Kind : null;

        private bool Take(QueryTokenKind kind)
        {
            if (Peek() != kind) return false;
            _next++;
            return true;
        }

        private QueryNode? Fail(QueryNote note)
        {
            Failure ??= note;
            return null;
        }
    }
}
