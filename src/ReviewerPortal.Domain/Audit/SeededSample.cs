using System.Security.Cryptography;
using System.Text;

namespace ReviewerPortal.Domain.Audit;

/// <summary>
/// Draws a random sample that anybody can draw again: each case has a place, the SHA-256 of the UTF-8 bytes of the seed, a line feed and the
/// case number; the sample is the cases with the lowest places. The same cases, seed and size give the same sample on every machine, and a
/// larger sample holds the smaller one.
/// </summary>
public sealed class SeededSample(string seed, int size)
{
    // The highest place is on top, so that the one to give way is at hand.
    private readonly PriorityQueue<string, string> _lowest = new(Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a)));

    /// <summary>The place of a case in the drawing order, in lower-case hex; the lowest is drawn first.</summary>
    public static string PlaceOf(string seed, string caseNumber) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{caseNumber}")));

    /// <summary>Offers a case; no more than the sample itself is kept.</summary>
    public void Offer(string caseNumber)
    {
        if (size <= 0) return;
        var place = PlaceOf(seed, caseNumber);
        if (_lowest.Count < size) _lowest.Enqueue(caseNumber, place);
        else _lowest.EnqueueDequeue(caseNumber, place);
    }

    /// <summary>The numbers drawn from all that were offered.</summary>
    public IReadOnlySet<string> Drawn => _lowest.UnorderedItems.Select(item => item.Element).ToHashSet();
}
