using System.Text;

namespace Rapport.App;

/// <summary>Where the program writes: data on standard output, words and progress on standard error. Colour and bars only on a terminal, and never where <c>NO_COLOR</c> is set.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, Stream input, bool errorIsTerminal, bool colour, TimeProvider clock, string workingFolder)
{
    private const int BarWidth = 24;

    private readonly Lock _gate = new();
    private bool _barShown;

    /// <summary>Data.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Standard input.</summary>
    public Stream Input { get; } = input;

    /// <summary>The clock; only the program has one.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>The folder that relative names start from.</summary>
    public string WorkingFolder { get; } = workingFolder;

    /// <summary>No words but errors.</summary>
    public bool Quiet { get; set; }

    /// <summary>More words.</summary>
    public bool Verbose { get; set; }

    /// <summary>The streams of the process.</summary>
    public static Terminal OfProcess(TimeProvider clock)
    {
        var utf8 = new UTF8Encoding(false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 64 * 1024) { AutoFlush = false, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        var colour = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(output, error, Console.OpenStandardInput(), !Console.IsErrorRedirected, colour, clock, Environment.CurrentDirectory);
    }

    /// <summary>A sentence for the person at the terminal.</summary>
    public void Say(string words)
    {
        if (!Quiet)
            WriteLine(words);
    }

    /// <summary>A sentence that only <c>-v</c> asks for.</summary>
    public void Detail(string words)
    {
        if (Verbose && !Quiet)
            WriteLine(words);
    }

    /// <summary>A warning.</summary>
    public void Warn(string words)
    {
        if (!Quiet)
            WriteLine(colour ? $"\e[33mwarning:\e[0m {words}" : $"warning: {words}");
    }

    /// <summary>An error; said even when quiet.</summary>
    public void Error(string words) => WriteLine(colour ? $"\e[31merror:\e[0m {words}" : $"error: {words}");

    /// <summary>What could not be read, each with its place.</summary>
    public void Report(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
            Error(Plain(fault.ToString()));
    }

    /// <summary>Progress as a bar with an estimate of what is left; nothing at all where standard error is no terminal.</summary>
    public IProgress<Progress> Progress()
    {
        var start = Clock.GetTimestamp();
        return new Bar(progress =>
        {
            if (!errorIsTerminal || Quiet || progress.Total == 0)
                return;
            var elapsed = Clock.GetElapsedTime(start);
            if (elapsed < TimeSpan.FromSeconds(1))
                return;
            var share = Math.Clamp((double)progress.Done / progress.Total, 0, 1);
            var left = share > 0 ? TimeSpan.FromSeconds(elapsed.TotalSeconds * (1 - share) / share) : TimeSpan.Zero;
            var filled = (int)(share * BarWidth);
            lock (_gate)
            {
                error.Write($"\r\e[K{progress.Stage,-10} [{new string('#', filled)}{new string('.', BarWidth - filled)}] {progress.Done}/{progress.Total}, about {left.TotalSeconds:0} s left");
                _barShown = true;
            }
        });
    }

    /// <summary>Text from outside made harmless for a terminal: control characters and direction controls are shown, never sent.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            var hidden = char.IsControl(unit) && unit is not ('\n' or '\t') || unit is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF';
            if (hidden)
                plain.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            else
                plain.Append(unit);
        }
        return plain.ToString();
    }

    private void WriteLine(string words)
    {
        lock (_gate)
        {
            if (_barShown)
                error.Write("\r\e[K");
            _barShown = false;
            error.WriteLine(words);
        }
    }

    // Progress<T> would post to a synchronisation context and lose the order.
    private sealed class Bar(Action<Progress> show) : IProgress<Progress>
    {
        public void Report(Progress value) => show(value);
    }
}
