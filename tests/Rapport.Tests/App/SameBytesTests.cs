namespace Rapport.Tests.App;

/// <summary>Same inputs, same bytes: whatever the language, the time zone, the number of threads, or the order in which things came in.</summary>
public sealed class SameBytesTests
{
    public static TheoryData<string, string, string> Worlds => new()
    {
        { "tr_TR.UTF-8", "Pacific/Kiritimati", "1" },
        { "ko_KR.UTF-8", "America/St_Johns", "16" },
        { "C", "UTC", "3" },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void The_brief_is_the_same_in_every_world(string language, string zone, string threads)
    {
        using var here = new ScratchFolder();
        using var there = new ScratchFolder();
        Assert.Equal(0, Shell.Run("run", here.BundledCase()).Exit);
        var world = new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = zone };
        var answer = Shell.Process(world, "run", there.BundledCase(), "--threads", threads);
        Assert.True(answer.Exit == 0, answer.Error);
        foreach (var name in new[] { "brief.html", "brief.md", "brief.json" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(here.Path, "korea-china", "brief", name)), File.ReadAllBytes(Path.Combine(there.Path, "korea-china", "brief", name)));
    }

    [Fact]
    public void Two_machines_fed_in_another_order_write_the_same_brief()
    {
        using var here = new ScratchFolder();
        using var there = new ScratchFolder();
        Feed(here, "one", ["a.txt", "b.txt", "c.txt"]);
        Feed(there, "two", ["c.txt", "a.txt", "b.txt", "a.txt"]);
        foreach (var name in new[] { "brief.html", "brief.md", "brief.json" })
            Assert.Equal(File.ReadAllText(Path.Combine(here.Path, "case", "brief", name)), File.ReadAllText(Path.Combine(there.Path, "case", "brief", name)));
    }

    private static void Feed(ScratchFolder folder, string writer, string[] order)
    {
        var texts = new Dictionary<string, string>
        {
            ["a.txt"] = "First test text\n\nBy Ann Example\n\nTest Gazette, 5 January 2026\n\nSouth Korea's exports to China rose 12 percent in 2025, the test text says. 李 이 🐼\n",
            ["b.txt"] = "Second test text\n\nTest Courier, 6 January 2026\n\nThe president of South Korea visited China on 4 January 2026, the test text says.\n",
            ["c.txt"] = "Third test text\n\nTest Bulletin, 7 January 2026\n\nChina promised to import 30 billion dollars more by 2027, the test text says.\n",
        };
        var home = Environment.CurrentDirectory;
        var place = Path.Combine(folder.Path, "case");
        Assert.Equal(0, Shell.Run("init", place, "--pair", "KOR", "CHN").Exit);
        foreach (var name in order)
        {
            // The place is what the user typed; both machines type the same.
            folder.File(name, texts[name]);
            var typed = Path.Combine(Path.GetTempPath(), "rapport-test-articles", name);
            Directory.CreateDirectory(Path.GetDirectoryName(typed)!);
            File.WriteAllText(typed, texts[name]);
            Assert.Equal(0, Shell.Run("add", place, typed, "--writer", writer).Exit);
        }
        Assert.Equal(0, Shell.Run("run", place, "--writer", writer).Exit);
    }
}
