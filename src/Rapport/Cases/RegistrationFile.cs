using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapport.Cases;

/// <summary>Reads and writes what stands beside a study's file to show when it was written down: <c>NAME.registered.json</c> beside <c>NAME.yaml</c>.</summary>
public static class RegistrationFile
{
    private const string Schema = "rapport/registration/1";
    private const int MostBytes = 4096;

    /// <summary>The place of a study's registration.</summary>
    public static string Beside(string study) => (study.EndsWith(".yaml", StringComparison.Ordinal) ? study[..^".yaml".Length] : study) + ".registered.json";

    /// <summary>Writes a registration beside a study; false where one is there already, which is kept.</summary>
    public static bool Write(string studyPath, StudyRegistration registration)
    {
        var path = Beside(studyPath);
        if (File.Exists(path))
            return false;
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("study", registration.Study);
            json.WriteString("time", registration.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteString("held", Word.Of(registration.Held));
            json.WriteString("dataSha256", registration.DataSha256);
            json.WriteEndObject();
        }
        File.WriteAllText(path, Encoding.UTF8.GetString(text.ToArray()) + "\n");
        return true;
    }

    /// <summary>Reads a registration; null where it is none.</summary>
    public static StudyRegistration? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            return null;
        try
        {
            using var json = JsonDocument.Parse(bytes, new() { MaxDepth = 4 });
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "schema") == Schema && Text(root, "study") is { } study && Word.TryParse<HeldOutcome>(Text(root, "held"), out var held)
                && DateTimeOffset.TryParse(Text(root, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? new(study, time, held, Text(root, "dataSha256"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
