"""Where a JSON pointer (RFC 6901) points to in the text of a JSON document."""

import json
from re import compile as regex

Path = tuple[str | int, ...]
_SPACE = regex(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def pointer(parts: Path) -> str:
    """Return the JSON pointer for a path of keys and indexes."""
    return "".join(f"/{str(p).replace('~', '~0').replace('/', '~1')}" for p in parts)


def span_of(text: str, parts: Path) -> tuple[int, int]:
    """Return the half-open span of the value at `parts` in `text`, which must be valid JSON.

    Where the path leaves the document (a missing key), the span of the last value reached is
    returned. The first of duplicate keys is taken.
    """
    at = _skip(text, 0)
    for part in parts:
        found = _member(text, at, str(part)) if text[at] == "{" else _item(text, at, part)
        if found is None:
            break
        at = found
    return at, _DECODER.raw_decode(text, at)[1]


def _member(text: str, at: int, key: str) -> int | None:
    at = _skip(text, at + 1)
    while text[at] == '"':
        name, at = _DECODER.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)  # past the colon
        if name == key:
            return at
        at = _skip(text, _DECODER.raw_decode(text, at)[1])
        if text[at] == ",":
            at = _skip(text, at + 1)
    return None


def _item(text: str, at: int, index: str | int) -> int | None:
    if text[at] != "[" or not str(index).isdecimal():
        return None
    at, left = _skip(text, at + 1), int(index)
    while text[at] != "]":
        if left == 0:
            return at
        left -= 1
        at = _skip(text, _DECODER.raw_decode(text, at)[1])
        if text[at] == ",":
            at = _skip(text, at + 1)
    return None
