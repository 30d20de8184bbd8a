namespace Rapport.Ledger;

/// <summary>The acknowledgement of an entry: once the unit it was written in has returned, it survives the end of the process and of the power.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Added">False where the ledger already held it, and nothing was written.</param>
public readonly record struct EntryReceipt(EntryId Id, bool Added);
