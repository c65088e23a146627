#!/usr/bin/env python3
"""Proves that the demonstration village's data is consistent: whoever changes a row runs it again.

    python3 seeds/demo/check.py
"""
import csv
import re
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

MONTHS = (-3, -2, -1, 0)
PUBLICITY_DAYS = 5
SHORTEST_MONTH = 28
OUTCOMES = {"posted", "rejected", "withdrawn", "objectedUpheld", "objectedDismissed", "objected", "published", "submitted"}
STAY = {"posted", "objectedDismissed", "published", "objected"}  # what counts in the end, or may
faults = []


def read(name):
    text = (Path(__file__).parent / f"{name}.csv").read_bytes().decode("utf-8")
    expect(not text.startswith("\ufeff") and "\r" not in text and text.endswith("\n"), f"{name}: UTF-8, LF, no mark")
    expect(not re.search(r"[\u4e00-\u9fff][,:;()!?][\u4e00-\u9fff]", text.replace("\n", "").replace(",", "")), f"{name}: punctuation")
    return list(csv.DictReader(text.splitlines()))


def expect(true, what):
    if not true:
        faults.append(what)


rows = {n: read(n) for n in "rules goods households people conduct redemptions receipts counts".split()}
rules, goods, households = ({r["code"]: r for r in rows[n]} for n in ("rules", "goods", "households"))
homes = {p["account"]: p["household"] for p in rows["people"]}
for name in ("rules", "goods", "households"):
    expect(len(rows[name]) == len({r["code"] for r in rows[name]}), f"{name}: a code twice")

for g in goods.values():
    digits = [int(d) for d in g["barcode"]]
    expect(len(digits) == 13 and digits[0] == 2 and sum(d * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0, g)

expect(len(households) == 180, "180 households")
expect(len({(h["street"], h["head"]) for h in households.values()}) == 180, "heads in a street differ")
for h in households.values():
    residents = [p.split("|") for p in h["residents"].split("；")]
    expect(1 <= len(residents) <= 6 and residents[0][0] == h["head"] and all(len(p) == 4 for p in residents), h["code"])
    expect(re.fullmatch(r"(1390000\d{4})?", h["phone"]), h["code"])
for p in rows["people"]:
    expect(not p["household"] or p["name"] in households[p["household"]]["residents"], p)


def points(row):
    return (Decimal(rules[row["rule"]]["points"]) * Decimal(row["quantity"])).quantize(Decimal("0.01"), ROUND_HALF_UP)


# Conduct: who, when, and that no approval finds its cap used up, whatever the order of approvals.
capped, frozen, vetoes = defaultdict(list), {}, Counter()
for row in rows["conduct"]:
    rule, month, day, outcome = rules[row["rule"]], int(row["month"]), int(row["day"]), row["outcome"]
    reviewed = outcome not in ("submitted", "withdrawn")
    expect(row["household"] in households and month in MONTHS and outcome in OUTCOMES and 0 < Decimal(row["quantity"]) <= 100, row)
    expect(row["submittedBy"] in ("clerk", "cadre") or row["submittedBy"] == "villager" and rule["selfReport"] == "1", row)
    expect((rule["evidenceRequired"] == "1") == (row["evidence"] == "1"), row)
    expect(outcome in ("posted", "published", "objected", "submitted", "rejected", "withdrawn") if month == 0 else outcome not in ("published", "objected", "submitted"), row)
    expect(reviewed == bool(row["reviewer"]) == bool(row["reviewAfter"]), row)
    expect(bool(row["objection"]) == bool(row["objectedBy"]) == outcome.startswith("objected"), row)
    expect(bool(row["reason"]) == (outcome in ("rejected", "withdrawn", "objectedUpheld", "objectedDismissed")), row)
    expect(1 <= day <= (5 if month == 0 else SHORTEST_MONTH - PUBLICITY_DAYS - int(row["reviewAfter"] or 0)), row)
    if reviewed:
        expect(homes[row["reviewer"]] != row["household"] and row["reviewer"] != row["submittedBy"] and int(row["reviewAfter"]) <= 2, row)
    if rule["vetoFreezeMonths"] and outcome == "posted":
        vetoes[row["rule"], month] += 1
        frozen[row["household"]] = (month, day, month + int(rule["vetoFreezeMonths"]))
    if points(row) > 0 and outcome not in ("rejected", "withdrawn"):
        if rule["capPerMonth"]:
            capped[row["household"], row["rule"], month].append(row)
        if rule["capPerYear"]:
            capped[row["household"], row["rule"], "year"].append(row)
cut = Counter()
for (household, code, month), group in capped.items():
    cap = Decimal(rules[code]["capPerYear" if month == "year" else "capPerMonth"])
    asked = [points(r) for r in group]
    expect(sum(asked) - min(asked) < cap, f"{household} {code} in {month}: an approval would find the cap used up")
    if sum(asked) > cap:
        cut[month] += 1
        expect(all(r["outcome"] in ("posted", "published") for r in group), f"{household} {code} in {month}: a cut beside an objection")
expect(all(cut[m] >= 1 for m in MONTHS), "an award is cut in every month")
expect(vetoes == {("B01", -3): 1, ("B02", -1): 1}, "one B01 in month -3, one B02 in month -1")


def surely_available(household, month, day):
    """Opening, what earlier months award at least, and every deduction up to this month; on a month's first days one month less."""
    last = month - 1 if day > 3 else month - 2
    balance, awards = Decimal(households[household]["openingBalance"]), defaultdict(Decimal)
    for row in rows["conduct"]:
        if row["household"] == household and row["outcome"] in STAY:
            if points(row) < 0:
                balance += points(row) if int(row["month"]) <= month else 0
            elif int(row["month"]) <= last:
                awards[row["rule"], row["month"]] += points(row)
    return balance + sum(min(p, Decimal(rules[code]["capPerMonth"] or "Infinity")) for (code, _), p in awards.items())


# The shop, in the order of days; on one day first what comes in, then counts, then what goes out.
stock = {code: int(g["received"]) for code, g in goods.items()}
spent, taken = defaultdict(Decimal), Counter()
events = [(int(r["month"]), int(r["day"]), kind, i, r) for kind, n in enumerate(("receipts", "counts", "redemptions")) for i, r in enumerate(rows[n])]
for month, day, kind, _, row in sorted(events, key=lambda e: e[:4]):
    expect(month in MONTHS and 1 <= day <= (3 if month == 0 else SHORTEST_MONTH), row)
    if kind < 2:
        stock[row["goods"]] += int(row["quantity" if kind == 0 else "difference"])
    else:
        lines = [(row["goods"], int(row["quantity"]))] + ([(row["goods2"], int(row["quantity2"]))] if row["goods2"] else [])
        expect(len({code for code, _ in lines}) == len(lines), row)
        for code, quantity in lines:
            taken[row["household"], code, month] += quantity
            expect(taken[row["household"], code, month] <= int(goods[code]["limitPerMonth"] or 1000), f"limit: {row}")
            stock[code] -= quantity
            spent[row["household"]] += Decimal(goods[code]["points"]) * quantity
            expect(stock[code] >= 0, f"stock: {row}")
            stock[code] += quantity if row["reversed"] == "1" and row["restock"] == "1" else 0
        expect(spent[row["household"]] <= surely_available(row["household"], month, day), f"balance: {row}")
        since, on, until = frozen.get(row["household"], (1, 1, 1))
        expect(not ((month, day) >= (since, on) and month <= until), f"frozen: {row}")
        expect((row["reversed"] == "1") == bool(row["reason"]) == bool(row["restock"]), row)
    expect(stock[row["goods"]] >= 0, row)

for month in MONTHS:
    here = [r for r in rows["conduct"] if int(r["month"]) == month]
    awards = sum(points(r) > 0 for r in here)
    amount = sum(points(r) for r in here if points(r) > 0 and r["outcome"] in STAY)
    print(f"month {month}: {len(here)} records ({awards * 100 // len(here)} % awards, about {amount} points, {cut[month]} cut), "
          f"{sum(int(r['month']) == month for r in rows['redemptions'])} redemptions")
print("stock at the end:", stock)
for fault in faults:
    print("WRONG:", fault)
raise SystemExit(1 if faults else 0)
