"""A quotation beside the passage it comes from, when the reader has the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from claimkit.text.normalise import Word, words

LEAST = 70.0
"""rapidfuzz's similarity (0 to 100) below which no passage is taken for the origin of the quotation."""

MARGIN = 6
"""Words on either side of the nearest passage that the comparison may reach to."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch where a quotation differs: the draft's words, and the source's."""

    draft: str
    source: str


def differences(quotation: str, text: str) -> list[Difference] | None:
    """Return where the quotation's words differ from those of the nearest passage of `text`, in order.

    [] when they do not differ; None when no passage comes near. Typography and case do not count.
    """
    quoted, held = words(quotation), words(text)
    if not quoted or not held:
        return None
    window = _nearest(quoted, held)
    if window is None:
        return None
    codes = list(Levenshtein.opcodes([w.folded for w in quoted], [w.folded for w in window]))
    # What the source has before and behind the quotation was not left out of it.
    while codes and codes[0].tag == "insert":
        codes.pop(0)
    while codes and codes[-1].tag == "insert":
        codes.pop()
    return [
        Difference(
            _slice(quotation, quoted, code.src_start, code.src_end),
            _slice(text, window, code.dest_start, code.dest_end),
        )
        for code in codes
        if code.tag != "equal"
    ]


def _nearest(quoted: Sequence[Word], held: Sequence[Word]) -> list[Word] | None:
    joined = " ".join(w.folded for w in held)
    found = fuzz.partial_ratio_alignment(" ".join(w.folded for w in quoted), joined, score_cutoff=LEAST)
    if found is None:
        return None
    first = joined.count(" ", 0, found.dest_start)
    last = joined.count(" ", 0, found.dest_end)
    return list(held[max(0, first - MARGIN) : last + 1 + MARGIN])


def _slice(text: str, found: Sequence[Word], start: int, end: int) -> str:
    return text[found[start].start : found[end - 1].end] if end > start else ""
