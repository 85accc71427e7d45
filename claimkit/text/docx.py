"""DOCX: the words of a word processor's file as a reader of the finished text would see them.

The text is extracted, and offsets count in it: blocks in the order of the file, parted by blank lines (the cells of
a row by tabs, the items of a list by line ends); text boxes behind the paragraph that they hang on; footnotes and
endnotes behind the body, in the order in which it refers to them. Tracked changes are read as if accepted. Comments,
hidden text, instructions of fields, tables of contents, headers and footers are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from claimkit.text.dates import find_date
from claimkit.text.document import Document, assemble
from claimkit.text.docx_package import Package
from claimkit.text.docx_story import Note, Piece, Story
from claimkit.text.docx_styles import Styles
from claimkit.text.prose import Block, BlockKind, Prose, identity
from claimkit.text.wordlists import words

_PROPERTIES = "docProps/core.xml"
_SHARED = words("list-item quotation")
_BREAKS = re.compile(r"\n[ \t]*\n\s*")
# A cell that says a sentence of that many words is read as one; a name or a figure is not.
_WORDS = 8
_FINAL = re.compile(r"[.!?…][\"'”’»)\]]{0,3}$")


def read(raw: bytes, name: str) -> Document:
    """Read the bytes of a DOCX file.

    The date is the draft's own dateline, or else the day it was last changed, if it was after it was made.
    Raises UnreadableFileError for what is no such file, is damaged, protected, or made to do harm.
    """
    package = Package(raw, name)
    styles = Styles()
    package.parse(package.related.get("styles", "word/styles.xml"), styles)
    body = Story(styles)
    package.parse(package.main, body)
    pieces = body.pieces + _notes(package, styles, body)
    properties = _Properties()
    package.parse(_PROPERTIES, properties)
    text, blocks = _laid_out(pieces)
    if not text:
        raise package.error("empty")
    document = assemble(text, Prose(text, identity(len(text)), blocks), "docx", name)
    return replace(
        document,
        title=document.title or properties.title(),
        dated=document.dated or properties.changed(),
    )


def _notes(package: Package, styles: Styles, body: Story) -> list[Piece]:
    """The footnotes and then the endnotes that the body refers to, in its order."""
    pieces: list[Piece] = []
    kinds: tuple[Note, Note] = ("footnote", "endnote")
    for kind in kinds:
        referred = dict.fromkeys(number for of, number in body.references if of == kind)
        if not referred:
            continue
        notes = Story(styles, note=kind)
        package.parse(package.related.get(f"{kind}s", f"word/{kind}s.xml"), notes)
        for number in referred:
            pieces += [p for p in notes.pieces if p.note == number]
    return pieces


def _laid_out(pieces: list[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text of the pieces and the blocks in it. Two line breaks in a row part paragraphs, as in HTML."""
    parts: list[str] = []
    blocks: list[Block] = []
    length = group = 0
    before: Piece | None = None
    for piece in pieces:
        kind = _kind(piece)
        if before is None or kind not in _SHARED or _kind(before) != kind or piece.cell or before.cell:
            group += 1
        for words_ in _BREAKS.split(piece.text):
            if not words_.strip():
                continue
            if before is not None:
                gap = _gap(before, piece, kind)
                parts.append(gap)
                length += len(gap)
            before = piece
            shown = words_.strip()
            blocks.append(Block(length, length + len(shown), kind, piece.level, group=group))
            parts.append(shown)
            length += len(shown)
    return "".join(parts), tuple(blocks)


def _kind(piece: Piece) -> BlockKind:
    if not piece.cell or piece.cell.alone or piece.kind != "paragraph":
        return piece.kind
    text = piece.text.rstrip()
    return "paragraph" if len(text.split(maxsplit=_WORDS)) >= _WORDS and _FINAL.search(text[-4:]) else "caption"


def _gap(before: Piece, piece: Piece, kind: BlockKind) -> str:
    if before.cell and piece.cell and before.cell.row == piece.cell.row and before.cell != piece.cell:
        return "\t"
    if before is not piece and kind == "list-item" and before.kind == kind:
        return "\n"
    if before.cell and piece.cell and before.cell.table == piece.cell.table and not piece.cell.alone:
        return "\n"
    return "\n\n"


@dataclass(slots=True)
class _Properties:
    """A handler of the part with the file's properties."""

    found: dict[str, str] = field(default_factory=dict)
    here: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.here = name

    def end(self, name: str) -> None:
        self.here = ""

    def data(self, text: str) -> None:
        if self.here in {"title", "created", "modified"}:
            self.found[self.here] = (self.found.get(self.here, "") + text)[:1000]

    def title(self) -> str | None:
        return " ".join(self.found.get("title", "").split()) or None

    def changed(self) -> str | None:
        # Where the two are the same a program wrote both, often from a template years old.
        if self.found.get("modified") == self.found.get("created"):
            return None
        return find_date(self.found.get("modified", ""))
