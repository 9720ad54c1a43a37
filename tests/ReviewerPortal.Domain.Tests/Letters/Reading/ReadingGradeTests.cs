using ReviewerPortal.Domain.Letters.Reading;

namespace ReviewerPortal.Domain.Tests.Letters.Reading;

public class ReadingGradeTests
{
    /// <summary>Examples that descriptions of the formula give, with their published results.</summary>
    [Theory]
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.3)]
    [InlineData("The cat sat on the mat.", -1.4)]
    [InlineData("Go. Run. Sit. Eat.", -3.4)]
    public void Of_APublishedExample_IsItsPublishedGrade(string text, double published) =>
        Assert.Equal(published, ReadingGrade.Of(Sentence.Of(text))!.Value, 0.06);

    /// <summary>"Green Eggs and Ham": 5.7 words to a sentence and 1.02 syllables to a word are published as grade -1.3.</summary>
    [Fact]
    public void Of_PublishedMeans_IsThePublishedGrade() => Assert.Equal(-1.3, ReadingGrade.Of(words: 570, sentences: 100, syllables: 570 * 1.02), 0.06);

    [Fact]
    public void Of_TheExampleSentence_CountsAsPublished()
    {
        var sentence = Assert.Single(Sentence.Of("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."));

        Assert.Equal((13, 24), (sentence.Words.Count, sentence.Words.Sum(Syllables.Of)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" … \n\n ?! ")]
    public void Of_NoWords_IsNoGrade(string text) => Assert.Null(ReadingGrade.Of(Sentence.Of(text)));

    [Theory]
    [InlineData("We looked at your records. Dr. Example saw you on 3.5.2026. They help, e.g. with pain!", 3)]
    [InlineData("A heading without a point\n\nThen a sentence.", 2)]
    [InlineData("One line\nand its next line.", 1)]
    [InlineData("“Is it so?” she asked. It is (so we think.) Yes", 4)]
    public void Sentences_Always_EndWhereTheyEnd(string text, int sentences) => Assert.Equal(sentences, Sentence.Of(text).Count);

    [Fact]
    public void Sentences_Always_StandWhereTheySay()
    {
        const string Text = "  We said no.\n\nYou can appeal.  ";

        Assert.All(Sentence.Of(Text), sentence => Assert.Equal(sentence.Text, Text.Substring(sentence.Start, sentence.Text.Length)));
        Assert.Equal(["We said no.", "You can appeal."], Sentence.Of(Text).Select(sentence => sentence.Text));
    }

    /// <summary>As dictionaries divide them.</summary>
    [Theory]
    [InlineData(1, "the like plates looked scar spine pain nerves through caused showed helped placed judge")]
    [InlineData(2, "table boxes waited doctor safely statement member's stronger studies special region million equal mammal creature treatment back-up people reviewed")]
    [InlineData(3, "radio video physician medical surgery exercise injections evidence important vertebrae area hospital")]
    [InlineData(4, "epidural evaluate appropriate mechanism authority information")]
    [InlineData(5, "individual representative")]
    public void Syllables_OfAWord_AreThoseOfDictionaries(int syllables, string words)
    {
        foreach (var word in words.Split(' '))
            Assert.True(Syllables.Of(word) == syllables, $"{word}: {Syllables.Of(word)}, not {syllables}");
    }
}
