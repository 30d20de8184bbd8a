using System.Collections.Immutable;
using System.Globalization;
using Rapport.Language;

namespace Rapport.Cases.Yaml;

/// <summary>Reads the keys of one block, noting what is wrong as faults with file and line. What was not asked for by the end is an unknown key.</summary>
internal sealed class YamlFields
{
    private readonly Snapshot _file;
    private readonly YamlNode _node;
    private readonly List<Fault> _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    public YamlFields(Snapshot file, YamlNode node, string what, List<Fault> faults)
    {
        _file = file;
        _node = node;
        _faults = faults;
        if (node is not YamlNode.Mapping)
            Report(node, "shape", $"found {node.Kind}, expected {what} as a block of keys");
    }

    /// <summary>The address of the whole block in its file; its text is that of the block's bytes.</summary>
    public CellAddress Address(string? column = null) => AddressOf(_node, column);

    /// <summary>Whether the key stands there with something in it.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text, or null where the key is absent; a fault where it is required and absent, or not a text.</summary>
    public string? Text(string key, bool required = false)
    {
        var node = Find(key, required);
        if (node is null)
            return null;
        if (node is YamlNode.Scalar scalar)
            return scalar.Value;
        Report(node, "shape", $"found {node.Kind} under '{key}', expected a text");
        return null;
    }

    /// <summary>One of the words of a closed list.</summary>
    public T Choice<T>(string key, T fallback, bool required = false) where T : struct, Enum
    {
        var text = Text(key, required);
        if (text is null)
            return fallback;
        if (Word.TryParse<T>(text.ToLowerInvariant(), out var value))
            return value;
        Report(Find(key)!, "word", $"found '{text}' under '{key}', expected one of {string.Join(", ", Word.All<T>())}");
        return fallback;
    }

    /// <summary>One of the given words.</summary>
    public string Choice(string key, string fallback, params ReadOnlySpan<string> words)
    {
        var text = Text(key);
        if (text is null)
            return fallback;
        if (words.Contains(text))
            return text;
        Report(Find(key)!, "word", $"found '{text}' under '{key}', expected one of {string.Join(", ", words)}");
        return fallback;
    }

    /// <summary>A day as <c>2026-01-05</c>; a month or year also where <paramref name="coarse"/> says so, as its first day.</summary>
    public DateOnly? Day(string key, bool required = false, bool coarse = false)
    {
        var text = Text(key, required);
        if (string.IsNullOrEmpty(text))
            return null;
        string[] forms = coarse ? ["yyyy-MM-dd", "yyyy-MM", "yyyy"] : ["yyyy-MM-dd"];
        if (DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Report(Find(key)!, "date", $"found '{text}' under '{key}', expected a day such as 2026-01-05");
        return null;
    }

    /// <summary>A whole number.</summary>
    public long? Whole(string key)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        Report(Find(key)!, "number", $"found '{text}' under '{key}', expected a whole number");
        return null;
    }

    /// <summary>A number with a point.</summary>
    public double? Number(string key, bool required = false)
    {
        var text = Text(key, required);
        if (text is null)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return value;
        Report(Find(key)!, "number", $"found '{text}' under '{key}', expected a number such as 0.25");
        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is null or "false" or "no")
            return false;
        if (text is not ("true" or "yes"))
            Report(Find(key)!, "flag", $"found '{text}' under '{key}', expected true or false");
        return text is "true" or "yes";
    }

    /// <summary>A list of texts; one text alone counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key, bool required = false) => [.. Located(key, required).Select(scalar => scalar.Value)];

    /// <summary>A list of texts, each with its place.</summary>
    public ImmutableArray<YamlNode.Scalar> Located(string key, bool required = false)
    {
        switch (Find(key, required))
        {
            case null:
                return [];
            case YamlNode.Scalar one:
                return [one];
            case YamlNode.Sequence sequence:
                foreach (var odd in sequence.Items.Where(i => i is not YamlNode.Scalar))
                    Report(odd, "shape", $"found {odd.Kind} in '{key}', expected a text");
                return [.. sequence.Items.OfType<YamlNode.Scalar>()];
            case var other:
                Report(other, "shape", $"found {other.Kind} under '{key}', expected a list of texts");
                return [];
        }
    }

    /// <summary>A list of blocks.</summary>
    public ImmutableArray<YamlFields> Blocks(string key, string what, bool required = false)
    {
        switch (Find(key, required))
        {
            case null:
                return [];
            case YamlNode.Sequence sequence:
                return [.. sequence.Items.Select(item => new YamlFields(_file, item, what, _faults)).Where(block => block._node is YamlNode.Mapping)];
            case var other:
                Report(other, "shape", $"found {other.Kind} under '{key}', expected a list, each item {what}");
                return [];
        }
    }

    /// <summary>One block under a key.</summary>
    public YamlFields? Block(string key, string what, bool required = false)
    {
        var node = Find(key, required);
        return node is null ? null : new YamlFields(_file, node, what, _faults);
    }

    /// <summary>The nodes of a list, whatever they are.</summary>
    public ImmutableArray<YamlNode> Nodes(string key) => Find(key) is YamlNode.Sequence sequence ? sequence.Items : [];

    /// <summary>A list of lists of texts: a text alone is a list of one list of one, a list of texts a list of lists of one.</summary>
    public ImmutableArray<ImmutableArray<string>> Lists(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlNode.Scalar one:
                return [[one.Value]];
            case YamlNode.Sequence sequence:
                return [.. sequence.Items.Select(item => Scalars(key, item))];
            case var other:
                Report(other, "shape", $"found {other.Kind} under '{key}', expected a text, a list of texts, or a list of lists of texts");
                return [];
        }
    }

    private ImmutableArray<string> Scalars(string key, YamlNode item)
    {
        if (item is YamlNode.Scalar one)
            return [one.Value];
        if (item is YamlNode.Sequence inner && inner.Items.All(i => i is YamlNode.Scalar))
            return [.. inner.Items.OfType<YamlNode.Scalar>().Select(s => s.Value)];
        Report(item, "shape", $"found {item.Kind} in '{key}', expected a text or a list of texts");
        return [];
    }

    /// <summary>Every key of the block with its text, in the order of the keys.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Pairs()
    {
        if (_node is not YamlNode.Mapping mapping)
            return [];
        foreach (var (key, _) in mapping.Entries)
            _asked.Add(key.Value);
        return [.. mapping.Entries
            .Where(e => e.Value is YamlNode.Scalar or YamlNode.Sequence)
            .Select(e => KeyValuePair.Create(e.Key.Value, e.Value is YamlNode.Scalar scalar ? scalar.Value : string.Join(' ', ((YamlNode.Sequence)e.Value).Items.OfType<YamlNode.Scalar>().Select(s => s.Value))))
            .OrderBy(e => e.Key, StringComparer.Ordinal)];
    }

    /// <summary>The names of the block's keys, in ordinal order; all count as known.</summary>
    public ImmutableArray<string> Keys()
    {
        if (_node is not YamlNode.Mapping mapping)
            return [];
        foreach (var (key, _) in mapping.Entries)
            _asked.Add(key.Value);
        return [.. mapping.Entries.Select(e => e.Key.Value).Order(StringComparer.Ordinal)];
    }

    /// <summary>Notes a fault at a key of this block.</summary>
    public void Refuse(string key, string code, string message) => Report(Find(key) ?? _node, code, message);

    /// <summary>Notes a fault at a node.</summary>
    public void Report(YamlNode at, string code, string message) => _faults.Add(new(_file.Place, code, message, at.Line, at.Column));

    /// <summary>Call when every key has been asked for: what is left is unknown, and named with the nearest known one.</summary>
    public void Close()
    {
        if (_node is not YamlNode.Mapping mapping)
            return;
        foreach (var (key, _) in mapping.Entries.Where(e => !_asked.Contains(e.Key.Value)))
        {
            var near = Slip.Nearest(key.Value, _known);
            Report(key, "unknown-key", $"found the unknown key '{key.Value}', expected one of {string.Join(", ", _known)}" + (near is null ? "" : $"; did you mean '{near}'?"));
        }
    }

    private CellAddress AddressOf(YamlNode node, string? column) =>
        new(_file.Id, _file.Place, node.Line, column, node.Bytes, System.Text.Encoding.UTF8.GetString(_file.Bytes.AsSpan((int)node.Bytes.Start, (int)node.Bytes.Length)));

    private YamlNode? Find(string key, bool required = false)
    {
        if (_asked.Add(key))
            _known.Add(key);
        if (_node is not YamlNode.Mapping mapping)
            return null;
        foreach (var (name, value) in mapping.Entries)
        {
            if (name.Value == key)
                return value is YamlNode.Scalar { IsNothing: true } ? null : value;
        }
        if (required)
            Report(_node, "missing-key", $"found no key '{key}', expected it here");
        return null;
    }
}
