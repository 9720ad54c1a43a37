using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Templates;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>A rendered letter as a file in a folder of its own, for the programs that read it.</summary>
internal sealed class LetterFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("letter").FullName;

    public LetterFile(LetterDocument document)
    {
        Rendered = new LetterRenderer().Render(document);
        Path = Save("letter.pdf", Rendered.Pdf.ToArray());
    }

    public LetterFile(DenialLetterContent content) : this(DenialLetterTemplate.Build(content)) { }

    public RenderedLetter Rendered { get; }

    public string Path { get; }

    public string Save(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
