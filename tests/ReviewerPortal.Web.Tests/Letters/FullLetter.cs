using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Templates;
using ReviewerPortal.Tests.Letters;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>A letter with everything that the engine can print: logo, tables, quotations, every shipped language.</summary>
internal static class FullLetter
{
    public static IReadOnlyList<LanguagePassage> Notices { get; } =
        [.. LanguageTexts.PassagesFor(LanguageTexts.Shipped, "1-800-555-0100", "711").Select(p => p with { IsDraft = false })];

    public static LetterDocument Build(LetterVariant variant = LetterVariant.Standard)
    {
        var document = DenialLetterTemplate.Build(SampleDenial.Complete(LineOfBusiness.Medicaid) with { LanguageAssistance = Notices });
        return document with { Variant = variant, Letterhead = document.Letterhead with { Logo = Logo() } };
    }

    public static LetterImage Logo() => new(File.ReadAllBytes(Fixture("logo.png")), "Example Health Plan");

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "letters", name);
}
