using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class FolderSuitabilityTests
{
    private static readonly string[] Mounts =
    [
        "22 27 0:20 / /proc rw,nosuid - proc proc rw",
        "27 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw",
        "40 27 0:35 / /home/anna/share rw - cifs //server/share rw",
        "41 27 0:36 / /mnt/my\\040disk rw shared:7 master:2 - fuse.sshfs host: rw",
        "42 27 0:37 / /mnt/c rw - 9p drvfs rw",
        "43 27 0:38 / /home/anna/share/local rw - ext4 /dev/vdb rw",
    ];

    [Theory]
    [InlineData("/home/anna/case", "ext4", false)]
    [InlineData("/home/anna/shared", "ext4", false)]
    [InlineData("/home/anna/share", "cifs", true)]
    [InlineData("/home/anna/share/한중", "cifs", true)]
    [InlineData("/home/anna/share/local/case", "ext4", false)]
    [InlineData("/mnt/my disk/case", "fuse.sshfs", true)]
    [InlineData("/mnt/c/Users/anna", "9p", true)]
    public void The_file_system_of_a_path_is_that_of_the_longest_mount(string path, string type, bool network)
    {
        Assert.Equal(type, FolderSuitability.FileSystemOf(path, Mounts));
        Assert.Equal(network, FolderSuitability.IsNetwork(type));
    }

    [Theory]
    [InlineData("Dropbox", "Dropbox")]
    [InlineData("dropbox", "Dropbox")]
    [InlineData("OneDrive - Example University", "OneDrive")]
    [InlineData("Mobile Documents", "iCloud Drive")]
    [InlineData("GoogleDrive-anna@example.org", "Google Drive")]
    [InlineData("네이버 MYBOX", "Naver MYBOX")]
    [InlineData("我的坚果云", "Nutstore")]
    [InlineData("Dropboxes", null)]
    [InlineData("onedrivers", null)]
    [InlineData("case", null)]
    public void A_folder_under_a_synchronised_one_is_found_by_its_name(string name, string? service) =>
        Assert.Equal(service, FolderSuitability.FindSync(Path.Combine(Path.GetTempPath(), "no-such-folder", name, "case")));

    [Fact]
    public void A_folder_under_a_synchronised_one_is_found_by_the_services_mark()
    {
        using var home = new TestCase();
        Directory.CreateDirectory(Path.Combine(home.Folder, ".stfolder"));
        var folder = Directory.CreateDirectory(Path.Combine(home.Folder, "work", "한중")).FullName;
        Assert.Equal("Syncthing", FolderSuitability.FindSync(folder));
        Assert.Contains("Syncthing", FolderSuitability.FindReasonAgainst(folder), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_into_a_synchronised_folder_is_seen_through()
    {
        using var home = new TestCase();
        var folder = Directory.CreateDirectory(Path.Combine(home.Folder, "Nextcloud", "case")).FullName;
        var link = Path.Combine(home.Folder, "link");
        Directory.CreateSymbolicLink(link, folder);
        Assert.Contains("Nextcloud", FolderSuitability.FindReasonAgainst(link), StringComparison.Ordinal);
        var other = Directory.CreateDirectory(Path.Combine(home.Folder, "plain")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(other, ".rapport"), folder);
        var refused = Assert.IsType<LedgerOpening.Refused>(LedgerFile.Open(other, TestCase.Options() with { FolderCheck = FolderSuitability.FindReasonAgainst }));
        Assert.Equal(LedgerFailure.NetworkOrSyncedFolder, refused.Kind);
    }

    [Fact]
    public void Nothing_speaks_against_a_folder_of_this_machine()
    {
        using var home = new TestCase();
        Assert.Null(FolderSuitability.FindReasonAgainst(home.Folder));
    }
}
