using System.Globalization;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Benchmarks;

/// <summary>A database with many released letters, each as large as a letter of some pages.</summary>
internal sealed class SampleLetters : SampleDatabase
{
    private const int FileSize = 100_000;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 14, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(7);

    public SampleLetters(int letters)
    {
        Count = letters;
        for (var i = 0; i < letters; i += 500) Write(i, Math.Min(i + 500, letters));
    }

    public int Count { get; }

    public string Output => Path.Combine(Folder, "out");

    private void Write(int from, int to)
    {
        using var context = NewContext();
        for (var i = from; i < to; i++)
        {
            var bytes = new byte[FileSize];
            _random.NextBytes(bytes);
            context.Add(new Blob { Sha256 = Blob.HashOf(bytes), ContentType = "application/pdf", Bytes = bytes });
            context.Add(Letter(i, Blob.HashOf(bytes)));
        }

        context.SaveChanges();
    }

    private static IssuedLetter Letter(int i, string sha256) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = Guid.CreateVersion7(),
        CaseNumber = string.Create(CultureInfo.InvariantCulture, $"UM-2026-{i:00000}"),
        SignOffId = Guid.CreateVersion7(),
        Kind = LetterKinds.Denial,
        MemberName = "Testa Invented",
        MemberId = "T1000-001",
        SearchKey = "TESTA INVENTED",
        LineOfBusiness = LineOfBusiness.Medicaid,
        LetterDate = new DateOnly(2026, 1, 5),
        IssuedAt = Start.AddSeconds(i),
        ReleaseAt = Start.AddSeconds(i + 120),
        SignerName = "Dana Placeholder",
        SignerCredentials = "MD",
        PolicyReference = "CP.MP.116",
        PolicyRevision = "04/26",
        PolicyVersionId = null,
        Sha256 = sha256,
        PageCount = 4,
        TextsVersion = "1",
        RendererVersion = "1",
        IsDraft = false,
    };
}
