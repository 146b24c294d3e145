using System.IO.Compression;
using System.Text;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Tests.Ingest;

public sealed class ZipReaderTests
{
    [Fact]
    public void The_texts_come_in_the_order_of_their_names_and_nothing_else_comes()
    {
        using MemoryStream zip = Zip(("b.txt", "乙"), ("a.txt", "甲"), ("cover.jpg", "x"), ("__MACOSX/a.txt", "x"));
        ZipText[] texts = [.. ZipReader.Read(zip, 1000)];
        Assert.Equal(["a.txt", "b.txt"], texts.Select(t => t.Name));
        Assert.Equal("甲", Encoding.UTF8.GetString(texts[0].Bytes!));
    }

    [Fact]
    public void Names_that_Windows_wrote_in_Chinese_are_read_as_they_were()
    {
        using MemoryStream zip = Zip(CodePagesEncodingProvider.Instance.GetEncoding("GB18030"), ("城市晚报.txt", "甲"), ("a.txt", "乙"));
        Assert.Equal(["a.txt", "城市晚报.txt"], ZipReader.Read(zip, 1000).Select(text => text.Name));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt")]
    [InlineData("/etc/passwd.txt")]
    [InlineData(@"..\..\boot.txt")]
    [InlineData("C:/boot.txt")]
    public void A_name_that_points_outside_is_refused(string name)
    {
        using MemoryStream zip = Zip((name, "x"));
        Assert.Equal("path-traversal", Assert.Single(ZipReader.Read(zip, 1000)).Refusal?.Code);
    }

    [Fact]
    public void What_unpacks_to_a_hundred_times_its_size_is_refused()
    {
        using MemoryStream zip = Zip(("bomb.txt", new string('0', 900_000)));
        Assert.Equal("zip-bomb", Assert.Single(ZipReader.Read(zip, 1_000_000)).Refusal?.Code);
    }

    [Fact]
    public void An_entry_over_the_limit_is_refused()
    {
        using MemoryStream zip = Zip(("long.txt", "0123456789"));
        Assert.Equal("too-large", Assert.Single(ZipReader.Read(zip, 9)).Refusal?.Code);
    }

    [Fact]
    public void A_zip_of_too_many_entries_is_refused_whole()
    {
        using MemoryStream zip = Zip([.. Enumerable.Range(0, ZipReader.MaxEntries + 1).Select(i => ($"{i}.txt", ""))]);
        Assert.Equal("too-many-entries", Assert.Single(ZipReader.Read(zip, 1000)).Refusal?.Code);
    }

    [Fact]
    public void A_zip_whose_texts_come_to_too_much_is_refused_from_there_on()
    {
        using MemoryStream zip = Zip(("a.txt", "123"), ("b.txt", "456"), ("c.txt", "789"), ("d.txt", "0"));
        string?[] codes = [.. ZipReader.Read(zip, 3, maxTotalBytes: 6).Select(text => text.Refusal?.Code)];
        Assert.Equal<string?[]>([null, null, "too-much"], codes);
    }

    [Theory]
    [InlineData("none.zip", "no-texts")]
    [InlineData("broken.zip", "bad-zip")]
    public void A_zip_that_gives_no_text_says_so(string name, string code)
    {
        using MemoryStream zip = Zip(("cover.jpg", "x"));
        if (name == "broken.zip") zip.SetLength(zip.Length - 12);
        IncomingText text = Assert.Single(IncomingText.Read(name, zip, 1000));
        Assert.Equal((name, code), (text.Name, text.Refusal?.Code));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_without_being_read()
    {
        using var file = new MemoryStream(new byte[2000]);
        Assert.Equal("too-large", Assert.Single(IncomingText.Read("long.txt", file, 1000)).Refusal?.Code);
        Assert.True(file.Position <= 1000);
    }

    [Fact]
    public void What_the_files_of_one_upload_unpack_to_is_counted_together()
    {
        byte[] zip = Zip(("a.txt", "123"), ("b.txt", "456")).ToArray();
        (string Name, byte[] Bytes)[] sent = [("1.zip", zip), ("2.zip", zip), ("3.txt", "78"u8.ToArray()), ("4.txt", "9"u8.ToArray()), ("5.txt", "0"u8.ToArray())];
        IEnumerable<(string, Func<Stream>)> files = sent.Select(file => (file.Name, (Func<Stream>)(() => new MemoryStream(file.Bytes))));
        IncomingText[] texts = [.. IncomingText.ReadAll(files, 3, maxTotalBytes: 10)];
        Assert.Equal(["a.txt", "b.txt", "a.txt", "b.txt", "3.txt", "4.txt", "5.txt"], texts.Select(text => text.Name));
        Assert.Equal<string?[]>([null, null, null, "too-much", "too-much", null, "too-much"], [.. texts.Select(text => text.Refusal?.Code)]);
        Assert.Equal(10, texts.Sum(text => text.Bytes.Length));
    }

    private static MemoryStream Zip(params (string Name, string Text)[] entries) => Zip(null, entries);

    private static MemoryStream Zip(Encoding? names, params (string Name, string Text)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach ((string name, string text) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }
}
