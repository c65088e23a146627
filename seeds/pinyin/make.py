#!/usr/bin/env python3
"""Makes PointsMarket.Core/Households/Pinyin.txt from Unihan's readings.

    python3 seeds/pinyin/make.py Unihan_Readings.txt.bz2 > PointsMarket.Core/Households/Pinyin.txt

Unihan_Readings.txt comes with Debian's package unicode-data, and in Unicode's Unihan.zip.
"""
import bz2
import re
import sys
import unicodedata

PAGE = 64
SHARE = 0.1  # of a character's occurrences that makes a further reading worth a match


def initial(reading):
    return unicodedata.normalize("NFD", reading)[0]


def initials_of(fields):
    """Mandarin's first; then what people also read, by frequency, or by the dictionary where none was counted."""
    readings = fields.get("kMandarin", "").split()
    counted = re.findall(r"([^ (]+)\((\d+)\)", fields.get("kHanyuPinlu", ""))
    if counted:
        total = sum(int(count) for _, count in counted)
        readings += [reading for reading, count in counted if int(count) >= SHARE * total and reading != "r"]
    else:
        for entry in fields.get("kTGHZ2013", "").split():
            readings += entry.split(":")[1].split(",")
    return "".join(dict.fromkeys(initial(reading) for reading in readings))


def main(path):
    text = (bz2.open if path.endswith(".bz2") else open)(path, "rt", encoding="utf-8").read()
    version = re.search(r"Unicode version: (\S+)", text)[1]
    characters = {}
    for code, field, value in re.findall(r"^U\+(\w+)\t(\w+)\t(.+)$", text, re.M):
        characters.setdefault(int(code, 16), {})[field] = value
    known = {code: found for code, fields in characters.items() if (found := initials_of(fields))}

    print(f"# Initials of Chinese characters, made from Unihan {version} (kMandarin, kHanyuPinlu, kTGHZ2013) by seeds/pinyin/make.py;")
    print("# a modified form of Unicode's data under the licence in Pinyin.LICENSE.txt. First the characters with several initials,")
    print(f"# then pages of {PAGE} characters by code point, one letter each and a dot where none is known.")
    for code, found in sorted(known.items()):
        if len(found) > 1:
            print(f"{chr(code)} {found}")
    for page in sorted({code // PAGE for code in known}):
        letters = (known.get(code, ".")[0] for code in range(page * PAGE, (page + 1) * PAGE))
        print(f"{page * PAGE:X} {''.join(letters)}")


if __name__ == "__main__":
    main(sys.argv[1])
