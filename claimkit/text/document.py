"""A draft as it was given and as a person reads it.

`read` turns text, Markdown or HTML into a `Document`; `assemble` makes one of what any reader found, as `docx` does.
Everything behind it (sentences, quotations, credits) speaks of spans of `Document.prose`; `Document.span` turns them
into spans of `Document.text` just before something is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, get_args

from claimkit.text import html, labels, markdown, plain
from claimkit.text.dates import find_date
from claimkit.text.prose import Block, BlockKind, Prose, ProseMap

__all__ = ["Block", "BlockKind", "Document", "Format", "assemble", "read"]

Format = Literal["text", "markdown", "html"]
"""What a text can be written in."""
_READERS = {"text": plain.read, "markdown": markdown.read, "html": html.read}
# A dateline or a title stands within the first few blocks, and is short.
_HEAD, _SHORT = 4, 100
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Document:
    """A draft.

    `text` is exactly what was given (for DOCX: what was extracted), `prose` the clean reading text: markup gone,
    entities decoded, link texts kept, and code, scripts, comments and front matter left out. `blocks` are the parts of
    the prose in order. `title` and `dated` (YYYY-MM-DD) are hints, None where the draft gives none that is easy to
    see. `warnings` are for whoever gave the draft: what was guessed in reading it, a sentence each.
    """

    text: str
    format: Format | Literal["docx"]
    name: str | None
    prose: str
    blocks: tuple[Block, ...]
    map: ProseMap = field(repr=False)
    title: str | None = None
    dated: str | None = None
    warnings: tuple[str, ...] = ()
    _lines: tuple[int, ...] = field(default=(0,), repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of `text` that `prose[start:end]` was read from, markup inside it included.

        Raises ValueError when the span does not lie in the prose.
        """
        return self.map.span(start, end)

    def find(self, offset: int) -> int:
        """The prose offset of the first character read from text offset `offset` or behind it."""
        return self.map.find(offset)

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column, both counted from 1, of an offset of `text`; lines end at \\n, \\r\\n or \\r.

        Raises ValueError when the offset does not lie in the text; its end does.
        """
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"no offset of the text (0 to {len(self.text)}): {offset}")
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def read(text: str, format: Format = "text", name: str | None = None) -> Document:
    """Read a draft. `name` is what the draft is called in reports (a file name).

    Raises ValueError for a format that is not one of "text", "markdown" and "html".
    """
    if format not in _READERS:
        raise ValueError(f"unknown format {format!r}: one of {', '.join(get_args(Format))}")
    return assemble(text, _READERS[format](text), format, name)


def assemble(text: str, prose: Prose, format: Format | Literal["docx"], name: str | None = None) -> Document:
    """Make a document of `text` and what a reader found in it."""
    blocks = labels.mark(prose.prose, prose.blocks)
    title, dated = _hints(prose)
    lines = (0, *(match.end() for match in _LINE_END.finditer(text)))
    return Document(text, format, name, prose.prose, blocks, prose.map, title, dated, _lines=lines)


def _hints(prose: Prose) -> tuple[str | None, str | None]:
    """Title and date: what the markup says, or else what stands at the head of the draft."""
    title, dated = prose.title, prose.dated
    for block in prose.blocks[:_HEAD]:
        words = " ".join(prose.prose[block.start : block.end].split())
        found = find_date(words) if len(words) <= _SHORT else None
        dated = dated or found
        if title is None and block.kind == "heading" and not found:
            title = words
    return title, dated
