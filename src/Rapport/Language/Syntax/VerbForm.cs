namespace Rapport.Language.Syntax;

/// <summary>The forms a word can be of a verb; several at once where they look alike.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}
