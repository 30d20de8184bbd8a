using System.Text.Json.Serialization;

namespace Rapport.Pipeline;

/// <summary>How what a stage made is kept between runs. An inner form that may change with any version: what cannot be read is made anew.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Recording))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(StressResult))]
[JsonSerializable(typeof(TracedFact))]
[JsonSerializable(typeof(RenderedBrief))]
[JsonSerializable(typeof(DocumentLinks))]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(Origin))]
[JsonSerializable(typeof(StanceRow))]
[JsonSerializable(typeof(Formulation))]
[JsonSerializable(typeof(Pledge))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(RelationIndex))]
[JsonSerializable(typeof(Conversion))]
[JsonSerializable(typeof(NameTally))]
[JsonSerializable(typeof(HeldFile))]
internal sealed partial class WorkJson : JsonSerializerContext;
