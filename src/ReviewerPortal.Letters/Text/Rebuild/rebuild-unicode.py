#!/usr/bin/env python3
"""Makes UnicodeClasses.txt from the Unicode Character Database 15.0 (Debian's unicode-data).

Each line is "first last bidi linebreak": code points in hexadecimal, their Bidi_Class, their Line_Break class as rule LB1 of
UAX #14 resolves it. Three classes are ours: OPE and CPE (brackets of East Asian width, rule LB30) and IDU (unassigned
pictographs, rule LB30b). After them, "( opening closing" pairs the brackets of UAX #9.
  python3 src/ReviewerPortal.Letters/Text/Rebuild/rebuild-unicode.py > src/ReviewerPortal.Letters/Text/UnicodeClasses.txt
"""
import re

UCD = "/usr/share/unicode/"
LAST = 0x110000
# The long names that the lines on missing code points use.
SHORT = {"Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL", "European_Terminator": "ET", "Boundary_Neutral": "BN"}


def values(path, default, missing=False):
    found = [default] * LAST
    lines = open(UCD + path, encoding="utf-8").read().splitlines()
    if missing:
        lines = [l[len("# @missing: "):] for l in lines if l.startswith("# @missing: ")] + lines
    for line in lines:
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match:
            first, last = int(match[1], 16), int(match[2] or match[1], 16)
            found[first:last + 1] = [SHORT.get(match[3], match[3])] * (last - first + 1)
    return found


def line_break(cp):
    kind = breaks[cp]
    if kind in ("AI", "SG", "XX"):
        return "AL"
    if kind == "SA":
        return "CM" if categories[cp] in ("Mn", "Mc") else "AL"
    if kind == "CJ":
        return "NS"
    if kind in ("OP", "CP") and widths[cp] in ("F", "W", "H"):
        return kind + "E"
    return "IDU" if kind == "ID" and cp in pictographs and categories[cp] == "Cn" else kind


bidi = values("extracted/DerivedBidiClass.txt", "L", missing=True)
breaks = values("LineBreak.txt", "XX")
widths = values("EastAsianWidth.txt", "N")
categories = values("extracted/DerivedGeneralCategory.txt", "Cn")
pictographs = set()
for line in open(UCD + "emoji/emoji-data.txt", encoding="utf-8"):
    match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*Extended_Pictographic\b", line)
    if match:
        pictographs.update(range(int(match[1], 16), int(match[2] or match[1], 16) + 1))

start = 0
for cp in range(1, LAST + 1):
    if cp == LAST or (bidi[cp], line_break(cp)) != (bidi[start], line_break(start)):
        print(f"{start:X} {cp - 1:X} {bidi[start]} {line_break(start)}")
        start = cp
for line in open(UCD + "BidiBrackets.txt", encoding="utf-8"):
    match = re.match(r"([0-9A-F]+); ([0-9A-F]+); o", line)
    if match:
        print("(", match[1], match[2])
