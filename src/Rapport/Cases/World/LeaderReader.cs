using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>Reads the file of leaders: a block a person, its key a country's code and a name parted by a dot.</summary>
internal static class LeaderReader
{
    private static readonly string[] Keys = ["en", "zh", "zh-Hant", "ko", "ja", "ru", "mn", "pinyin", "wade-giles", "cantonese", "office", "source"];

    /// <summary>Leaders in the order of the file.</summary>
    public static ImmutableArray<WorldLeader> Read(string file, string text, List<Fault> faults)
    {
        var leaders = ImmutableArray.CreateBuilder<WorldLeader>();
        foreach (var block in WorldBlock.Read(file, text, faults))
        {
            block.RefuseOthers(Keys, faults);
            block.Require(["en", "office", "source"], faults);
            var dot = block.Key.IndexOf('.', StringComparison.Ordinal);
            if (dot != 3)
                faults.Add(new(file, "key", $"found [{block.Key}]; expected a country's code, a dot and a name, as [KOR.lee-jae-myung]", block.Line));
            var country = dot < 0 ? "" : block.Key[..dot];
            var names = Names(block, country);
            var offices = ImmutableArray.CreateBuilder<WorldOffice>();
            foreach (var field in block.Fields)
            {
                if (field.Name == "office" && Office(file, field, faults) is { } office)
                    offices.Add(office);
            }
            leaders.Add(new(block.Key, country, names, offices.DrainToImmutable(), block.One("source")));
        }
        return leaders.DrainToImmutable();
    }

    private static WorldOffice? Office(string file, WorldField field, List<Fault> faults)
    {
        var parts = field.Value.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 4)
        {
            faults.Add(new(file, "office", $"found \"{field.Value}\"; expected title | of | from | to", field.Line));
            return null;
        }
        var from = WorldDate.Read(parts[2], file, field.Line, faults);
        var to = parts[3] == "open" ? null : WorldDate.Read(parts[3], file, field.Line, faults);
        WorldDate.CheckOrder(from, to, file, field.Line, faults);
        return from is null ? null : new(parts[0], parts[1], from, to);
    }

    private static ImmutableArray<ActorName> Names(WorldBlock block, string country)
    {
        var names = ImmutableArray.CreateBuilder<ActorName>();
        // The usual spelling of a Korean or Taiwanese name follows its bearer, not a system; a mainland name is pinyin.
        var usual = country switch
        {
            "KOR" or "PRK" or "TWN" or "HKG" => "conventional",
            "CHN" => "pinyin",
            _ => "latin",
        };
        Add("en", "en", usual, true);
        Add("zh", "zh", "han", true);
        Add("zh-Hant", "zh", "han", country is "KOR" or "TWN" or "HKG");
        Add("ko", "ko", "hangul", true);
        Add("ja", "ja", null, true);
        Add("ru", "ru", "cyrillic", true);
        Add("mn", "mn", "cyrillic", true);
        Add("pinyin", "en", "pinyin", false);
        Add("wade-giles", "en", "wade-giles", false);
        Add("cantonese", "en", "cantonese", false);
        return names.DrainToImmutable();

        void Add(string field, string language, string? system, bool official)
        {
            foreach (var form in block.List(field))
            {
                var kind = official ? ActorNameKind.Official : ActorNameKind.Alias;
                official = false;
                if (!names.Any(n => n.Language == language && n.Text == form))
                    names.Add(new(form, language, system ?? (form.Any(IsKana) ? "kana" : "han"), kind));
            }
        }
    }

    private static bool IsKana(char c) => c is >= '\u3041' and <= '\u30FF';
}
