using CsCheck;
using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Domain.Tests.Audit;

public class SeededSampleTests
{
    private static readonly string[] Hundred = [.. Enumerable.Range(1, 100).Select(i => $"UM-2026-{i:00000}")];

    [Fact]
    public void PlaceOf_Always_IsTheSha256OfSeedLineFeedAndNumber() =>
        // printf 'autumn\nUM-2026-00001' | sha256sum
        Assert.Equal("3d5a03a437006564ae80bb78f4b03ed68524f58d3bbf9e965d56fcf3d43a00b0", SeededSample.PlaceOf("autumn", "UM-2026-00001"));

    [Fact]
    public void Drawn_OfOneSeed_IsTheSameOnEveryMachine() =>
        Assert.Equal(["UM-2026-00004", "UM-2026-00006", "UM-2026-00084", "UM-2026-00094", "UM-2026-00096"], Draw("autumn", 5, Hundred).Order(StringComparer.Ordinal));

    [Fact]
    public void Drawn_WhateverTheOrderOfTheOffers_IsTheSame() =>
        Gen.Select(Gen.Shuffle(Hundred), Gen.Int[0, 120], Gen.String[1, 10]).Sample((order, size, seed) =>
            Draw(seed, size, order).SetEquals(Draw(seed, size, Hundred)) && Draw(seed, size, order).SetEquals(Lowest(seed, size, Hundred)));

    [Fact]
    public void Drawn_OfALargerSize_HoldsTheSmallerSample() =>
        Gen.Select(Gen.Int[0, 99], Gen.String[1, 10]).Sample((size, seed) => Draw(seed, size, Hundred).IsSubsetOf(Draw(seed, size + 1, Hundred)));

    [Fact]
    public void Drawn_OverManySeeds_FavoursNoCase()
    {
        const int seeds = 2000, size = 20;
        var times = Hundred.ToDictionary(number => number, _ => 0);
        foreach (var number in Enumerable.Range(1, seeds).SelectMany(seed => Draw($"{seed}", size, Hundred))) times[number]++;

        // Each case is expected 400 times with a standard deviation of 18; the seeds are fixed, so the result is too.
        Assert.Equal(seeds * size, times.Values.Sum());
        Assert.All(times.Values, count => Assert.InRange(count, 400 - 4 * 18, 400 + 4 * 18));
    }

    [Fact]
    public void Drawn_OfAnotherSeed_IsAnotherSample() => Assert.NotEqual(Draw("a", 20, Hundred).Order(), Draw("b", 20, Hundred).Order());

    private static IReadOnlySet<string> Draw(string seed, int size, IEnumerable<string> numbers)
    {
        var sample = new SeededSample(seed, size);
        foreach (var number in numbers) sample.Offer(number);
        return sample.Drawn;
    }

    private static IEnumerable<string> Lowest(string seed, int size, IEnumerable<string> numbers) =>
        numbers.OrderBy(number => SeededSample.PlaceOf(seed, number), StringComparer.Ordinal).Take(size).Order(StringComparer.Ordinal);
}
