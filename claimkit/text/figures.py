"""Figures in a text: numbers in digits or words, with what they count."""

import re
from dataclasses import dataclass

from claimkit.text.terms import STOP, terms

_SMALL = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_WORDS = "|".join([*_TENS, *sorted(_SMALL, key=len, reverse=True)])
_NUMBER = re.compile(
    rf"(?<![\w.,])(?<![A-Za-z]-)(?P<currency>[$£€])?(?:(?P<digits>\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,12}})(?P<fraction>\.\d{{1,6}})?"
    rf"|(?P<tens>{'|'.join(_TENS)})[- ](?P<unit>{'|'.join(w for w, n in _SMALL.items() if 0 < n < 10)})"
    rf"|(?P<word>{_WORDS})|(?P<article>an?)(?= (?:{'|'.join(_SCALES)}|hour|day|week|month|year|fortnight)\b))"
    rf"(?:[- ](?P<scale>{'|'.join(_SCALES)}))?(?![\w])",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?(?:%|per ?cent\b|percent\b)|-percent\b", re.IGNORECASE)
_ONE_IN = re.compile(r"\s(?:in|out of)\s(?:every\s)?$", re.IGNORECASE)
_PLUS = re.compile(r"(?:\+|-plus|-odd| or so| or more| to [\w-]{1,12})?[- ]?", re.IGNORECASE)
_TIME = re.compile(r"(fortnight|hour|day|week|month|year)s?\b", re.IGNORECASE)
# "Five months after", "two years ago" say when, not how long.
_SINCE = re.compile(r"\s(?:after|before|ago|later|earlier|on\b|since|from now)", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_NOUNS = re.compile(r"[^\W\d_][\w'’-]{1,40}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: `value` in `unit`, the terms after it, and its half-open span in the text.

    `unit` is "percent", "days", "hours", "money", or "" for a count of the things that the terms name.
    """

    value: float
    unit: str
    nouns: frozenset[str]
    start: int
    end: int

    def comparable(self, other: "Figure") -> bool:
        """Whether the two count the same sort of thing."""
        if self.unit or other.unit:
            return self.unit == other.unit
        return bool(self.nouns & other.nouns)


def figures(text: str) -> list[Figure]:
    """Return the figures of `text` with half-open spans; years and rates ("a week" in "hours a week") are left out.

    "One in ten" is ten percent, a fortnight fourteen days.
    """
    matches = list(_NUMBER.finditer(text))
    found: list[Figure] = []
    skip = -1
    for index, match in enumerate(matches):
        if index == skip:
            continue
        following = matches[index + 1] if index + 1 < len(matches) else None
        if following and _ONE_IN.fullmatch(text[match.end() : following.start()]) and _value(following):
            skip = index + 1
            share = round(100 * _value(match) / _value(following), 2)
            found.append(Figure(share, "percent", frozenset(), match.start(), following.end()))
            continue
        figure = _figure(text, match, found)
        if figure:
            found.append(figure)
    return found


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        value = float(match["digits"].replace(",", "") + (match["fraction"] or ""))
    elif match["tens"]:
        value = _TENS[match["tens"].lower()] + _SMALL[match["unit"].lower()]
    elif match["word"]:
        word = match["word"].lower()
        value = _TENS.get(word, _SMALL.get(word, 0))
    else:
        value = 1
    return value * (_SCALES[match["scale"].lower()] if match["scale"] else 1)


def _figure(text: str, match: re.Match[str], before: list[Figure]) -> Figure | None:
    value = _value(match)
    percent = _PERCENT.match(text, match.end())
    if percent:
        return Figure(value, "percent", frozenset(), match.start(), percent.end())
    if match["currency"]:
        return Figure(value, "money", frozenset(), match.start(), match.end())
    plus = _PLUS.match(text, match.end())
    after = plus.end() if plus else match.end()
    time = _TIME.match(text, after)
    if time:
        unit = time[1].lower()
        if _SINCE.match(text, time.end()):
            return None
        # "fifty hours a week": the week is a rate, not a stretch of time.
        if match["article"] and before and 0 <= match.start() - before[-1].end <= 3:
            return None
        if unit == "hour":
            return Figure(value, "hours", frozenset(), match.start(), time.end())
        return Figure(value * _DAYS[unit], "days", frozenset(), match.start(), time.end())
    if match["article"] or (match["digits"] and len(match["digits"]) == 4 and 1900 <= value <= 2100):
        return None
    return Figure(value, "", _counted(text[after : after + 80]), match.start(), match.end())


def _counted(following: str) -> frozenset[str]:
    """Return the terms of the noun phrase that follows a number: up to three words, to the next small word."""
    nouns: list[str] = []
    for word in _NOUNS.findall(following)[:4]:
        if word.lower() in STOP:
            if nouns:
                break
            continue
        nouns.append(word)
    return frozenset(term for noun in nouns[:3] for term in terms(noun))
