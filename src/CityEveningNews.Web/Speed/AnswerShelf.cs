using System.Collections.Concurrent;

namespace CityEveningNews.Web.Speed;

/// <summary>Answers by the words they were asked for in, up to a number of bytes.</summary>
internal sealed class AnswerShelf(TimeProvider clock, long mostBytes)
{
    // What an answer takes beside its body and its key: its headers, for the most part.
    private const int BytesBeside = 1024;

    private readonly ConcurrentDictionary<AnswerKey, KeptAnswer> _answers = new();
    private readonly Lock _putting = new();
    private long _bytes;

    /// <summary>The answer to those words whose time is not over, or null.</summary>
    public KeptAnswer? Find(AnswerKey key) => _answers.TryGetValue(key, out KeptAnswer? answer) && clock.GetUtcNow() < answer.Until ? answer : null;

    /// <summary>Keeps an answer, unless it would take half the room by itself.</summary>
    public void Put(AnswerKey key, KeptAnswer answer)
    {
        long bytes = Bytes(key, answer);
        if (bytes > mostBytes / 2) return;
        lock (_putting)
        {
            Remove(key);
            if (_bytes + bytes > mostBytes) MakeRoom();
            _answers[key] = answer;
            _bytes += bytes;
        }
    }

    // Where those whose time is over leave more than half, all go: otherwise all would be looked through again and again.
    private void MakeRoom()
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach ((AnswerKey key, KeptAnswer answer) in _answers)
            if (now >= answer.Until) Remove(key);
        if (_bytes <= mostBytes / 2) return;
        _answers.Clear();
        _bytes = 0;
    }

    private void Remove(AnswerKey key)
    {
        if (_answers.TryRemove(key, out KeptAnswer? answer)) _bytes -= Bytes(key, answer);
    }

    private static long Bytes(AnswerKey key, KeptAnswer answer) => BytesBeside + (key.Length * sizeof(char)) + answer.Body.Length;
}
