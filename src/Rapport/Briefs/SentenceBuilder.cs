using System.Collections.Immutable;
using System.Text;

namespace Rapport.Briefs;

/// <summary>Builds a sentence piece by piece, so that no number gets in without its source.</summary>
internal sealed class SentenceBuilder(NoteBook notes)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Figure>.Builder _figures = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<Anchor>.Builder _bindings = ImmutableArray.CreateBuilder<Anchor>();
    private readonly ImmutableArray<int>.Builder _noteNumbers = ImmutableArray.CreateBuilder<int>();

    /// <summary>Words of ours; a digit among them is a fault of the program, found when the brief is checked.</summary>
    public SentenceBuilder Say(string words)
    {
        _text.Append(words);
        return this;
    }

    /// <summary>A number.</summary>
    public SentenceBuilder Number(double value, int decimals, string unit, Source source) =>
        Put(Numerals.Fixed(value, decimals), Numerals.Raw(value), unit, Rounding(decimals), source);

    /// <summary>A number with its sign.</summary>
    public SentenceBuilder Signed(double value, int decimals, string unit, Source source) =>
        Put(Numerals.Signed(value, decimals), Numerals.Raw(value), unit, Rounding(decimals), source);

    /// <summary>A sum of money in billions.</summary>
    public SentenceBuilder Billions(decimal value, Source source) =>
        Put(Numerals.Fixed((double)(value / 1_000_000_000m), 1), Numerals.Raw(value), "USD", "0.1 billion", source).Say(" billion US dollars");

    /// <summary>A number of things.</summary>
    public SentenceBuilder Count(int value, Source source) => Put(Numerals.Fixed(value, 0), Numerals.Raw((decimal)value), "count", "1", source);

    /// <summary>A day.</summary>
    public SentenceBuilder Day(DateOnly day, Source source) => Put(Numerals.Day(day), Numerals.Iso(day), "date", "1 day", source);

    /// <summary>A stretch of time.</summary>
    public SentenceBuilder Period(Period period, Source source) => Put(Numerals.Period(period), period.ToString(), "period", "as-stated", source);

    /// <summary>Words that are not ours: a quotation, a name, a rule's reason. Bound as a whole where they hold digits.</summary>
    public SentenceBuilder Verbatim(string words, Source source)
    {
        if (words.Any(char.IsDigit))
            return Put(words, words, "text", "as-stated", source);
        _text.Append(words);
        return Rests(source);
    }

    /// <summary>What the sentence rests on beside its figures.</summary>
    public SentenceBuilder Rests(Source source)
    {
        var number = notes.Number(source.Words, source.Anchors);
        if (!_noteNumbers.Contains(number))
            _noteNumbers.Add(number);
        foreach (var anchor in source.Anchors.Where(a => !_bindings.Contains(a)))
            _bindings.Add(anchor);
        return this;
    }

    /// <summary>The sentence.</summary>
    public BriefSentence Build() => new(_text.ToString(), _figures.ToImmutable(), _bindings.ToImmutable(), _noteNumbers.ToImmutable());

    private SentenceBuilder Put(string shown, string value, string unit, string rounding, Source source)
    {
        var span = new TextSpan(_text.Length, shown.Length);
        _text.Append(shown);
        var number = notes.Number(source.Words, source.Anchors);
        _figures.Add(new(FigureId.From(source.From, value, unit, rounding), span, value, unit, rounding, source.From, source.Anchors, number));
        return this;
    }

    private static string Rounding(int decimals) => decimals == 0 ? "1" : "0." + new string('0', decimals - 1) + "1";
}
