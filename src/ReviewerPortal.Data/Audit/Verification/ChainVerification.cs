namespace ReviewerPortal.Data.Audit.Verification;

/// <summary>What a verification went through, and the first thing that is wrong; null where the chain is whole.</summary>
/// <param name="Events">Links read, from the first.</param>
/// <param name="Rows">Stored rows that were compared with the hash that an event recorded.</param>
/// <param name="Files">Blobs whose bytes were compared with the SHA-256 that names them; letters are among them.</param>
/// <param name="AnchorLines">Lines of the anchor file that were compared with the chain.</param>
/// <param name="HeadHash">Hash of the last event, lower-case hex; empty for an empty chain.</param>
public sealed record ChainVerification(long Events, long Rows, long Files, long AnchorLines, string HeadHash, ChainFault? Fault)
{
    public bool IsWhole => Fault is null;
}

/// <summary>The first broken place: which (an event by its sequence, a row by table and key, a line of the anchor), and what is wrong with it.</summary>
public sealed record ChainFault(string Where, string What)
{
    public string InOneSentence => $"{char.ToUpperInvariant(Where[0])}{Where[1..]}: {What}";
}

/// <summary>How far a verification is. Total is the number of events in the chain.</summary>
public sealed record VerificationProgress(long Events, long Total);
