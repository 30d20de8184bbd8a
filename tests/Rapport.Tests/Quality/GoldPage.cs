namespace Rapport.Tests.Quality;

/// <summary>A development page and what it should be read as, as far as its set says.</summary>
internal sealed record GoldPage
{
    /// <summary>The set: <c>wcxb</c>, <c>trafilatura</c> or <c>fundus</c>.</summary>
    public required string Set { get; init; }

    /// <summary>The page's address, or a name where the set gives none.</summary>
    public required string Address { get; init; }

    /// <summary>The packed page.</summary>
    public required string Path { get; init; }

    /// <summary>The whole body, where the set gives it.</summary>
    public string? Body { get; init; }

    /// <summary>Words that the body must hold.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Words that the body must not hold.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>The title, or null where the set gives none.</summary>
    public string? Title { get; init; }

    /// <summary>The authors, or null where the set says nothing of them.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>The day of publication as the set gives it, or null.</summary>
    public string? Date { get; init; }

    /// <summary>Whether rules may be tuned on it.</summary>
    public bool IsForTuning => HostSplit.IsForTuning(Address);
}
