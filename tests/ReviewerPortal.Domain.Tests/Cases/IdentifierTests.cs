using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Tests.Cases;

public class IdentifierTests
{
    [Theory]
    [InlineData("1234567893")] // the example of the standard itself
    [InlineData("2001001017")]
    public void Npi_WhenItsCheckDigitFits_IsValid(string npi) => Assert.True(Npi.IsValid(npi));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234567890")]
    [InlineData("1234567839")] // two digits exchanged
    [InlineData("123456789")]
    [InlineData("12345678933")]
    [InlineData("123456789X")]
    [InlineData("１２３４５６７８９３")] // digits of another script
    public void Npi_WhenItIsNone_IsRefused(string? npi) => Assert.False(Npi.IsValid(npi));

    [Theory]
    [InlineData("62264")]
    [InlineData("0001F")]
    [InlineData("0054T")]
    [InlineData("0001U")]
    [InlineData("J1100")]
    public void Procedure_WhenItHasTheShape_IsOne(string code) => Assert.True(CodeShapes.IsProcedure(code));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("6226")]
    [InlineData("622644")]
    [InlineData("W1234")]
    [InlineData("j1100")]
    [InlineData("62264\n")]
    [InlineData("M96.1")]
    public void Procedure_WhenItHasNotTheShape_IsNone(string? code) => Assert.False(CodeShapes.IsProcedure(code));

    [Theory]
    [InlineData("62264", true)]
    [InlineData("0054T", true)]
    [InlineData("J1100", false)]
    public void Cpt_OnlyForCodesOfTheAssociation_IsTrue(string code, bool expected) => Assert.Equal(expected, CodeShapes.IsCpt(code));

    [Theory]
    [InlineData("M96.1")]
    [InlineData("G89")]
    [InlineData("M48.061")]
    [InlineData("S72.001A")]
    public void Diagnosis_WhenItHasTheShape_IsOne(string code) => Assert.True(CodeShapes.IsDiagnosis(code));

    [Theory]
    [InlineData(null)]
    [InlineData("M9")]
    [InlineData("M961")]
    [InlineData("M96.")]
    [InlineData("M96.12345")]
    [InlineData("m96.1")]
    [InlineData("96.1")]
    [InlineData("M96.1\n")]
    public void Diagnosis_WhenItHasNotTheShape_IsNone(string? code) => Assert.False(CodeShapes.IsDiagnosis(code));
}
