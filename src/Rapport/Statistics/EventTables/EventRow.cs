namespace Rapport.Statistics.EventTables;

/// <summary>A row of an event table as far as an index needs it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Source">Who acted: ISO alpha-3 code.</param>
/// <param name="Target">Toward whom.</param>
/// <param name="Code">The act's code or type.</param>
/// <param name="Score">Its score on the table's scale, −10..10.</param>
/// <param name="Quad">1 to 4.</param>
/// <param name="IsMutual">Stands for something that both do together, so that both directions are one act.</param>
/// <param name="Voice">Who tells of it.</param>
internal readonly record struct EventRow(DateOnly Day, string Source, string Target, string Code, double Score, int Quad, bool IsMutual, string Voice);
