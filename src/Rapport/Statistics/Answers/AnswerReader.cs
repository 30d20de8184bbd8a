namespace Rapport.Statistics.Answers;

/// <summary>Knows the answers of statistical services by their first bytes and reads them. A new service is one file, and one line here.</summary>
internal static class AnswerReader
{
    private const int Head = 2000;

    private delegate bool Knows(ReadOnlySpan<byte> head);

    private static readonly (Knows Fits, Func<Snapshot, TableReading> Read)[] Known =
    [
        (WorldBankAnswer.Fits, WorldBankAnswer.Read),
        (ComtradeAnswer.Fits, ComtradeAnswer.Read),
        (SdmxCsvAnswer.Fits, SdmxCsvAnswer.Read),
        (KosisAnswer.Fits, KosisAnswer.Read),
        (EcosAnswer.Fits, EcosAnswer.Read),
        (KoreaCustomsAnswer.Fits, KoreaCustomsAnswer.Read),
        (OpenAlexAnswer.Fits, OpenAlexAnswer.Read),
    ];

    /// <summary>What reads these bytes, or null where no service that is known answers so.</summary>
    public static Func<Snapshot, TableReading>? Find(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Head)].TrimStart(" \t\r\n"u8);
        foreach (var (fits, read) in Known)
            if (fits(head))
                return read;
        return null;
    }
}
