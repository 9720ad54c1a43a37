using System.Diagnostics;

namespace ReviewerPortal.Benchmarks;

/// <summary>Two ways of doing the same work, measured in turns so that both meet the same machine.</summary>
internal static class Measured
{
    /// <summary>The medians in milliseconds, after one run of each that does not count.</summary>
    public static (double Baseline, double Subject) InTurns(int runs, Action baseline, Action subject)
    {
        baseline();
        subject();
        var (first, second) = (new List<double>(), new List<double>());
        for (var i = 0; i < runs; i++)
        {
            first.Add(Time(baseline));
            second.Add(Time(subject));
        }

        return (Median(first), Median(second));
    }

    private static double Time(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
