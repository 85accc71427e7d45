"""What the styles of a DOCX file make of a paragraph: a heading, a list item, a block quote, a caption, hidden.

A style is known by its name, which word processors keep in English whatever language they speak, by its outline level
or numbering, or by the style that it is based on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimkit.text.prose import BlockKind
from claimkit.text.wordlists import words

OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 20
_HIGHEST_LEVEL = 6
_BODY_TEXT = 9
# Some programs translate names after all, and without a styles part there are only ids, from which Word drops accents.
_HEADING = re.compile(
    r"(?:heading|überschrift|berschrift|titre|título|ttulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nagwek"
    r"|заголовок)([1-9])"
)
_TITLES = {"title": 1, "subtitle": 2}
_QUOTES = words(
    "quote intensequote blocktext quotations blockquote blockquotation zitat intensiveszitat citation citationintense"
)
_LIST = re.compile(r"list(?:bullet|number)[2-5]?")
_CONTENTS = re.compile(r"toc(?:[1-9]|heading)")


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is. `hidden` is text that is not shown, `contents` a line of the table of contents."""

    kind: BlockKind = "paragraph"
    level: int | None = None
    hidden: bool = False
    contents: bool = False


def heading(outline: str | None) -> Look | None:
    """The look of an outline level (0 the highest, 9 body text), None when there is none or it cannot be read."""
    if not outline or not re.fullmatch(r"\d", outline):
        return None
    level = int(outline)
    return Look() if level == _BODY_TEXT else Look("heading", min(level + 1, _HIGHEST_LEVEL))


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a property that is on or off is on; it is when nothing is said."""
    return attributes.get("w:val", "1").lower() not in OFF


@dataclass(slots=True)
class _Style:
    name: str
    based_on: str | None = None
    outline: str | None = None
    numbered: bool = False
    hidden: bool | None = None


@dataclass(slots=True)
class Styles:
    """The styles of a file; a handler of its styles part."""

    _styles: dict[str, _Style] = field(default_factory=dict)
    _looks: dict[str, Look] = field(default_factory=dict)
    _open: _Style | None = None
    _default: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in the start of an element."""
        value = attributes.get("w:val")
        if name == "w:style":
            own = attributes.get("w:styleId", "")
            self._open = self._styles[own] = _Style(own)
            if attributes.get("w:type") == "paragraph" and attributes.get("w:default", "0") not in OFF:
                self._default = own
        elif self._open is None:
            return
        elif name == "w:name" and value:
            self._open.name = value
        elif name == "w:basedOn":
            self._open.based_on = value
        elif name == "w:outlineLvl":
            self._open.outline = value
        elif name == "w:numId":
            self._open.numbered = value != "0"
        elif name == "w:vanish":
            self._open.hidden = is_on(attributes)

    def end(self, name: str) -> None:
        """Take in the end of an element."""
        if name == "w:style":
            self._open = None

    def data(self, text: str) -> None:
        """Styles have no text."""

    def look(self, style: str | None) -> Look:
        """What the style of that id makes of a paragraph; without an id, the style for whatever has none."""
        own = style if style is not None else self._default
        if own is None:
            return Look()
        if own not in self._looks:
            self._looks[own] = self._find(own)
        return self._looks[own]

    def _find(self, own: str) -> Look:
        chain = self._chain(own)
        hidden = next((s.hidden for s in chain if s.hidden is not None), False)
        for style in chain:
            look = _look(style)
            if look:
                return Look(look.kind, look.level, hidden, look.contents)
        return Look(hidden=hidden)

    def _chain(self, own: str) -> list[_Style]:
        chain = [self._styles.get(own, _Style(own))]
        while (above := chain[-1].based_on) and above in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[above])
        return chain


def _look(style: _Style) -> Look | None:
    """What a style says for itself, None when that is left to the one it is based on."""
    name = re.sub(r"[\s_-]+", "", style.name[:100]).casefold()
    if found := _HEADING.fullmatch(name):
        return Look("heading", min(int(found[1]), _HIGHEST_LEVEL))
    if name in _TITLES:
        return Look("heading", _TITLES[name])
    if _CONTENTS.fullmatch(name):
        return Look(contents=True)
    if name in _QUOTES:
        return Look("quotation")
    if name == "caption":
        return Look("caption")
    if look := heading(style.outline):
        return look
    if style.numbered or _LIST.fullmatch(name):
        return Look("list-item")
    return None
