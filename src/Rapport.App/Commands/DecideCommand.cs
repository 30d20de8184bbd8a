using System.CommandLine;

namespace Rapport.App.Commands;

/// <summary><c>rapport decide CASE ID …</c>: a person's decision, as an entry.</summary>
internal static class DecideCommand
{
    private static readonly string[] Kinds = ["merge", "split", "accept", "reject", "override", "retract", "comment"];

    // What a run leaves aside when it is rejected.
    private static readonly string[] LeftAside = [ClaimId.Prefix, QuoteId.Prefix, PledgeId.Prefix, EventId.Prefix, VerdictId.Prefix, ProposalId.Prefix];

    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var id = new Argument<string>("ID") { Description = "What it is about: an actor, event, claim, verdict; for retract, the decision's own id" };
        var kind = new Argument<string>("DECISION") { Description = string.Join(", ", Kinds) };
        kind.AcceptOnlyFromAmong(Kinds);
        var value = new Argument<string?>("VALUE") { Description = "The other id of a merge or split, or the verdict of an override", Arity = ArgumentArity.ZeroOrOne };
        var reason = new Option<string>("--reason") { Description = "Why, in your words", Required = true, HelpName = "TEXT" };
        var writer = CommonOptions.Writer();
        var dryRun = CommonOptions.DryRun();
        var command = new DocumentedCommand("decide", "Keep your decision in the ledger: merge, split, accept, reject, override, retract, comment; nothing is ever erased",
            "rapport decide my-case clm-0123456789abcdef0123 override supported --reason \"the ministry's annex says so\"", "rapport decide my-case ent-0123456789abcdef0123 retract --reason \"misread\"")
        {
            folder, id, kind, value, reason, writer, dryRun,
        };
        command.SetAction(parsed => (int)Decide(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(id), parsed.GetRequiredValue(kind), parsed.GetValue(value), parsed.GetRequiredValue(reason), parsed.GetValue(writer), parsed.GetValue(dryRun)));
        return command;
    }

    private static ExitCode Decide(Terminal terminal, string folder, string id, string kindWord, string? value, string reason, string? writer, bool dryRun)
    {
        if (!Word.TryParse<DecisionKind>(kindWord, out var kind))
            throw new ArgumentOutOfRangeException(nameof(kindWord), kindWord, "a decision of the closed list");
        if (kind == DecisionKind.Override && !Word.TryParse<VerdictValue>(value, out _))
        {
            terminal.Error($"found '{Terminal.Plain(value ?? "")}' after override, expected one of {string.Join(", ", Word.All<VerdictValue>())}");
            return ExitCode.Usage;
        }
        if (kind is DecisionKind.Merge or DecisionKind.Split && value is null)
        {
            terminal.Error($"found no other id after {kindWord}, expected the id it is {(kind == DecisionKind.Merge ? "one with" : "apart from")}");
            return ExitCode.Usage;
        }
        return CaseLedger.Use(terminal, folder, writer, dryRun, ledger =>
        {
            var author = Settings.Writer(writer, folder);
            var known = kind == DecisionKind.Retract ? ledger.FindEntry(new(id)) is not null : ledger.FindFact(id) is not null || id.StartsWith(ActorId.Prefix, StringComparison.Ordinal);
            if (!known)
            {
                terminal.Error($"found the id '{Terminal.Plain(id)}', expected one that the last run or the ledger knows");
                return ExitCode.Unavailable;
            }
            if (dryRun)
            {
                terminal.Say($"would keep: {kindWord} {id} {value} ({reason})");
                return ExitCode.Done;
            }
            switch (kind)
            {
                case DecisionKind.Comment:
                    terminal.Output.WriteLine(ledger.Remark(id, null, reason, author).Id);
                    break;
                case DecisionKind.Retract when ledger.Retract(new(id), reason, author) is { } retracted:
                    terminal.Output.WriteLine(retracted.Id);
                    break;
                case DecisionKind.Retract:
                    terminal.Error($"the entry '{Terminal.Plain(id)}' is no decision");
                    return ExitCode.Usage;
                default:
                    terminal.Output.WriteLine(ledger.Decide(kind, id, value, reason, author).Id);
                    break;
            }
            foreach (var conflict in ledger.Conflicts())
                terminal.Warn($"two decisions contradict each other, {conflict.First.Entry} by {conflict.First.Writer} and {conflict.Second.Entry} by {conflict.Second.Writer}; neither counts until one is retracted");
            terminal.Say(kind is DecisionKind.Reject && !LeftAside.Any(p => id.StartsWith(p, StringComparison.Ordinal))
                ? "Kept. Nothing of a run rests on this id alone: it moves no brief."
                : $"Kept. `rapport run {folder}` takes it into the brief.");
            return ExitCode.Done;
        });
    }
}
