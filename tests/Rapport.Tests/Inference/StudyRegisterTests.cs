using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.Tests.Inference;

/// <summary>A study is registered beside its file, and what it may then say of itself.</summary>
public sealed class StudyRegisterTests : IDisposable
{
    private const string Text = """
        schema: rapport/study/1
        id: some
        question: Did it move?
        data: {file: d.csv, unit: unit, time: time}
        outcome: "y"
        treated: {units: [a], start: 2013-01}
        witnesses: [{method: did}]

        """;

    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Before_any_data_are_held()
    {
        var path = _folder.File("s.yaml", Text);
        var (registration, written, _) = Inquiries.Register(path, Now);
        Assert.True(written);
        Assert.Equal((HeldOutcome.Nothing, Now, null), (registration!.Held, registration.Time, registration.DataSha256));
        Data(2015);
        Assert.Equal("before-data", Run(path).Registered);
    }

    [Fact]
    public void Before_the_turn_is_reached()
    {
        var path = _folder.File("s.yaml", Text);
        Data(2012);
        Assert.Equal(HeldOutcome.BeforeTurn, Inquiries.Register(path, Now).Registration!.Held);
        Data(2015);
        Assert.Equal("before-data", Run(path).Registered);
    }

    [Fact]
    public void After_the_outcome_could_be_read()
    {
        var path = _folder.File("s.yaml", Text);
        Data(2015);
        Assert.Equal("after-publication", Run(path).Registered);
        Assert.Equal(HeldOutcome.AfterTurn, Inquiries.Register(path, Now).Registration!.Held);
        Assert.Equal("after-publication", Run(path).Registered);
    }

    [Fact]
    public void A_study_changed_by_a_letter_is_another_and_says_so()
    {
        var path = _folder.File("s.yaml", Text);
        Inquiries.Register(path, Now);
        _folder.File("s.yaml", Text.Replace("2013-01", "2013-02", StringComparison.Ordinal));
        Data(2015);
        var finding = Run(path);
        Assert.Equal("after-publication", finding.Registered);
        Assert.Contains(finding.Warnings, w => w.Code == "changed-since");
    }

    [Fact]
    public void What_is_registered_is_not_registered_again()
    {
        var path = _folder.File("s.yaml", Text);
        Inquiries.Register(path, Now);
        Assert.False(Inquiries.Register(path, Now.AddDays(1)).Written);
        Assert.Equal(Now, RegistrationFile.Read(File.ReadAllBytes(RegistrationFile.Beside(path)))!.Time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"schema\":\"rapport/registration/1\",\"study\":\"x\",\"held\":\"everything\",\"time\":\"2026-01-01\"}")]
    [InlineData("{\"schema\":\"rapport/registration/1\",\"study\":1,\"held\":\"nothing\",\"time\":\"2026-01-01\"}")]
    public void What_is_no_registration_is_said_and_counts_for_nothing(string text)
    {
        var path = _folder.File("s.yaml", Text);
        _folder.File("s.registered.json", text);
        Data(2015);
        var (findings, faults) = Inquiries.Measure([path], null, default);
        Assert.Equal("after-publication", Assert.Single(findings).Registered);
        Assert.Equal("registration", Assert.Single(faults).Code);
    }

    public void Dispose() => _folder.Dispose();

    private static Finding Run(string path)
    {
        var (findings, faults) = Inquiries.Measure([path], null, default);
        Assert.Empty(faults);
        return Assert.Single(findings);
    }

    private void Data(int last) => _folder.File("d.csv", "unit,time,y\n" + string.Concat(
        from unit in new[] { "a", "b", "c", "d" }
        from year in Enumerable.Range(2010, last - 2009)
        from month in Enumerable.Range(1, 12)
        select FormattableString.Invariant($"{unit},{year}-{month:00},{unit[0] + year + (month * (unit[0] - 96) % 7)}\n")));
}
