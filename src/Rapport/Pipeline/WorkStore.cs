using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Units of work by (stage, input, rule): done once, and again only when the input or the rule changes.</summary>
internal sealed class WorkStore(LedgerFile ledger)
{
    private readonly Lock _gate = new();
    private readonly List<(string Stage, string Input, string Rule, byte[] Output)> _made = [];

    /// <summary>What the stage made of the input by the rule: as kept, else made now. What comes to nothing is not kept.</summary>
    public T? Of<T>(string stage, string input, string rule, JsonTypeInfo<T> form, Func<T?> make)
        where T : class
    {
        byte[]? kept;
        lock (_gate)
            kept = ledger.FindDerived(stage, input, rule);
        if (kept is not null && TryRead(kept, form) is { } known)
            return known;
        if (make() is not { } made)
            return null;
        var output = JsonSerializer.SerializeToUtf8Bytes(made, form);
        lock (_gate)
            _made.Add((stage, input, rule, output));
        return made;
    }

    /// <summary>Keeps what was made since the last call, in one unit and in a fixed order.</summary>
    public void Keep()
    {
        lock (_gate)
        {
            if (_made.Count == 0)
                return;
            ledger.Batch(() =>
            {
                foreach (var (stage, input, rule, output) in _made.OrderBy(m => m.Stage, StringComparer.Ordinal).ThenBy(m => m.Input, StringComparer.Ordinal).ThenBy(m => m.Rule, StringComparer.Ordinal))
                    ledger.PutDerived(stage, input, rule, output);
            });
            _made.Clear();
        }
    }

    private static T? TryRead<T>(byte[] kept, JsonTypeInfo<T> form)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(kept, form);
        }
        catch (JsonException)
        {
            // Kept in the form of another version: made anew, and kept in this one.
            return null;
        }
    }
}
