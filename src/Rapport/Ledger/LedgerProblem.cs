namespace Rapport.Ledger;

/// <summary>Something that <see cref="LedgerFile.Verify"/> found wrong.</summary>
/// <param name="Sequence">The place of the entry in this file; null where the problem is no entry's.</param>
/// <param name="Entry">The entry's id as written, or null where the entry is gone.</param>
/// <param name="Code">
/// <c>altered</c> (content, id or hash do not fit), <c>dropped</c> (an entry is gone), <c>moved</c> (it stands elsewhere than it was written), <c>foreign</c> (it joins no chain as recorded),
/// <c>bytes-altered</c>, <c>bytes-missing</c>, <c>bytes-foreign</c> (the bytes of a snapshot), <c>unguarded</c> (a guard against change was removed) or <c>damaged</c> (the file's own pages).
/// </param>
/// <param name="Message">What was found and what was expected, in a sentence.</param>
public sealed record LedgerProblem(long? Sequence, EntryId? Entry, string Code, string Message);
