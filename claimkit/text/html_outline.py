"""The elements of a page as a tree, and how much prose and how many links stand in each.

Prose are the words outside links of a block that has enough of them to say something; a menu has links, and labels
too short to count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimkit.text.html_tokens import BLOCKS, SKIPPED, Token, attributes
from claimkit.text.wordlists import words

SAYS_SOMETHING = 60
"""Characters outside links from which on a block counts as prose."""

_VOID = words("area base br col embed hr img input link meta param source track wbr")
# An open one of these ends where the next begins, with or without a tag that says so.
_ENDS_WITH_NEXT = {
    "p": BLOCKS, "li": words("li"), "dd": words("dd dt"), "dt": words("dd dt"), "td": words("td th tr"),
    "th": words("td th tr"), "tr": words("tr"), "option": words("option"),
}  # fmt: skip


@dataclass(slots=True)
class Element:
    """An element: tokens `first` to `last` (exclusive), its place in the tree, and what stands in it and below.

    `closed` says that a tag ends it. `characters` are all of its words, `linked` those in its links, `prose` those
    that count as prose; `titles` counts the first-level headings. `quoted` says that it stands in a block quote.
    """

    name: str
    first: int
    last: int
    above: int | None
    closed: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    characters: int = 0
    linked: int = 0
    links: int = 0
    prose: int = 0
    titles: int = 0
    quoted: bool = False


@dataclass(slots=True)
class Outline:
    """The elements in the order of their start tags, an element before those in it."""

    elements: list[Element]


def outline(text: str, tokens: Sequence[Token]) -> Outline:
    """Build the tree. Broken markup gives some tree, in time that grows with the page."""
    return _Builder(text, tokens).run()


class _Builder:
    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.last_end = {t.name: n for n, t in enumerate(tokens) if t.kind == "end"}
        self.elements: list[Element] = []
        self.stack: list[int] = []
        self.open: Counter[str] = Counter()
        self.plain = self.linked = 0

    def run(self) -> Outline:
        for number, token in enumerate(self.tokens):
            if token.kind == "text":
                self._count(token)
            elif token.kind == "start":
                self._start(number, token)
            elif token.kind == "end":
                self._end(number, token)
        self._flush()
        while self.stack:
            self._pop(len(self.tokens))
        for element in reversed(self.elements):
            if element.above is not None:
                add(self.elements[element.above], element)
        return Outline(self.elements)

    def _count(self, token: Token) -> None:
        if self.open["(skipped)"]:
            return
        length = len(self.text[token.start : token.end].strip())
        if self.open["a"]:
            self.linked += length
        else:
            self.plain += length

    def _start(self, number: int, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._flush()
        if name in _VOID:
            return
        if self.stack and name in _ENDS_WITH_NEXT.get(self.elements[self.stack[-1]].name, ()):
            self._pop(number)
        closed = self.last_end.get(name, -1) > number
        if name == "a" and not closed:
            return
        long = token.end - token.start > len(name) + 2
        found = attributes(self.text, token) if long else {}
        element = Element(name, number, number, self.stack[-1] if self.stack else None, attributes=found)
        element.titles = int(name == "h1")
        element.links = int(name == "a")
        if element.above is not None:
            above = self.elements[element.above]
            element.quoted = above.quoted or above.name == "blockquote"
        self.elements.append(element)
        self.stack.append(len(self.elements) - 1)
        self.open[name] += 1
        self.open["(skipped)"] += name in SKIPPED and closed

    def _end(self, number: int, token: Token) -> None:
        if token.name in BLOCKS:
            self._flush()
        if not self.open[token.name]:
            return
        while self.elements[self.stack[-1]].name != token.name:
            self._pop(number)
        self.elements[self.stack[-1]].closed = True
        self._pop(number + 1)

    def _pop(self, last: int) -> None:
        element = self.elements[self.stack.pop()]
        element.last = last
        self.open[element.name] -= 1
        self.open["(skipped)"] -= element.name in SKIPPED and self.last_end.get(element.name, -1) > element.first

    def _flush(self) -> None:
        """A block ends: what was counted goes to the element that is open."""
        if self.stack and (self.plain or self.linked):
            element = self.elements[self.stack[-1]]
            element.characters += self.plain + self.linked
            element.linked += self.linked
            if self.plain >= SAYS_SOMETHING and self.plain >= self.linked:
                element.prose += self.plain
        self.plain = self.linked = 0


def add(above: Element, element: Element) -> None:
    """Add to an element what stands in one of those in it."""
    above.characters += element.characters
    above.linked += element.linked
    above.links += element.links
    above.prose += element.prose
    above.titles += element.titles
