namespace Rapport.Reading.Zoning;

/// <summary>What a turn of phrase of a short block says that the block is.</summary>
[Flags]
internal enum Phrase
{
    None = 0,
    Subscribe = 1 << 0,
    ReadMore = 1 << 1,
    Share = 1 << 2,
    Rights = 1 << 3,
    Comments = 1 << 4,
    Credit = 1 << 5,
    Advertisement = 1 << 6,
    Note = 1 << 7,
}
