"""The paragraphs of one part of a DOCX file: its body, its footnotes or its endnotes.

`Story` is told of elements one after the other and keeps of them only what is open, so that memory grows with the
text and not with the markup.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from claimkit.text.docx_styles import Look, Styles, heading, is_on
from claimkit.text.prose import BlockKind
from claimkit.text.wordlists import words

Note = Literal["footnote", "endnote"]

# What was deleted or moved away, how it looked before, instructions, pronunciation, and the second of two versions.
_SKIPPED = words(
    "w:del w:moveFrom w:delText w:delInstrText w:instrText w:pPrChange w:rPrChange w:tblPrChange w:trPrChange "
    "w:tcPrChange w:sectPrChange w:tblGridChange w:sectPr w:rt w:ffData w:fldData Fallback"
)
_CHARACTERS = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-",
}  # fmt: skip
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
# Fields within one another; Word itself stops at 20.
_FIELDS = 50
_PRIVATE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: numbers that tell tables, rows and cells apart, and whether the cell is alone in its row."""

    table: int
    row: int
    cell: int
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph: its words, what it is, the cell it stands in and the id of the note it belongs to."""

    text: str
    kind: BlockKind
    level: int | None = None
    cell: Cell | None = None
    note: str | None = None


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open. `joined` says that its end is deleted and the next one goes on with it."""

    parts: list[str] = field(default_factory=list)
    style: str | None = None
    outline: str | None = None
    numbered: bool | None = None
    joined: bool = False
    # Those of text boxes that hang on it.
    behind: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    # Where the pieces of the row begin.
    begin: int = 0
    cells: int = 0
    cell: int = 0
    deleted: bool = False


class Story:
    """A handler that collects `pieces`, and the `references` to notes, as (kind, id), in their order."""

    def __init__(self, styles: Styles, note: Note | None = None) -> None:
        self.pieces: list[Piece] = []
        self.references: list[tuple[str, str]] = []
        self._styles = styles
        self._kind = f"w:{note}" if note else ""
        self._note: str | None = None
        self._path: list[str] = []
        self._skipping = 0
        self._paragraphs: list[_Paragraph] = []
        self._carried: _Paragraph | None = None
        self._tables: list[_Table] = []
        self._counter = 0
        # For every field that is open, whether what comes is still its instruction.
        self._fields: list[bool] = []
        self._hidden = False
        self._texts = 0
        self._placeholders: list[bool] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in the start of an element."""
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._skipping or self._is_skipped(name, parent, attributes):
            self._skipping += 1
        elif parent == "w:r" and name in _CHARACTERS:
            self._put(_CHARACTERS[name])
        elif parent in {"w:pPr", "w:rPr", "w:numPr", "w:trPr", "w:sdtPr"}:
            self._property(name, parent, attributes)
        else:
            self._element(name, attributes)

    def _is_skipped(self, name: str, parent: str, attributes: dict[str, str]) -> bool:
        if name in {"w:del", "w:moveFrom"} and parent in {"w:rPr", "w:trPr"}:
            return False
        if name == "w:sdtContent":
            return bool(self._placeholders) and self._placeholders[-1]
        if name == self._kind:
            # Notes with a type are the lines that part notes from the body.
            return attributes.get("w:type", "normal") != "normal"
        return name in _SKIPPED

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        if name == "w:p":
            self._open_paragraph()
        elif name == "w:r":
            self._hidden = self._look().hidden
        elif name in {"w:t", "t"}:
            self._texts += 1
        elif name == "w:fldChar":
            self._field(attributes.get("w:fldCharType"))
        elif name == "w:sym":
            self._symbol(attributes.get("w:char", ""))
        elif name in {"w:footnoteReference", "w:endnoteReference"} and not self._is_hidden():
            self.references.append((name[2:-9], attributes.get("w:id", "")))
        elif name == "w:sdt":
            self._placeholders.append(False)
        elif name == self._kind:
            self._note = attributes.get("w:id", "")
        else:
            self._table(name)

    def _table(self, name: str) -> None:
        if name == "w:tbl":
            self._carry_on()
            self._tables.append(_Table(self._next()))
        elif self._tables and name == "w:tr":
            table = self._tables[-1]
            table.row, table.cells, table.begin, table.deleted = self._next(), 0, len(self._pieces()), False
        elif self._tables and name == "w:tc":
            self._tables[-1].cells += 1
            self._tables[-1].cell = self._next()

    def _property(self, name: str, parent: str, attributes: dict[str, str]) -> None:
        above = self._path[-3] if len(self._path) > 2 else ""
        value = attributes.get("w:val")
        if parent == "w:sdtPr":
            if name == "w:showingPlcHdr" and self._placeholders:
                self._placeholders[-1] = is_on(attributes)
        elif parent == "w:trPr":
            if name == "w:del" and self._tables:
                self._tables[-1].deleted = True
        elif parent == "w:rPr" and above == "w:r":
            if name == "w:vanish":
                self._hidden = is_on(attributes)
            elif name == "w:rStyle":
                self._hidden = self._hidden or self._styles.look(value).hidden
        elif self._paragraphs:
            self._paragraph_property(self._paragraphs[-1], name, parent, value)

    def _paragraph_property(self, paragraph: _Paragraph, name: str, parent: str, value: str | None) -> None:
        if parent == "w:rPr":
            paragraph.joined = paragraph.joined or name in {"w:del", "w:moveFrom"}
        elif name == "w:pStyle":
            paragraph.style = value
        elif name == "w:outlineLvl":
            paragraph.outline = value
        elif name == "w:numId":
            paragraph.numbered = value != "0"

    def end(self, name: str) -> None:
        """Take in the end of an element."""
        self._path.pop()
        if self._skipping:
            self._skipping -= 1
            return
        if name == "w:p" and self._paragraphs:
            self._close_paragraph()
        elif name in {"w:t", "t"}:
            self._texts -= 1
        elif name == "w:r":
            self._hidden = False
        elif name == "w:sdt" and self._placeholders:
            self._placeholders.pop()
        elif name == "w:tr" and self._tables:
            self._close_row(self._tables[-1])
        elif name == "w:tbl" and self._tables:
            self._carry_on()
            self._tables.pop()
        elif name == self._kind or name in {"w:tc", "w:body", "w:txbxContent"}:
            self._carry_on()
            if name == self._kind:
                self._note = None

    def data(self, text: str) -> None:
        """Take in characters."""
        if self._texts and not self._skipping:
            self._put(text)

    def _next(self) -> int:
        self._counter += 1
        return self._counter

    def _put(self, text: str) -> None:
        if self._paragraphs and not self._is_hidden():
            self._paragraphs[-1].parts.append(text.replace(_SOFT_HYPHEN, ""))

    def _is_hidden(self) -> bool:
        return self._hidden or any(self._fields) or any(table.deleted for table in self._tables)

    def _symbol(self, code: str) -> None:
        """A character of a symbol font; those fonts hide most of theirs where Unicode has no meaning."""
        if len(code) == 4 and all(c in "0123456789abcdefABCDEF" for c in code):
            number = int(code, 16)
            if number >= 0x20 and number not in _PRIVATE and not 0xD800 <= number < 0xE000:
                self._put(chr(number))

    def _field(self, kind: str | None) -> None:
        if kind == "begin" and len(self._fields) < _FIELDS:
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _look(self) -> Look:
        return self._styles.look(self._paragraphs[-1].style if self._paragraphs else None)

    def _pieces(self) -> list[Piece]:
        """Where pieces go: behind the paragraph that is open around a text box, or to the end."""
        return self._paragraphs[-1].behind if self._paragraphs else self.pieces

    def _open_paragraph(self) -> None:
        paragraph = _Paragraph()
        if self._carried is not None:
            paragraph.parts, paragraph.behind = self._carried.parts, self._carried.behind
            self._carried = None
        self._paragraphs.append(paragraph)

    def _close_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        # No instruction runs over the end of its paragraph; a field that was not closed must not swallow the rest.
        self._fields = [False] * len(self._fields)
        if paragraph.joined:
            self._carried = paragraph
        else:
            self._add(paragraph)

    def _carry_on(self) -> None:
        """A paragraph whose end is deleted has nothing behind it to go on with."""
        paragraph, self._carried = self._carried, None
        if paragraph is not None:
            self._add(paragraph)

    def _add(self, paragraph: _Paragraph) -> None:
        into = self._pieces()
        look = self._shown_as(paragraph)
        text = "".join(paragraph.parts)
        if text.strip() and not look.contents:
            table = self._tables[-1] if self._tables else None
            cell = Cell(table.number, table.row, table.cell) if table else None
            into.append(Piece(text, look.kind, look.level, cell, self._note))
        into += paragraph.behind

    def _shown_as(self, paragraph: _Paragraph) -> Look:
        look = self._styles.look(paragraph.style)
        own = heading(paragraph.outline)
        if own and not look.contents and "heading" in {own.kind, look.kind}:
            return own
        if paragraph.numbered and look.kind == "paragraph":
            return Look("list-item", contents=look.contents)
        if paragraph.numbered is False and look.kind == "list-item":
            return Look()
        return look

    def _close_row(self, table: _Table) -> None:
        self._carry_on()
        if table.cells != 1:
            return
        # A table of one column is there for its frame, and what is in it is text like any other.
        pieces = self._pieces()
        for index in range(table.begin, len(pieces)):
            cell = pieces[index].cell
            if cell and cell.row == table.row:
                pieces[index] = replace(pieces[index], cell=replace(cell, alone=True))
