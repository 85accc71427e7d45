"""Quotation marks: which open, which close, and which are apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

MarkStyle = Literal["double", "straight-double", "single", "straight-single", "guillemets", "low-high"]

_MARK = re.compile("[\"“”„«»‘’‚']")
_OPENING_BEFORE = frozenset(" \t\r\n\f\v\u00a0\u2009\u202f([{—–-/:\"“‘'«„‚¿¡")
_ELISION = re.compile(
    r"(?:\d0s|\d\ds?\b|tis\b|twas\b|em\b|cause\b|til\b|till\b|bout\b|round\b|n[’']|nuff\b|cos\b|tween\b)", re.IGNORECASE
)
_ENDS: dict[str, MarkStyle] = {"”": "double", "»": "guillemets"}
_STARTS: dict[str, MarkStyle] = {"“": "double", "«": "guillemets", "„": "low-high", "‚": "low-high"}
_DEEPEST = 4


@dataclass(slots=True)
class Pair:
    """An opening mark with its closing one: `open` and `close` enclose the marks, `start` and `end` the words."""

    style: MarkStyle
    open: int
    start: int
    end: int = 0
    close: int = 0
    closed: bool = True
    inner: list[Pair] = field(default_factory=list)


def _next(places: list[int], at: int) -> int | None:
    """The first of the sorted `places` behind `at`."""
    index = bisect_right(places, at)
    return places[index] if index < len(places) else None


def pairs(prose: str, start: int, end: int) -> list[Pair]:
    """The outermost pairs of marks in `prose[start:end]`, in order."""
    return _Reader(prose, start, end).run()


class _Reader:
    def __init__(self, prose: str, start: int, end: int) -> None:
        self.prose, self.begin, self.stop = prose, start, end
        self.marks = [m.start() for m in _MARK.finditer(prose, start, end)]
        self.stack: list[Pair] = []
        self.done: list[Pair] = []
        self.opens_single = [at for at in self.marks if prose[at] == "‘"]
        self.opens_straight = [at for at in self.marks if prose[at] == "'" and self._may_open(at)]
        self.ends_single = self._single_ends("’", self.opens_single)
        self.ends_straight = self._single_ends("'", self.opens_straight)
        self.ends = frozenset(self.ends_single) | frozenset(self.ends_straight)

    def run(self) -> list[Pair]:
        step: dict[str, Callable[[int], None]] = {
            "'": self._straight_single, "’": self._curly_close, "‘": self._curly_open, '"': self._straight,
        }  # fmt: skip
        for at in self.marks:
            mark = self.prose[at]
            if mark in step:
                step[mark](at)
            elif mark in _STARTS and not self._is_german_end(at):
                self._open(_STARTS[mark], at)
            else:
                self._close(self._end_style(mark), at)
        while self.stack:
            self._give_up(self.stop)
        return self.done

    def _end_style(self, mark: str) -> MarkStyle:
        """The style that the mark ends: “ and ” end what „ began."""
        if mark in "“”" and any(pair.style == "low-high" for pair in self.stack):
            return "low-high"
        return _ENDS.get(mark, "low-high")

    def _is_german_end(self, at: int) -> bool:
        return (
            self.prose[at] == "“"
            and any(pair.style == "low-high" for pair in self.stack)
            and not self._before(at).isspace()
        )

    def _before(self, at: int) -> str:
        return self.prose[at - 1] if at > self.begin else " "

    def _after(self, at: int) -> str:
        return self.prose[at + 1] if at + 1 < self.stop else " "

    def _may_open(self, at: int) -> bool:
        return self._before(at) in _OPENING_BEFORE and not self._after(at).isspace()

    def _straight(self, at: int) -> None:
        is_open = self._is_open("straight-double")
        before = self._before(at)
        if self._may_open(at) and (not is_open or before.isspace() or before in "([{"):
            self._open("straight-double", at)
        elif is_open and (not before.isspace() or self._after(at).isspace()):
            self._close("straight-double", at)

    def _curly_open(self, at: int) -> None:
        if _ELISION.match(self.prose, at + 1) and (self._is_open("single") or not self._closes_before_next(at)):
            return
        if self._may_open(at):
            self._open("single", at)

    def _curly_close(self, at: int) -> None:
        # Some typists close where they mean to open: ’tis, ’90s. Those are apostrophes, as is every mark in a word.
        if at in self.ends:
            self._close("single", at)
        elif self._is_open("low-high") and not self._after(at).isalnum():
            self._close("low-high", at)

    def _straight_single(self, at: int) -> None:
        if self._is_open("straight-single"):
            if at in self.ends:
                self._close("straight-single", at)
            return
        if not self._may_open(at) or not (self._after(at).isalnum() or self._after(at) in '"“[('):
            return
        if _ELISION.match(self.prose, at + 1) or not self._closes_later(at):
            return
        self._open("straight-single", at)

    def _closes_later(self, at: int) -> bool:
        return bool(self.ends_straight) and self.ends_straight[-1] > at

    def _closes_before_next(self, at: int) -> bool:
        """Whether a single quotation from here is closed before another one is opened."""
        end, opened = _next(self.ends_single, at), _next(self.opens_single, at)
        return end is not None and (opened is None or end < opened)

    def _single_ends(self, close: str, openers: list[int]) -> list[int]:
        """Where a single mark can end a quotation.

        It has a word or its punctuation before it and none behind. After a final s (or a dropped g) it may as well be
        an apostrophe, and is taken for one when another mark that can only be an end comes before the next opening.
        """
        found = [
            at
            for at in self.marks
            if self.prose[at] == close and not self._before(at).isspace() and not self._after(at).isalnum()
        ]
        out: list[int] = []
        later: int | None = None
        for at in reversed(found):
            opened = _next(openers, at)
            is_alone = later is not None and (opened is None or later <= opened)
            if is_alone and self._maybe_apostrophe(at):
                continue
            out.append(at)
            later = at
        return out[::-1]

    def _maybe_apostrophe(self, at: int) -> bool:
        tail = self.prose[max(self.begin, at - 2) : at].lower()
        behind = self.prose[at + 1 : at + 3]
        return (tail.endswith("s") or tail == "in") and behind[:1] == " " and behind[1:].isalpha()

    def _is_open(self, style: MarkStyle) -> bool:
        return any(pair.style == style for pair in self.stack)

    def _open(self, style: MarkStyle, at: int) -> None:
        if len(self.stack) < _DEEPEST:
            self.stack.append(Pair(style, at, at + 1))

    def _close(self, style: MarkStyle, at: int) -> None:
        if not self._is_open(style):
            return
        while self.stack[-1].style != style:
            self._drop()
        pair = self.stack.pop()
        pair.end, pair.close = at, at + 1
        self._file(pair)

    def _drop(self) -> None:
        """Forget an opening mark that stayed open inside another quotation; what it held moves up."""
        lost = self.stack.pop()
        for pair in lost.inner:
            self._file(pair)

    def _give_up(self, end: int) -> None:
        """End a quotation that is never closed.

        If the same marks were opened again inside it, the mark was never meant to hold so much: it ends before them.
        """
        pair = self.stack.pop()
        if self.stack or pair.style in {"single", "straight-single"}:
            for inner in pair.inner:
                self._file(inner)
            return
        again = next((n for n, i in enumerate(pair.inner) if i.style == pair.style), len(pair.inner))
        moved = pair.inner[again:]
        del pair.inner[again:]
        stop = moved[0].open if moved else end
        words = self.prose[pair.start : stop].rstrip()
        pair.end = pair.close = pair.start + len(words)
        pair.closed = False
        if words.strip():
            self._file(pair)
        for inner in moved:
            self._file(inner)

    def _file(self, pair: Pair) -> None:
        (self.stack[-1].inner if self.stack else self.done).append(pair)
