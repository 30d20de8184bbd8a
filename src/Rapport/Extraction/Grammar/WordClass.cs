namespace Rapport.Extraction.Grammar;

/// <summary>What a word does in its sentence, as far as a shallow grammar needs it. Nouns and adjectives are one class.</summary>
internal enum WordClass
{
    Noun,
    Verb,
    Aux,
    Modal,
    To,
    Not,
    Adverb,
    Determiner,
    Preposition,
    Conjunction,
    Subordinator,
    Relative,
    Pronoun,
    Number,
    Party,
    Possessive,
    Comma,
    Stop,
    Mark,
}
