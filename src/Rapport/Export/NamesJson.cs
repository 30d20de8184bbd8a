using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes how names compare as <c>rapport/names/1</c>, and which parties a name may be as <c>rapport/names-against/1</c>.</summary>
public static class NamesJson
{
    // Ten digits say all that a rank says, and keep the line short.
    private const int Digits = 10;

    /// <summary>One pair of names.</summary>
    public static void Write(Utf8JsonWriter json, string id, NameComparison comparison)
    {
        json.WriteStartObject();
        json.Schema("names");
        json.WriteString("id", id);
        json.WriteNumber("score", Math.Round(comparison.Score, Digits));
        json.WriteString("verdict", Word.Of(comparison.Verdict));
        json.Text("veto", comparison.Veto);
        json.List("evidence", comparison.Evidence, place =>
        {
            json.WriteStartObject();
            json.WriteNumber("position", place.Position);
            json.WriteString("left", place.Left);
            json.WriteString("leftSystem", place.LeftSystem);
            json.WriteString("right", place.Right);
            json.WriteString("rightSystem", place.RightSystem);
            json.List("witnesses", place.Witnesses, json.WriteStringValue);
            if (place.Weight is { } weight)
                json.WriteNumber("weight", Math.Round(weight, Digits));
            else
                json.WriteNull("weight");
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>One name with the parties that it may be, the best first.</summary>
    public static void Write(Utf8JsonWriter json, string id, ImmutableArray<ActorMatch> matches)
    {
        json.WriteStartObject();
        json.Schema("names-against");
        json.WriteString("id", id);
        json.List("matches", matches, match =>
        {
            json.WriteStartObject();
            // The name that the user's own file gives it.
            json.WriteString("actor", match.Actor.Id.Value[ActorId.Prefix.Length..]);
            json.WriteString("name", match.Actor.DisplayName);
            json.WriteString("form", match.Form);
            json.WriteNumber("score", Math.Round(match.Score, Digits));
            json.WriteString("verdict", Word.Of(match.Verdict));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
