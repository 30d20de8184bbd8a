namespace Rapport.Statistics.ProductTables;

/// <summary>Which code of a table is which country: a CSV with a column of the table's codes and one of ISO alpha-3 codes.</summary>
public sealed class CountryNumbers
{
    private static readonly string[] Numbers = ["country_code", "code", "i"];
    private static readonly string[] Letters = ["country_iso3", "iso_3digit_alpha", "iso3"];
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the file, or null.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>Takes in the file's lines.</summary>
    public void Add(string place, IEnumerable<string> lines)
    {
        var (number, letters, line) = (-1, -1, 0);
        foreach (var text in lines)
        {
            var fields = LineFields.Split(text, ',');
            if (++line == 1)
            {
                (number, letters) = (Place(fields, Numbers), Place(fields, Letters));
                if (number < 0 || letters < 0)
                {
                    Fault = new(place, "missing-column", $"found the columns {text[..Math.Min(200, text.Length)]}, expected country_code and country_iso3", 1);
                    return;
                }
            }
            else if (fields.Count > Math.Max(number, letters))
            {
                _codes.TryAdd(fields[number].Trim().TrimStart('0'), fields[letters].Trim());
            }
            else if (text.Length > 0)
            {
                Fault ??= new(place, "bad-row", $"found {fields.Count} columns, expected at least {Math.Max(number, letters) + 1}", line);
            }
        }
    }

    /// <summary>The country of a code, or null.</summary>
    public string? Of(string code) => _codes.GetValueOrDefault(code.TrimStart('0'));

    private static int Place(IReadOnlyList<string> header, string[] names) => Array.FindIndex([.. header], h => names.Contains(h.Trim().ToLowerInvariant(), StringComparer.Ordinal));
}
