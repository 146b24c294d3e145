using CityEveningNews.Archive.Ingest;
using CityEveningNews.Web.Commands;

namespace CityEveningNews.Web.Tests.Commands;

public sealed class TextFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("texts-").FullName;

    [Fact]
    public void A_folder_stands_for_its_texts_by_name_and_a_path_that_is_not_there_is_said()
    {
        string[] files = [Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "b", "c.txt")];
        Directory.CreateDirectory(Path.Combine(_folder, "b"));
        foreach (string file in files.Append(Path.Combine(_folder, "cover.jpg"))) File.WriteAllText(file, "甲");
        Assert.Equal(files, TextFiles.Find(_folder));
        Assert.Equal([files[0]], TextFiles.Find(files[0]));
        Assert.Throws<FileNotFoundException>(() => TextFiles.Find(Path.Combine(_folder, "none")));
    }

    [Fact]
    public void A_file_that_is_gone_when_its_turn_comes_is_refused_by_itself()
    {
        string gone = Path.Combine(_folder, "gone.txt");
        IncomingText text = Assert.Single(TextFiles.Read(gone, 1000));
        Assert.Equal((gone, "unreadable"), (text.Name, text.Refusal?.Code));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
