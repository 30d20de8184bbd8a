using System.CommandLine;

namespace Rapport.App.Commands;

/// <summary><c>rapport completions bash</c>: a static script for a shell.</summary>
internal static class CompletionsCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    public static Command Build(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Shells) };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new DocumentedCommand("completions", "Print a completion script for your shell",
            "rapport completions bash > ~/.local/share/bash-completion/completions/rapport")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(Script(parsed.GetRequiredValue(shell), parsed.RootCommandResult.Command));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string Script(string shell, Command root)
    {
        var commands = root.Subcommands.Select(c => c.Name).ToArray();
        return shell switch
        {
            "bash" => $$"""
                # rapport: commands first, then options of the command, then files
                _rapport() {
                  local word=${COMP_WORDS[COMP_CWORD]}
                  if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W "{{string.Join(' ', commands)}}" -- "$word")); return
                  fi
                  local options=""
                  case ${COMP_WORDS[1]} in
                {{string.Join('\n', root.Subcommands.Select(c => $"    {c.Name}) options=\"{Options(c)}\";;"))}}
                  esac
                  COMPREPLY=($(compgen -W "$options" -- "$word") $(compgen -f -- "$word"))
                }
                complete -o filenames -F _rapport rapport

                """,
            "zsh" => $$"""
                #compdef rapport
                _rapport() {
                  if (( CURRENT == 2 )); then
                    compadd {{string.Join(' ', commands)}}; return
                  fi
                  case $words[2] in
                {{string.Join('\n', root.Subcommands.Select(c => $"    {c.Name}) compadd -- {Options(c)};;"))}}
                  esac
                  _files
                }
                _rapport "$@"

                """,
            _ => string.Concat(root.Subcommands.Select(c => $"complete -c rapport -n __fish_use_subcommand -a {c.Name} -d '{c.Description?.Replace("'", "\\'", StringComparison.Ordinal)}'\n"
                + string.Concat(c.Options.Select(o => $"complete -c rapport -n '__fish_seen_subcommand_from {c.Name}' -l {o.Name.TrimStart('-')}\n")))),
        };
    }

    private static string Options(Command command) => string.Join(' ', command.Options.Select(o => o.Name).Append("--help"));
}
