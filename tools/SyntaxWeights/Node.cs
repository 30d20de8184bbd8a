using Rapport.Tests.Quality;

namespace Rapport.Tools.SyntaxWeights;

/// <summary>A word of a made sentence with what stands before and after it.</summary>
internal sealed class Node(string form, string lemma, string upos, string xpos, string relation)
{
    private readonly List<Node> _before = [];
    private readonly List<Node> _after = [];

    public string Relation { get; private set; } = relation;

    public Node As(string relation)
    {
        Relation = relation;
        return this;
    }

    /// <summary>Puts dependents before the word, the last nearest to it.</summary>
    public Node Before(params Node?[] nodes)
    {
        _before.AddRange(nodes.OfType<Node>());
        return this;
    }

    /// <summary>Puts dependents after the word.</summary>
    public Node After(params Node?[] nodes)
    {
        _after.AddRange(nodes.OfType<Node>());
        return this;
    }

    /// <summary>The first of all, before what is there already.</summary>
    public Node First(params Node?[] nodes)
    {
        _before.InsertRange(0, nodes.OfType<Node>());
        return this;
    }

    /// <summary>The sentence that the word heads.</summary>
    public GoldTree ToTree(string document)
    {
        var order = new List<(Node Node, Node? Head)>();
        Walk(this, null, order);
        var at = order.Select((o, i) => (o.Node, i)).ToDictionary(o => o.Node, o => o.i);
        return new(document, "", false, [.. order.Select(o => o.Node.ToWord(o.Head is null ? -1 : at[o.Head]))]);
    }

    private GoldTree.Word ToWord(int head) => new(form, lemma, upos, xpos, head, Relation);

    private static void Walk(Node node, Node? head, List<(Node, Node?)> order)
    {
        foreach (var child in node._before)
            Walk(child, node, order);
        order.Add((node, head));
        foreach (var child in node._after)
            Walk(child, node, order);
    }
}
