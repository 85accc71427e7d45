"""Dates as newspapers write them."""

from __future__ import annotations

import re

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][A-Za-z]{2,8})\.?,? (\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Z][A-Za-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")


def find_date(words: str) -> str | None:
    """The first full date in `words` as YYYY-MM-DD: "26 October 2017", "Oct. 30, 2017", "2017-10-26"."""
    if found := _ISO.search(words):
        year, month, day = (int(part) for part in found.groups())
        return _iso(year, month, day)
    for pattern, day_at, month_at in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        for found in pattern.finditer(words):
            name = found[month_at].lower()
            month = next((n for n, m in enumerate(MONTHS, 1) if m.startswith(name[:4])), 0)
            if month and (date := _iso(int(found[3]), month, int(found[day_at]))):
                return date
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    good = 1 <= month <= 12 and 1 <= day <= 31 and year > 0
    return f"{year:04}-{month:02}-{day:02}" if good else None
