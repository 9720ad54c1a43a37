using System.Text.RegularExpressions;
using static ReviewerPortal.Letters.Text.BreakClass;

namespace ReviewerPortal.Letters.Text;

/// <summary>
/// The pair rules of UAX #14, in its order and under its numbers, with the numbers of its example 7. Its regular expression for
/// numbers is one here too: every class is one character.
/// </summary>
internal sealed partial class LineBreakRules
{
    private readonly BreakClass[] _given;
    // After LB9 and LB10: marks have the class of what they stand on.
    private readonly BreakClass[] _classes;
    private readonly bool[] _isJoined;
    private readonly bool[] _isInNumber;

    public LineBreakRules(BreakClass[] classes)
    {
        (_given, _classes, _isJoined) = (classes, [.. classes], new bool[classes.Length]);
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is not (CM or ZWJ))
                continue;
            _isJoined[i] = i > 0 && _classes[i - 1] is not (BK or CR or LF or NL or SP or ZW);
            _classes[i] = _isJoined[i] ? _classes[i - 1] : AL;
        }
        _isInNumber = NumbersIn();
    }

    public bool MayBreakAfter(int i)
    {
        var (left, right) = (_classes[i], _classes[i + 1]);
        if (left is BK or LF or NL || (left == CR && right != LF))
            return true; // LB4, LB5
        if (left == CR || right is BK or CR or LF or NL or SP or ZW)
            return false; // LB5 to LB7
        var (last, hasSpaces) = BeforeSpaces(i);
        if (last == ZW)
            return true; // LB8
        if (_given[i] == ZWJ || _isJoined[i + 1])
            return false; // LB8a, LB9
        return !IsForbiddenAcrossSpaces(last, left, right) && (hasSpaces || !(IsForbidden(left, right, i) || _isInNumber[i]));
    }

    private (BreakClass Last, bool HasSpaces) BeforeSpaces(int i)
    {
        var start = i;
        while (i > 0 && _classes[i] == SP)
            i--;
        return (_classes[i], start > i || _classes[i] == SP);
    }

    // LB11 to LB17: those that look through spaces, and those that forbid a break before a class wherever it stands.
    private static bool IsForbiddenAcrossSpaces(BreakClass last, BreakClass left, BreakClass right) =>
        left == WJ || right == WJ || left == GL ||
        (right == GL && left is not (SP or BA or HY)) ||
        right is CL or CP or CPE or EX or IS or SY ||
        last is OP or OPE ||
        (last == QU && right is OP or OPE) ||
        (last is CL or CP or CPE && right == NS) ||
        (last == B2 && right == B2);

    private bool IsForbidden(BreakClass left, BreakClass right, int i) =>
        left == QU || right == QU || // LB19
        (left != CB && right != CB && (IsForbiddenBeforeOrAfter(left, right, i) || IsForbiddenBetweenLetters(left, right) || IsForbiddenInHangul(left, right) || IsForbiddenBetweenSymbols(left, right, i)));

    // LB21 to LB22.
    private bool IsForbiddenBeforeOrAfter(BreakClass left, BreakClass right, int i) =>
        right is BA or HY or NS or IN || left == BB ||
        (left is HY or BA && BaseBefore(i) == HL) ||
        (left == SY && right == HL);

    // LB23, LB23a, LB24, LB28, LB29, LB30.
    private static bool IsForbiddenBetweenLetters(BreakClass left, BreakClass right) =>
        (IsLetter(left) && (right == NU || right is PR or PO || IsLetter(right) || right == OP)) ||
        (left == NU && (IsLetter(right) || right == OP)) ||
        (left is PR or PO && IsLetter(right)) ||
        (left == PR && IsIdeograph(right)) || (IsIdeograph(left) && right == PO) ||
        (left == IS && IsLetter(right)) ||
        (left == CP && (IsLetter(right) || right == NU));

    // LB26, LB27.
    private static bool IsForbiddenInHangul(BreakClass left, BreakClass right) =>
        (left == JL && right is JL or JV or H2 or H3) ||
        (left is JV or H2 && right is JV or JT) ||
        (left is JT or H3 && right == JT) ||
        (IsHangul(left) && right == PO) || (left == PR && IsHangul(right));

    // LB30a, LB30b.
    private bool IsForbiddenBetweenSymbols(BreakClass left, BreakClass right, int i) =>
        (left == RI && right == RI && FlagsBefore(i) % 2 == 1) || (left is EB or IDU && right == EM);

    private BreakClass? BaseBefore(int i)
    {
        while (i > 0 && _isJoined[i])
            i--;
        return i > 0 ? _classes[i - 1] : null;
    }

    private int FlagsBefore(int i)
    {
        var flags = 0;
        for (; i >= 0 && _classes[i] == RI; i--)
            flags += _isJoined[i] ? 0 : 1;
        return flags;
    }

    // LB25.
    private bool[] NumbersIn()
    {
        var (inside, letters) = (new bool[_classes.Length], new string([.. _classes.Select((c, i) => _isJoined[i] ? 'm' : Letter(c))]));
        // The sign at a number's end may begin the next one.
        for (var number = Number().Match(letters); number.Success; number = Number().Match(letters, number.Index + Math.Max(number.Length - 1, 1)))
            Array.Fill(inside, true, number.Index, number.Length - 1);
        return inside;
    }

    private static char Letter(BreakClass type) => type switch
    {
        PR or PO => 'p',
        OP or OPE => 'o',
        HY => 'h',
        NU => 'n',
        SY or IS => 's',
        CL or CP or CPE => 'c',
        _ => ' ',
    };

    private static bool IsLetter(BreakClass type) => type is AL or HL;

    private static bool IsIdeograph(BreakClass type) => type is ID or IDU or EB or EM;

    private static bool IsHangul(BreakClass type) => type is JL or JV or JT or H2 or H3;

    [GeneratedRegex("(?:pm*)?(?:[oh]m*)?nm*(?:[ns]m*)*(?:cm*)?(?:pm*)?")]
    private static partial Regex Number();
}
