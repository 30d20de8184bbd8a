namespace Rapport.Tests.Quality;

/// <summary>One part of a digest of our own gold.</summary>
internal sealed record GoldDigestPart(int Start, int End, string? Title, string? Candidate, string? Outlet, IReadOnlyList<string> Authors, IReadOnlyList<string>? Translators, string? Published)
{
    public static GoldDigestPart Of(int start, Dictionary<string, string> fields) => new(
        start, start, Field(fields, "title"), Field(fields, "maybe"), Field(fields, "outlet"), Names(fields, "authors"), Field(fields, "translators") is "*" ? null : Names(fields, "translators"), Field(fields, "published"));

    private static string? Field(Dictionary<string, string> fields, string name) => fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private static string[] Names(Dictionary<string, string> fields, string name) => Field(fields, name)?.Split('/') ?? [];
}
