using System.Globalization;
using CityEveningNews.Web.Speed;

namespace CityEveningNews.Web.Tests.Speed;

public sealed class AnswerShelfTests
{
    private const int Most = 1024 * 1024;
    private readonly MovingClock _clock = new();
    private readonly AnswerShelf _shelf;

    public AnswerShelfTests() => _shelf = new AnswerShelf(_clock, Most);

    [Fact]
    public void Small_answers_to_long_words_fill_the_room_too()
    {
        const int many = Most / (2 * AnswerKey.MostCharacters);
        for (int i = 0; i < many; i++) Put(i, bytes: 1);
        Assert.InRange(Enumerable.Range(0, many).Count(IsKept), 1, many - 1);
    }

    [Fact]
    public void An_answer_is_found_until_a_minute_after_it_was_made()
    {
        _shelf.Put(Key(0), Answer(1) with { Made = _clock.Now.AddSeconds(-59) });
        Assert.True(IsKept(0));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.False(IsKept(0));
    }

    [Fact]
    public void Answers_whose_time_is_over_make_room_for_others_and_those_in_time_stay()
    {
        Put(0, Most / 3);
        Put(1, Most / 3);
        _clock.Now += TimeSpan.FromSeconds(61);
        Put(2, Most / 4);
        Put(3, Most / 4);
        Assert.True(IsKept(2) && IsKept(3));
    }

    [Fact]
    public void Where_all_are_in_time_all_go_when_the_room_is_full()
    {
        for (int i = 0; i < 3; i++) Put(i, Most / 3);
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(IsKept));
    }

    [Fact]
    public void An_answer_that_is_made_anew_takes_the_room_of_the_one_before()
    {
        Put(0, Most / 3);
        for (int time = 0; time < 10; time++) Put(1, Most / 3);
        Assert.True(IsKept(0) && IsKept(1));
    }

    [Fact]
    public void An_answer_larger_than_half_the_room_is_not_kept()
    {
        Put(0, 10);
        Put(1, (Most / 2) + 1);
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(IsKept));
    }

    private void Put(int name, int bytes) => _shelf.Put(Key(name), Answer(bytes));

    private bool IsKept(int name) => _shelf.Find(Key(name)) is not null;

    private KeptAnswer Answer(int bytes) => new(new byte[bytes], [], "\"tag\"", _clock.Now);

    private static AnswerKey Key(int name)
    {
        string path = name.ToString(CultureInfo.InvariantCulture);
        return new AnswerKey(path, new string('x', AnswerKey.MostCharacters - path.Length), "", "", null, null, null);
    }
}
