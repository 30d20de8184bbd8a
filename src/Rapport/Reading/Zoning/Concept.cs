namespace Rapport.Reading.Zoning;

/// <summary>What a name in the markup says of the place it names. Names are written for the page's own programs, so each is a hint and none decides.</summary>
[Flags]
internal enum Concept
{
    None = 0,
    Article = 1 << 0,
    Body = 1 << 1,
    Title = 1 << 2,
    Summary = 1 << 3,
    Navigation = 1 << 4,
    Footer = 1 << 5,
    Header = 1 << 6,
    Sidebar = 1 << 7,
    Related = 1 << 8,
    Comments = 1 << 9,
    Share = 1 << 10,
    Tags = 1 << 11,
    Author = 1 << 12,
    Date = 1 << 13,
    Caption = 1 << 14,
    Newsletter = 1 << 15,
    Advertisement = 1 << 16,
    Hidden = 1 << 17,
    Search = 1 << 18,
    Card = 1 << 19,
    Popup = 1 << 20,
    Breadcrumb = 1 << 21,
    Tools = 1 << 22,
    Section = 1 << 23,
}
