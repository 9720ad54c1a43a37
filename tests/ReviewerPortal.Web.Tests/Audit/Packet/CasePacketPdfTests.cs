using System.Text;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Web.Features.Audit.Packet;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Tests.Letters;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit.Packet;

/// <summary>Reads printed case packets back with programs that others wrote.</summary>
public class CasePacketPdfTests(PortalHost host)
{
    private static readonly PacketExport Stamp = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero), Guid.Empty, "Audrey Fixture");

    public static TheoryData<string> Kinds => ["recalled", "signed by two", "extended", "expedite refused", "reopened", "partly approved", "untouched"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Pdf_OfACase_PassesQpdfAndThePdfUaChecks(string kind)
    {
        using var file = new LetterFile(await DocumentAsync(kind));

        var verdict = Tool.CheckUa(file.Path);

        Assert.Equal(0, Tool.Run("qpdf", "--check", file.Path).ExitCode);
        Assert.True(verdict.ExitCode == 0, verdict.Output);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Pdf_OfOneState_IsTheSameBytes(string kind)
    {
        var (one, other) = await host.ReadTwiceAsync((await host.NumberAsync(kind))!, Stamp);
        using var first = new LetterFile(CasePacketDocument.Build(one));
        using var second = new LetterFile(CasePacketDocument.Build(other));

        Assert.Equal(first.Rendered.Sha256, second.Rendered.Sha256);
    }

    [Fact]
    public async Task Pdf_OfARecalledCase_SaysWhatAnAuditorLooksFor()
    {
        var packet = await host.ReadAsync((await host.NumberAsync("recalled"))!, Stamp);
        var text = TextOf(packet);

        Assert.All(
            [packet.Case.Number, packet.Member.MemberId, packet.RequestingProvider.Npi, "exported by Audrey Fixture on Nov 25, 2026, 6:00:00 AM -06:00", packet.ChainHead.Hash,
             packet.Policies[0].ContentHash, packet.Policies[0].Copyright![..30], "(recalled)", "recalled on", "(recalled, never sent)", packet.SignOffs[0].PacketDigest,
             packet.SignOffs[0].Reasoning[..40], packet.Recommendations[0].MemberFacingReason[..40], packet.Letters[0].Sha256, packet.Documents[0].Sha256,
             "I have no financial incentive tied to its outcome.", "determination.recalled"],
            expected => Assert.Contains(Packed(expected), Packed(text), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Pdf_OfACase_PrintsEachDocumentAndEachEvent(string kind)
    {
        var packet = await host.ReadAsync((await host.NumberAsync(kind))!, Stamp);
        var text = Packed(TextOf(packet));

        Assert.NotEmpty(packet.Documents);
        Assert.All(packet.Documents.SelectMany(d => d.Text!.Split('\n')).Where(line => line.Trim().Length is > 0 and < 60), line => Assert.Contains(Packed(line), text, StringComparison.Ordinal));
        Assert.All(packet.Events, told => Assert.Contains(Packed(told.Kind), text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Document_Always_HasTheAmaNoticeAfterTheServicesAndTheCopyrightAfterThePolicysWords(string kind)
    {
        var packet = await host.ReadAsync((await host.NumberAsync(kind))!, Stamp);
        var blocks = CasePacketDocument.Build(packet).Blocks.ToList();

        var services = blocks.FindIndex(b => b is DataTable table && table.Columns[0].Header == "Line");
        Assert.Contains("American Medical Association", Assert.IsType<Remark>(blocks[services + 1]).Runs[0].Text, StringComparison.Ordinal);
        var lastQuotation = blocks.FindLastIndex(b => b is Quotation quotation && quotation.Source!.Contains("verdict", StringComparison.Ordinal));
        Assert.Equal(packet.Policies[^1].Copyright, Assert.IsType<Remark>(blocks[lastQuotation + 1]).Runs[0].Text);
    }

    [Fact]
    public async Task Pdf_OfATextWithCharactersThatNoFontHas_PrintsTheirCodes()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await ReceiveAsync(nurse.Id, "Seen by Dr. 中文 𓀀𓀁\ttoday \U0001F600. Runic: ᚠ, e\u0301 and a lone \u0301 mark.\u0007");

        var text = TextOf(await host.ReadAsync(number, Stamp));

        Assert.All(["Dr. 中文", "[U+13000][U+13001]", "[U+1F600]", "[U+16A0]", "é and a lone", "[U+0007]"], expected => Assert.Contains(expected, text, StringComparison.Ordinal));
    }

    private async Task<LetterDocument> DocumentAsync(string kind) => CasePacketDocument.Build(await host.ReadAsync((await host.NumberAsync(kind))!, Stamp));

    private static string TextOf(CasePacket packet)
    {
        using var file = new LetterFile(CasePacketDocument.Build(packet));
        return Tool.Flat(Tool.Run("pdftotext", "-raw", file.Path, "-").Output);
    }

    /// <summary>Without white space and hyphens: a hash in a narrow cell is cut over lines, and pdftotext takes a hyphen at the end of a line for a division of the word.</summary>
    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '-')).Normalize(NormalizationForm.FormC);

    private async Task<string> ReceiveAsync(Guid nurse, string text)
    {
        var template = await host.LoadCaseAsync((await host.NumberAsync("untouched"))!);
        var now = host.Get<TimeProvider>().GetUtcNow();
        var intake = new Domain.Cases.CaseIntake
        {
            Member = template.Member, RequestingProvider = template.RequestingProvider, Coverage = template.Coverage, RequestType = template.RequestType, Urgency = template.Urgency,
            ReceivedAt = now.AddHours(-1), Diagnoses = [.. template.Diagnoses],
            Services = [new Domain.Cases.IntakeService("62264", "", 1, DateOnly.FromDateTime(now.UtcDateTime).AddDays(9), DateOnly.FromDateTime(now.UtcDateTime).AddDays(9), null, null)],
        };
        var document = new ArrivedDocument("Note from abroad", "Consult", null, new DateOnly(2026, 8, 19), Encoding.UTF8.GetBytes(text), "text/plain");
        var received = await host.Get<ReceiveCase>().ExecuteAsync(nurse, intake, [document], TestContext.Current.CancellationToken);
        Assert.Empty(received.Refusals);
        return received.Value;
    }
}
