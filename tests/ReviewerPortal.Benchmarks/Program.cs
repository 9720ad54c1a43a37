using System.Globalization;
using ReviewerPortal.Benchmarks;

// "letter-hash" renders one letter and prints its hash, for the test that two processes under other settings agree.
// "letters [folder] [how many]" measures the document engine; the folder keeps the letter that was measured and Chromium's.
if (args is ["letter-hash"])
{
    Console.WriteLine(LetterSpeed.Hash());
    return 0;
}
if (args is ["letters", ..])
{
    var folder = args.Length > 1 ? Directory.CreateDirectory(args[1]).FullName : Directory.CreateTempSubdirectory("letters").FullName;
    return LetterSpeed.Measure(folder, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1000) ? 0 : 1;
}

// How fast a verification is beside merely reading and hashing the same bytes. Prints medians of interleaved runs and their ratio; the
// bound is a third. Run it in Release: dotnet run -c Release --project tests/ReviewerPortal.Benchmarks [events] [runs]
var events = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 9;
var slowest = double.MaxValue;

foreach (var sample in new[] { SampleChain.OfEvents(events), SampleChain.OfEventsRowsAndFiles(events) })
{
    using (sample) slowest = Math.Min(slowest, new VerificationSpeed(sample).Measure(runs));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest ratio {slowest:0.00}; the bound is {VerificationSpeed.Bound:0.00}"));
return slowest >= VerificationSpeed.Bound ? 0 : 1;
