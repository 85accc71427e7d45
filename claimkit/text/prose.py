"""Reading text and the way back from it to what the user gave.

A reader (`plain`, `markdown`, `html`) walks over the given text once and hands what a person would read to a
`Builder`, piece by piece, each with the half-open range of the given text that it stands for. The result is the
reading text (`prose`), its blocks, and a `ProseMap` from spans of the one to spans of the other.
All offsets count code points.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

_PIECE = re.compile(r"\s+|\S+")

BlockKind = Literal["heading", "paragraph", "list-item", "quotation", "caption"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of prose.

    `start` and `end` are a half-open span of the prose. `level` is 1 to 6 for headings and None otherwise. `label` is
    the span of a speaker label in front of the words ("REPORTER: ", "Q. "), which lies outside `start` and `end`;
    None when there is none. `group` numbers the element that the block stands in (the paragraphs of one block quote
    share a group); blocks that stand alone have a group of their own.
    """

    start: int
    end: int
    kind: BlockKind
    level: int | None = None
    label: tuple[int, int] | None = None
    group: int = 0


@dataclass(frozen=True, slots=True)
class ProseMap:
    """A monotone map from spans of the prose to spans of the text.

    It is a sequence of runs, each starting at `prose[i]` in the prose and covering `starts[i]:ends[i]` of the text.
    A run whose two lengths are the same maps character by character; any other (an entity, collapsed white space, the
    line break between two blocks) maps as a whole.
    """

    prose: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text for the prose span `start:end`, markup inside it included.

        Raises ValueError when the span does not lie in the prose. An empty span gives an empty span.
        """
        if not 0 <= start <= end <= self.length:
            raise ValueError(f"no span of the prose (0 to {self.length}): {start}:{end}")
        if start == end:
            point = self._edges(start)[0] if start < self.length else self._last()
            return point, point
        return self._edges(start)[0], self._edges(end - 1)[1]

    def find(self, offset: int) -> int:
        """The prose offset of the first character that stands at or after text offset `offset`."""
        run = bisect_right(self.starts, offset) - 1
        if run < 0:
            return 0
        first, width = self.prose[run], self._width(run)
        if offset >= self.ends[run]:
            return first + width
        if width == self.ends[run] - self.starts[run]:
            return first + offset - self.starts[run]
        return first

    def _width(self, run: int) -> int:
        after = self.prose[run + 1] if run + 1 < len(self.prose) else self.length
        return after - self.prose[run]

    def _edges(self, offset: int) -> tuple[int, int]:
        run = bisect_right(self.prose, offset) - 1
        start, end = self.starts[run], self.ends[run]
        if self._width(run) == end - start:
            here = start + offset - self.prose[run]
            return here, here + 1
        return start, end

    def _last(self) -> int:
        return self.ends[-1] if self.ends else 0


def identity(length: int) -> ProseMap:
    """The map of a text that is its own prose."""
    return ProseMap((0,), (0,), (length,), length) if length else ProseMap((), (), (), 0)


@dataclass(frozen=True, slots=True)
class Prose:
    """What a reader makes of a text: the prose, its map, its blocks, and hints about the document."""

    prose: str
    map: ProseMap
    blocks: tuple[Block, ...]
    title: str | None = None
    dated: str | None = None


class Builder:
    """Collects prose from left to right.

    `keep` takes a range of the text as it is, `put` takes a replacement for a range, `space` white space. White space
    is collapsed to one space and vanishes at the edges of a block; blocks are parted by one line break.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self._length = 0
        self._exact = False
        self._kind: BlockKind = "paragraph"
        self._level: int | None = None
        self._group = 0
        self._begin: int | None = None
        self._gap: tuple[int, int] | None = None

    def open(self, kind: BlockKind, level: int | None = None, group: int = 0) -> None:
        """Begin a block; whatever was open is closed."""
        self.close()
        self._kind, self._level, self._group = kind, level, group

    def close(self) -> None:
        """End the open block; one that holds nothing but white space leaves no trace."""
        if self._begin is not None:
            self.blocks.append(Block(self._begin, self._length, self._kind, self._level, None, self._group))
        self._begin = self._gap = None

    def reopen(self) -> None:
        """Begin another block like the open one."""
        self.open(self._kind, self._level, self._group)

    def is_empty(self, *kinds: BlockKind) -> bool:
        """Whether the open block is one of `kinds` and holds nothing yet."""
        return self._begin is None and self._kind in kinds

    def keep(self, start: int, end: int) -> None:
        """Take `text[start:end]`, white space collapsed."""
        for piece in _PIECE.finditer(self.text, start, end):
            if piece[0].isspace():
                self.space(*piece.span())
            else:
                self.put(piece[0], *piece.span())

    def space(self, start: int, end: int) -> None:
        """White space at `start:end`, remembered until a word follows it in the same block."""
        if self._begin is not None and self._gap is None:
            self._gap = (start, end)

    def put(self, words: str, start: int, end: int) -> None:
        """Take `words` as the reading of `text[start:end]`."""
        if not words:
            return
        if words.isspace():
            self.space(start, end)
            return
        if self._begin is None:
            if self.blocks:
                edge = self._runs[-1][2]
                self._add("\n", edge, edge)
            self._begin = self._length
        elif self._gap is not None:
            self._add(" ", *self._gap)
        self._gap = None
        self._add(words, start, end)

    def finish(self, title: str | None = None, dated: str | None = None) -> Prose:
        """Close what is open and hand over the result."""
        self.close()
        runs = self._runs
        mapped = ProseMap(
            tuple(run[0] for run in runs),
            tuple(run[1] for run in runs),
            tuple(run[2] for run in runs),
            self._length,
        )
        return Prose("".join(self._parts), mapped, tuple(self.blocks), title, dated)

    def _add(self, words: str, start: int, end: int) -> None:
        exact = len(words) == end - start
        if exact and self._runs and self._runs[-1][2] == start and self._exact:
            at, begin, _ = self._runs[-1]
            self._runs[-1] = (at, begin, end)
        else:
            self._runs.append((self._length, start, end))
        self._exact = exact
        self._parts.append(words)
        self._length += len(words)
