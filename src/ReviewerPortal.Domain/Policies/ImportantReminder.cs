namespace ReviewerPortal.Domain.Policies;

/// <summary>
/// The Important Reminder, which puts coverage documents, law, Medicaid and Medicare rules above the policy.
/// <paramref name="Paragraphs"/> is all of it in order, the notes included.
/// </summary>
public sealed record ImportantReminder(IReadOnlyList<Passage> Paragraphs)
{
    /// <summary>The note on Medicaid members; null when the policy has none.</summary>
    public Passage? MedicaidNote => NoteOn("Medicaid");

    /// <summary>The note on Medicare members; null when the policy has none.</summary>
    public Passage? MedicareNote => NoteOn("Medicare");

    private Passage? NoteOn(string programme) => Paragraphs.FirstOrDefault(paragraph =>
        paragraph.Text.TrimStart('*').StartsWith("Note", StringComparison.OrdinalIgnoreCase)
        && paragraph.Text.Contains($"For {programme}", StringComparison.OrdinalIgnoreCase));
}
