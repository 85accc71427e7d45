"""Tokens of a sentence, with quoted words folded into one so that the frame around them can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*(?:['’](?=\s|$))?|\S")
_SUFFIX = re.compile(r"['’](?:s|re|ve|ll|d|m)$", re.IGNORECASE)
QUOTED = "\ufffc"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, or (`text` is `QUOTED`) a whole quotation; `start` and `end` are of the prose.

    `low` is the word in lower case without the full stop of an abbreviation (the month of May keeps its capital: "may"
    is another word), `is_word` whether it is a word or a
    number, `is_name` whether it begins with a capital.
    """

    text: str
    start: int
    end: int
    low: str
    is_word: bool
    is_name: bool


def _token(text: str, start: int, end: int) -> Token:
    low = text if text == "May" else text.lower().rstrip(".") or text
    return Token(text, start, end, low, text[0].isalnum(), text[0].isupper())


def tokenise(prose: str, start: int, end: int, quoted: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """The tokens of `prose[start:end]`; each span of `quoted` (in order, not overlapping) becomes one token."""
    out: list[Token] = []
    here = start
    for a, b in quoted:
        a, b = max(a, start), min(b, end)
        if a >= b:
            continue
        out.extend(_words(prose, here, a))
        out.append(_token(QUOTED, a, b))
        here = b
    out.extend(_words(prose, here, end))
    return out


def _words(prose: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(prose, start, end):
        text, at, stop = match[0], match.start(), match.end()
        if text == "." and at > start and prose[at - 1].isalnum() and _goes_on(prose, stop, end):
            continue
        suffix = _SUFFIX.search(text) if len(text) > 2 else None
        if suffix:
            yield _token(text[: suffix.start()], at, at + suffix.start())
            yield _token(suffix[0], at + suffix.start(), stop)
        elif text[-1] in "'’" and len(text) > 1:
            # The apostrophe of a plural possessive.
            yield _token(text[:-1], at, stop - 1)
            yield _token(text[-1], stop - 1, stop)
        elif prose[stop : stop + 1] == "." and text[-1].isalnum() and _goes_on(prose, stop + 1, end):
            yield _token(text + ".", at, stop + 1)
        else:
            yield _token(text, at, stop)


def _goes_on(prose: str, at: int, end: int) -> bool:
    """Whether the sentence goes on behind a full stop, which then belongs to an abbreviation."""
    rest = prose[at : min(end, at + 3)].lstrip()
    return bool(rest) and (rest[0].isalnum() or rest[0] in ",;(")
