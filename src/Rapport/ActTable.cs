using System.Collections.Immutable;

namespace Rapport;

/// <summary>What event tables of others hold about one pair of countries.</summary>
/// <param name="Layout">The layout: <c>gdelt</c>, <c>icews</c>, <c>polecat</c>, or <c>dyads</c> for daily scores by pair.</param>
/// <param name="Scale">The name of the scale that its weights come from.</param>
/// <param name="Acts">The acts between the two, by day; acts of one kind, day and direction are one.</param>
/// <param name="Scores">For <c>dyads</c>: the pair's scores by day, in the table's own unit; else empty.</param>
/// <param name="Rows">Rows read, of all pairs.</param>
/// <param name="OfPair">Rows about the pair.</param>
/// <param name="Unread">Rows that could not be read, as faults; of many the first ones.</param>
/// <param name="UnreadCount">How many they are.</param>
public sealed record ActTable(string Layout, string Scale, ImmutableArray<WeighedAct> Acts, ImmutableArray<DayScore> Scores, long Rows, long OfPair, ImmutableArray<Fault> Unread, long UnreadCount);
