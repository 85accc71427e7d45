"""Plain text: where its paragraphs, headings and script labels are.

The prose of a plain text is the text itself, so the map is the identity. Blank lines part blocks. Within a block a line
break is white space when the text was wrapped by hand or by a mail program, and a new paragraph when it was not: a line
that had room for the first word of the next one was ended on purpose. A text wider than a wrapped one (`_WIDEST`), or
one without blank lines whose lines nearly all end like sentences, has a paragraph on every line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimkit.text.labels import opens_script_line
from claimkit.text.prose import Block, Prose, identity

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_WIDEST = 120
# A wrapped line may fall this much short of the width (a long word moved down) and still be wrapped.
_SLACK = 0.75
_FINAL = re.compile(r"[.!?…][\"'”’»)\]]{0,3}$")
_CLOSING = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}$|[\"”»]$")
_BULLET = re.compile(r"(?:[-*•–—]|\(?\d{1,3}[.)])[ \t]+(?=\S)")
# "* * *" and the like part blocks as a blank line does.
_ORNAMENT = re.compile(r"[*#=_~•·\s–—-]+")
_DASH_LINE = re.compile(r"(?:—|–|--)[ \t]*[A-Z]")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def read(text: str) -> Prose:
    """Read a plain text; its prose is `text`."""
    chunks = _chunks(text)
    wrapped = _width(text, chunks)
    blocks: list[Block] = []
    for number, chunk in enumerate(chunks):
        for lines in _paragraphs(text, chunk, wrapped):
            first = not blocks
            blocks.append(_block(text, lines, first and len(chunks) > 1, number))
    return Prose(text, identity(len(text)), tuple(blocks))


def _chunks(text: str) -> list[list[_Line]]:
    """Runs of lines that are not blank, each line trimmed to its words."""
    chunks: list[list[_Line]] = [[]]
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words and not _ORNAMENT.fullmatch(words):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            chunks[-1].append(_Line(start, start + len(words)))
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _width(text: str, chunks: Sequence[Sequence[_Line]]) -> int:
    """The column at which the text was wrapped, or 0 when every line break was meant."""
    lines = [line for chunk in chunks for line in chunk]
    long = [line.end - line.start for line in lines]
    short = [length for length in long if length <= _WIDEST]
    if not short or sum(short) * 2 <= sum(long):
        return 0
    finished = sum(bool(_FINAL.search(line.of(text)[-4:])) for line in lines)
    if len(chunks) == 1 and finished >= 0.8 * len(lines):
        return 0
    return max(short)


def _paragraphs(text: str, chunk: Sequence[_Line], width: int) -> list[list[_Line]]:
    parts: list[list[_Line]] = [[chunk[0]]]
    for line, after in pairwise(chunk):
        if _is_break(text, line, after, width):
            parts.append([])
        parts[-1].append(after)
    return parts


def _is_break(text: str, line: _Line, after: _Line, width: int) -> bool:
    words = after.of(text)
    if _BULLET.match(words) or _DASH_LINE.match(words) or opens_script_line(words):
        return True
    if words[0].islower():
        return False
    first_word = len(words.split(maxsplit=1)[0])
    return line.end - line.start + 1 + first_word <= width * _SLACK if width else True


def _block(text: str, lines: Sequence[_Line], is_first: bool, group: int) -> Block:
    start, end = lines[0].start, lines[-1].end
    words = text[start:end]
    if len(lines) == 1 and (bullet := _BULLET.match(words)) and not _DASH_LINE.match(words):
        return Block(start + bullet.end(), end, "list-item", group=group)
    if len(lines) == 1 and _is_heading(words, is_first):
        return Block(start, end, "heading", 1 if is_first else 2, group=group)
    return Block(start, end, "paragraph", group=group)


def _is_heading(words: str, is_first: bool) -> bool:
    if len(words) > (150 if is_first else 100) or _DASH_LINE.match(words):
        return False
    if is_first and words.endswith("?"):
        return not opens_script_line(words)
    return not _CLOSING.search(words[-4:]) and not opens_script_line(words) and any(map(str.isalpha, words))
