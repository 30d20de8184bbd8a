using System.Text;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class BlobTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(5000)]
    [InlineData(3_000_000)]
    public void Bytes_come_back_as_they_went_in(int length)
    {
        var spaces = Enumerable.Repeat((byte)' ', length).ToArray();
        var noise = Enumerable.Range(0, (length / 32) + 1).SelectMany(i => System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i))).Take(length).ToArray();
        using var home = new TestCase();
        using var ledger = home.Open();
        foreach (var bytes in new[] { spaces, noise })
        {
            ledger.TakeIn(Snapshot.Of(SnapshotRole.Press, "a.txt", [.. bytes]));
            Assert.Equal(bytes, ledger.FindBytes(Identity.Sha256(bytes)));
        }
        Assert.Empty(ledger.Verify());
    }

    [Theory]
    [InlineData(2_000_000_000)]
    [InlineData(2_000_001)]
    [InlineData(-1)]
    public void A_wrong_length_gives_no_bytes_and_costs_no_memory(int length)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("한국 ", 300_000)));
        using var home = new TestCase();
        using (var ledger = home.Open())
            ledger.TakeIn(Snapshot.Of(SnapshotRole.Press, "a.txt", [.. bytes]));
        Tamper.With(home.File, "UPDATE blobs SET length = " + length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var altered = home.Open();
        Assert.Null(altered.FindBytes(Identity.Sha256(bytes)));
        Assert.Equal("bytes-altered", Assert.Single(altered.Verify()).Code);
    }
}
