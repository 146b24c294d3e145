namespace CityEveningNews.Archive.Search.Index;

/// <summary>Walks the terms of an article with their positions, as <see cref="SegmentFormat"/> numbers them: the body first.</summary>
internal static class OccurrenceWalk
{
    public static void Walk<TVisitor>(SearchableArticle article, ref TVisitor visitor) where TVisitor : struct, IOccurrenceVisitor
    {
        const int body = SearchableArticle.FieldCount - 1;
        WalkField(article.Body, 0, 1, Execution.Scoring.FieldWeights[body], ref visitor);
        int offset = 0;
        for (int code = 0; code < body; code++)
        {
            string field = article.Fields[code];
            WalkField(field, article.Body.Length + (offset << 3 | code), 8, Execution.Scoring.FieldWeights[code], ref visitor);
            offset += field.Length + 1;
        }
    }

    private static void WalkField<TVisitor>(string field, int position, int step, int weight, ref TVisitor visitor)
        where TVisitor : struct, IOccurrenceVisitor
    {
        for (int i = 0; i < field.Length; i++, position += step)
        {
            if (field[i] == FoldedText.Break) continue;
            char next = i + 1 < field.Length ? field[i + 1] : FoldedText.Break;
            visitor.Visit(SegmentFormat.Pair(field[i], next), position, weight);
            if (i + 2 >= field.Length || !SegmentFormat.HasTriple(field[i], next) || field[i + 2] == FoldedText.Break) continue;
            visitor.Visit(SegmentFormat.Triple(field[i], next, field[i + 2]), position, weight);
            ReadOnlySpan<char> from = field.AsSpan(i);
            if (SegmentFormat.HasNumber(from)) visitor.Visit(SegmentFormat.Number(from[..4], from[4]), position, weight);
        }
    }
}

/// <summary>Is told each occurrence of a term.</summary>
internal interface IOccurrenceVisitor
{
    void Visit(ulong term, int position, int weight);
}
