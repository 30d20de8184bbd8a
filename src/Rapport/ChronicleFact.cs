namespace Rapport;

/// <summary>A dated fact of the relation, each with the public record it rests on.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Date">The first day.</param>
/// <param name="End">The last day, where it lasted.</param>
/// <param name="Precision">How exactly it is dated.</param>
/// <param name="Source">Who acted: ISO alpha-3 code, two joined by <c>+</c> for a mutual act.</param>
/// <param name="Actor">The person or office, where the fact names one.</param>
/// <param name="Target">Toward whom: ISO alpha-3 code, or null for a mutual act.</param>
/// <param name="Type">What was done.</param>
/// <param name="Mode">How, by PLOVER's modes or a visit's type.</param>
/// <param name="Place">Where.</param>
/// <param name="Text">The fact in our own words.</param>
/// <param name="PublicRecord">The public record: office or paper, and date.</param>
/// <param name="Status">Empty where read in the record; <c>memory</c> where not verified: never counted.</param>
/// <param name="Cell">Where it stands in the case's file.</param>
public sealed record ChronicleFact(
    FactId Id,
    DateOnly Date,
    DateOnly? End,
    DatePrecision Precision,
    string Source,
    string? Actor,
    string? Target,
    EventType Type,
    string? Mode,
    string? Place,
    string Text,
    string PublicRecord,
    string Status,
    CellAddress Cell);
