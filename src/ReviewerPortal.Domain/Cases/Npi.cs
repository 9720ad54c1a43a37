namespace ReviewerPortal.Domain.Cases;

/// <summary>National Provider Identifier: ten digits whose last is a Luhn check digit over "80840" and the first nine (45 CFR 162.406).</summary>
public static class Npi
{
    private const string IssuerPrefix = "80840";

    public static bool IsValid(string? npi) =>
        npi is { Length: 10 } && npi.All(char.IsAsciiDigit) && LuhnSum(IssuerPrefix + npi) % 10 == 0;

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum;
    }
}
