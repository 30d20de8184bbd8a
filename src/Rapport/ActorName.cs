namespace Rapport;

/// <summary>One form of a party's name.</summary>
/// <param name="Text">The form.</param>
/// <param name="Language">ISO 639-1 code of the text it occurs in.</param>
/// <param name="System">The writing or romanisation: han, hangul, revised, mccune-reischauer, conventional, pinyin, wade-giles, cantonese, kana, latin.</param>
/// <param name="Kind">How good the form is.</param>
public sealed record ActorName(string Text, string Language, string System, ActorNameKind Kind);
