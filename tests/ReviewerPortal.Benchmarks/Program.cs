using System.Globalization;
using ReviewerPortal.Benchmarks;

// Each benchmark prints medians and their ratio to a baseline of the same run. Run them in Release:
//   dotnet run -c Release --project tests/ReviewerPortal.Benchmarks [events] [runs]           verification beside reading and hashing; the bound is a third
//   dotnet run -c Release --project tests/ReviewerPortal.Benchmarks export [letters] [runs]   an export of letters beside copying the same bytes
//   dotnet run -c Release --project tests/ReviewerPortal.Benchmarks letters [folder] [count]  the document engine beside Chromium; the folder keeps both letters
// "letter-hash" renders one letter and prints its hash, for the test that two processes under other settings agree.
return args switch
{
    ["letter-hash"] => Print(LetterSpeed.Hash()),
    ["letters", ..] => LetterSpeed.Measure(FolderIn(args), Number(2, 1_000)) ? 0 : 1,
    ["export", ..] => Export(Number(1, 10_000), Number(2, 3)),
    _ => Verification(Number(0, 200_000), Number(1, 9)),
};

static string FolderIn(string[] args) => args.Length > 1 ? Directory.CreateDirectory(args[1]).FullName : Directory.CreateTempSubdirectory("letters").FullName;

static int Print(string answer)
{
    Console.WriteLine(answer);
    return 0;
}

int Number(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

static int Export(int letters, int runs)
{
    // A tenth of them first: memory that grows with their number shows as a difference.
    foreach (var count in new[] { letters / 10, letters })
    {
        using var sample = new SampleLetters(count);
        new ExportSpeed(sample).Measure(runs);
    }

    return 0;
}

static int Verification(int events, int runs)
{
    var slowest = double.MaxValue;
    foreach (var sample in new[] { SampleChain.OfEvents(events), SampleChain.OfEventsRowsAndFiles(events) })
    {
        using (sample) slowest = Math.Min(slowest, new VerificationSpeed(sample).Measure(runs));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest ratio {slowest:0.00}; the bound is {VerificationSpeed.Bound:0.00}"));
    return slowest >= VerificationSpeed.Bound ? 0 : 1;
}
