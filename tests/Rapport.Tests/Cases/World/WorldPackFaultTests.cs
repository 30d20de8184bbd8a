using Rapport.Cases.World;

namespace Rapport.Tests.Cases.World;

public sealed class WorldPackFaultTests
{
    private const string Country =
        "[KOR]\nalpha2: KR\nnumeric: 410\nstatus: UN member\npart of: none\ncustoms: own\nen: South Korea\nofficial: Republic of Korea\nformer: none\nzh: 韩国\nko: 한국\n"
        + "adjective: South Korean\npeople: South Korean/South Koreans\ncapital: Seoul\ncapital zh: 首尔\ncapital ko: 서울\ncurrency: KRW\nsource: test text\n";

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["countries.txt"] = Country,
        ["blocs.txt"] = "[OECD]\nen: OECD\nzh: 经合组织\nko: 경제협력개발기구\nmembers from 1996-12-12: KOR\nsource: test text\n",
        ["currencies.tsv"] = "code\tnames\tsymbol\tsource\nKRW\twon\t₩\ttest text\n",
        ["metonyms.tsv"] = "of\torgan\ten\tzh\tko\tsource\nKOR\tpresidency\tthe Blue House\t青瓦台\t청와대\ttest text\n",
        ["ambiguous.tsv"] = "kind\tform\tcandidates\talone\trule\tsource\nname\tKorea\tKOR PRK\tKOR\ttest text\ttest text\n",
        ["leaders.txt"] = "[KOR.an-example]\nen: An Example\noffice: president | KOR | 2000-01 | 2001\nsource: test text\n",
    };

    [Fact]
    public void Good_files_are_read() => Assert.IsType<Parsed<WorldPack>.Ok>(WorldPack.Read(f => Good[f], leadersToo: true));

    [Theory]
    [InlineData("countries.txt", "numeric: 410", "numerical: 410", 3, "unknown-key")]
    [InlineData("countries.txt", "ko: 한국\n", "", 1, "missing-key")]
    [InlineData("countries.txt", "capital ko: 서울\n", "", 1, "missing-key")]
    [InlineData("countries.txt", "UN member", "empire", 1, "status")]
    [InlineData("countries.txt", "South Korean/South Koreans", "South Koreans", 1, "people")]
    [InlineData("countries.txt", "capital: Seoul", "capital Seoul 🙂", 14, "not-a-field")]
    [InlineData("countries.txt", "[KOR]\n", "", 1, "no-block")]
    [InlineData("blocs.txt", "from 1996-12-12", "from 1996-13-12", 5, "date")]
    [InlineData("blocs.txt", "from 1996-12-12", "from 1996-12-12 to 1990", 5, "dates")]
    [InlineData("blocs.txt", "members from 1996-12-12", "members since 1996-12-12", 5, "unknown-key")]
    [InlineData("currencies.tsv", "won\t₩", "won", 2, "columns")]
    [InlineData("currencies.tsv", "symbol", "sign", 1, "heading")]
    [InlineData("metonyms.tsv", "청와대\t", "청와대\t\t", 2, "columns")]
    [InlineData("leaders.txt", "| 2000-01 |", "| January 2000 |", 3, "date")]
    [InlineData("leaders.txt", "2000-01 | 2001", "2000-01 | 1999", 3, "dates")]
    [InlineData("leaders.txt", "| 2000-01 | 2001", "| 2000-01", 3, "office")]
    [InlineData("leaders.txt", "KOR.an", "KOREA.an", 1, "key")]
    public void A_mistake_is_named_with_its_file_and_line(string file, string written, string mistake, int line, string code)
    {
        var files = new Dictionary<string, string>(Good, StringComparer.Ordinal) { [file] = Good[file].Replace(written, mistake, StringComparison.Ordinal) };
        var fault = Assert.IsType<Parsed<WorldPack>.Malformed>(WorldPack.Read(f => files[f], leadersToo: true)).Fault;
        Assert.Equal($"{file}:{line} {code}", $"{fault.At} {fault.Code}");
    }

    [Fact]
    public void A_country_that_stands_twice_is_named()
    {
        var files = new Dictionary<string, string>(Good, StringComparer.Ordinal) { ["countries.txt"] = Country + Country };
        Assert.Contains("[KOR]", Assert.IsType<Parsed<WorldPack>.Malformed>(WorldPack.Read(f => files[f])).Fault.Message, StringComparison.Ordinal);
    }
}
