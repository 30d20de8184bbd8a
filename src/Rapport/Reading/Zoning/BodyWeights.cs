namespace Rapport.Reading.Zoning;

/// <summary>
/// Whether a block is body: two tables of trees. The first looks at each block alone; the second sees what the first said of the block, its neighbours and its
/// containers. Both stand in <c>body-weights.txt</c>, with how they were made and what they score.
/// </summary>
internal sealed class BodyWeights
{
    private static readonly Lazy<BodyWeights> Held = new(Load);

    private readonly TreeTable _first;
    private readonly TreeTable _second;

    private BodyWeights(TreeTable first, TreeTable second) => (_first, _second) = (first, second);

    /// <summary>The embedded weights.</summary>
    public static BodyWeights Embedded => Held.Value;

    /// <summary>The logit of every block in thousandths: above 0 it is rather body than not.</summary>
    public int[] Weigh(BlockFeatures features, Markup.HtmlPage page)
    {
        var n = features.Measures.Length;
        var first = new int[n];
        for (var i = 0; i < n; i++)
            first[i] = _first.Sum(features[i]);
        using var context = ContextFeatures.Of(features, page, first);
        var second = new int[n];
        // Far from everything that may be body nothing changes any more.
        const int reach = 6, hopeless = -3000, possible = -1500;
        var last = -reach - 1;
        for (int i = 0, next = 0; i < n; i++)
        {
            while (next < n && (next < i || first[next] <= possible))
                next++;
            if (first[i] > possible)
                last = i;
            second[i] = first[i] > hopeless || i - last <= reach || next - i <= reach ? _second.Sum(context[i]) : first[i];
        }
        return second;
    }

    /// <summary>Reads a table from its text.</summary>
    public static BodyWeights Read(string text)
    {
        var lines = text.Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        var second = lines.IndexOf("second");
        return new(TreeTable.Read(lines[1..second], BlockFeatures.Names()), TreeTable.Read(lines[(second + 1)..], ContextFeatures.Names()));
    }

    private static BodyWeights Load()
    {
        using var stream = typeof(BodyWeights).Assembly.GetManifestResourceStream("body-weights.txt") ?? throw new InvalidOperationException("the weights are embedded in the program");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }
}
