namespace Rapport;

/// <summary>An event coded with a user's own dictionaries.</summary>
/// <param name="Source">Who acts: the words, and the actor's code with the agent's.</param>
/// <param name="Target">Toward whom.</param>
/// <param name="Code">The code of the dictionary, as text.</param>
/// <param name="Trigger">The verb.</param>
/// <param name="Rule">Where the pattern or the verb's block stands.</param>
public sealed record DictionaryEvent(DictionaryParty Source, DictionaryParty Target, string Code, TextSpan Trigger, RuleRef Rule);
