namespace Rapport.Extraction.Figures;

/// <summary>A figure as read so far: its own words are understood, what it is a figure of is not yet.</summary>
internal sealed class FigureDraft
{
    /// <summary>The words of the figure, comparator and unit included.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>The number itself.</summary>
    public required TextSpan Number { get; init; }

    /// <summary>The index of the first token of <see cref="Span"/>.</summary>
    public int Start { get; set; }

    /// <summary>The index after the last token that was understood: the unit's or the noun's.</summary>
    public int End { get; set; }

    /// <summary>The value before its scale; unsigned.</summary>
    public decimal? Value { get; set; }

    /// <summary>The low end of a range.</summary>
    public decimal? Low { get; set; }

    /// <summary>The high end of a range.</summary>
    public decimal? High { get; set; }

    /// <summary>What it is multiplied by.</summary>
    public decimal Scale { get; set; } = 1;

    /// <summary>The unit's word.</summary>
    public string? Unit { get; set; }

    /// <summary>money, percent, point, count, mass, time, rank, share, multiple, or empty.</summary>
    public string Class { get; set; } = "";

    /// <summary>How it is held against the world.</summary>
    public Comparator Comparator { get; set; }

    /// <summary>What it is a figure of.</summary>
    public Basis Basis { get; set; }

    /// <summary>The direction of a change.</summary>
    public int Direction { get; set; }

    /// <summary>What a change or share is taken on, as worded.</summary>
    public string? Base { get; set; }

    /// <summary>Where <see cref="Base"/> stands.</summary>
    public TextSpan? BaseSpan { get; set; }

    /// <summary>Whether it is itself what a change is taken on.</summary>
    public bool IsBase { get; set; }

    /// <summary>The noun that is counted or ranked, where it stands apart from the number.</summary>
    public TextSpan? Noun { get; set; }

    /// <summary>The measure that its own words name.</summary>
    public Term? OwnMeasure { get; set; }

    /// <summary>Figure or superlative.</summary>
    public ClaimType Type { get; set; } = ClaimType.Figure;

    /// <summary>The rule's short name.</summary>
    public required string Rule { get; set; }

    /// <summary>Whether "times" is the unit of a repeated act.</summary>
    public bool HasOwnUnit => Unit is not null;
}
