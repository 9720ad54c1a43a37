using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Tests.Cases;

public class CodeWordsTests
{
    [Theory]
    [InlineData("Invented procedure of the lower back with all that belongs to it; 1 day", "Invented procedure of the lower back with …; 1 day")]
    [InlineData("Invented procedure of the lower back with all that belongs to it; 2 or more days", "Invented procedure of the lower back with …; 2 or more days")]
    public void Abbreviated_WhenLong_KeepsWhatTellsCodesApart(string description, string expected) =>
        Assert.Equal(expected, CodeWords.Abbreviated(description));

    [Theory]
    [InlineData("Short; 1 day")]
    [InlineData("A description without a semicolon, however long it may go on and on and on and on")]
    public void Abbreviated_WhenNothingCanBeLeftOut_IsTheDescription(string description) =>
        Assert.Equal(description, CodeWords.Abbreviated(description));
}
