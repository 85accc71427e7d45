"""Markdown: the words that a rendered page would show, with their places in the file.

A light scanner over lines for the blocks (headings, lists, block quotes, tables; code, comments, front matter and link
definitions left out); `markdown_inline` reads the words inside a block. It follows CommonMark where newsrooms would
notice, and lets anything unusual stand as the words it is made of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from claimkit.text.dates import find_date
from claimkit.text.markdown_inline import Inline
from claimkit.text.prose import BlockKind, Builder, Prose

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = re.compile(r"(?:^|[ \t])#{1,50}[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:\*[ \t]*){3,200}$| {0,3}(?:-[ \t]*){3,200}$| {0,3}(?:_[ \t]*){3,200}$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"( {0,3})(?:[-*+]|\d{1,9}[.)])([ \t]+)(?=\S)")
_NESTED_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)([^\[\]]{1,200})\]:[ \t]*\S{1,2000}")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]]{1,80}\]:[ \t]*")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,100}\|?[ \t]*$")
_TAGS_ONLY = re.compile(
    r"[ \t]*</?(?:div|section|article|figure|aside|center|details|summary|p|br|hr)\b[^<>]{0,500}>[ \t]*$", re.IGNORECASE
)
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_META = re.compile(r"(title|date|published)[ \t]*[:=][ \t]*(\S.{0,300})", re.IGNORECASE)
_DASH_LINE = re.compile(r"(?:—|–|--)[ \t]*[A-Z]")
_INDENT = 4


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text without its line end: the offsets of its words and of its whole."""

    start: int
    end: int


def read(text: str) -> Prose:
    """Read Markdown."""
    return _Reader(text).run()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [_Line(m.start(1), m.end(1)) for m in _LINE.finditer(text)]
        self.builder = Builder(text)
        self.title: str | None = None
        self.dated: str | None = None
        self.group = 0
        self.kind: BlockKind = "paragraph"
        self.open: list[_Line] = []
        self.in_list = self.in_quote = False
        self.comments = self._comments()
        self.inline = Inline(text, self.builder, self._definitions())

    def run(self) -> Prose:
        number = self._front_matter()
        while number < len(self.lines):
            number = self._line(number)
        self._flush()
        return self.builder.finish(self.title, self.dated)

    def _comments(self) -> list[tuple[int, int]]:
        spans, here = [], 0
        while (start := self.text.find("<!--", here)) >= 0:
            end = self.text.find("-->", start + 4)
            if end < 0:
                break
            here = end + 3
            spans.append((start, here))
        return spans

    def _definitions(self) -> frozenset[str]:
        found = (_DEFINITION.match(self.text, line.start, line.end) for line in self.lines)
        return frozenset(" ".join(match[1].lower().split()) for match in found if match)

    def _front_matter(self) -> int:
        words = [self.text[line.start : line.end].rstrip() for line in self.lines[:200]]
        if not words or words[0] not in {"---", "+++"}:
            return 0
        ends = {words[0], "..."} if words[0] == "---" else {words[0]}
        close = next((n for n, w in enumerate(words) if n and w in ends), None)
        if close is None or not all(self._is_meta(w) for w in words[1:close]):
            return 0
        for line in words[1:close]:
            if match := _META.match(line):
                if match[1].lower() == "title":
                    self.title = match[2].strip().strip("\"'") or None
                else:
                    self.dated = self.dated or find_date(match[2])
        return close + 1

    @staticmethod
    def _is_meta(line: str) -> bool:
        return not line.strip() or line[0] in " \t-#[]" or ":" in line or "=" in line

    def _line(self, number: int) -> int:
        """Read the line and hand back the number of the next one to read."""
        line = self.lines[number]
        start = self._skip_comment(line)
        if start is None:
            return number + 1
        line = _Line(start, self._before_comment(start, line.end))
        quote, line = self._unquote(line)
        if self._blank(line):
            self._flush()
            self.in_quote = quote
            return number + 1
        if quote != self.in_quote and (quote or not self.open):
            self._flush()
            self.group += 1
            self.in_list = False
            self.in_quote = quote
        return self._content(number, line)

    def _content(self, number: int, line: _Line) -> int:
        text = self.text
        match: re.Match[str] | None
        if match := _FENCE.match(text, line.start, line.end):
            return self._code(number, match[1])
        if match := _HEADING.match(text, line.start, line.end):
            self._heading(_Line(match.end(), line.end), len(match[1]))
        elif (
            self.open
            and self.kind in {"paragraph", "quotation"}
            and (match := _UNDERLINE.match(text, line.start, line.end))
        ):
            self._underlined(1 if match[1][0] == "=" else 2)
        elif _RULE.match(text, line.start, line.end) or _TAGS_ONLY.match(text, line.start, line.end):
            self._flush()
        elif not self.open and _DEFINITION.match(text, line.start, line.end):
            pass
        elif not self.open and (match := _FOOTNOTE.match(text, line.start, line.end)):
            self._start("paragraph", _Line(match.end(), line.end))
        elif self._is_table(number):
            return self._table(number)
        else:
            self._words(line)
        return number + 1

    def _words(self, line: _Line) -> None:
        text = self.text
        pattern = _NESTED_ITEM if self.in_list else _ITEM
        if item := pattern.match(text, line.start, line.end):
            self._flush()
            if not self.in_list:
                self.group += 1
            self.in_list = True
            self._start("list-item", _Line(item.end(), line.end))
            return
        indent = len(text[line.start : line.end].expandtabs(_INDENT)) - len(
            text[line.start : line.end].expandtabs(_INDENT).lstrip()
        )
        if self.open:
            if self.in_quote and _DASH_LINE.match(text, line.start + indent, line.end):
                self._flush()
            self.open.append(line)
        elif self.in_list and indent >= 2:
            self._start("list-item", line)
        elif indent < _INDENT:
            self.in_list = False
            self._start("paragraph", line)

    def _start(self, kind: BlockKind, line: _Line) -> None:
        self._flush()
        self.kind = "quotation" if self.in_quote else kind
        self.open = [line]

    def _flush(self) -> None:
        if self.open:
            if self.kind == "paragraph":
                self.group += 1
            self.builder.open(self.kind, group=self.group)
            self.inline.read([(line.start, line.end) for line in self.open])
            self.builder.close()
            self.open = []

    def _heading(self, line: _Line, level: int) -> None:
        self._flush()
        self.in_list = False
        self.group += 1
        hashes = _CLOSING_HASHES.search(self.text, max(line.start, line.end - 60), line.end)
        self.builder.open("heading", level, self.group)
        self.inline.read([(line.start, hashes.start() if hashes else line.end)])
        self.builder.close()

    def _underlined(self, level: int) -> None:
        lines, self.open = self.open, []
        self.group += 1
        self.builder.open("heading", level, self.group)
        self.inline.read([(line.start, line.end) for line in lines])
        self.builder.close()

    def _code(self, number: int, fence: str) -> int:
        self._flush()
        closing = re.compile(rf"[ >]{{0,8}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
        for after in range(number + 1, len(self.lines)):
            line = self.lines[after]
            if closing.match(self.text, line.start, line.end):
                return after + 1
        # A fence that is never closed is taken for words gone astray and not for the rest of the draft.
        return number + 1

    def _is_table(self, number: int) -> bool:
        if self.open or number + 1 >= len(self.lines):
            return False
        line, rule = self.lines[number], self.lines[number + 1]
        return (
            self.text.find("|", line.start, line.end) >= 0
            and self.text.find("|", rule.start, rule.end) >= 0
            and bool(_TABLE_RULE.match(self.text, rule.start, rule.end))
        )

    def _table(self, number: int) -> int:
        self.group += 1
        here = number
        while here < len(self.lines):
            line = self.lines[here]
            if self.text.find("|", line.start, line.end) < 0:
                break
            if here != number + 1:
                for cell in _CELL.finditer(self.text, line.start, line.end):
                    self.builder.open("caption", group=self.group)
                    self.inline.read([cell.span()])
            here += 1
        self.builder.close()
        return here

    def _unquote(self, line: _Line) -> tuple[bool, _Line]:
        start, quoted = line.start, False
        while match := _QUOTE.match(self.text, start, line.end):
            start, quoted = match.end(), True
        return quoted, _Line(start, line.end)

    def _skip_comment(self, line: _Line) -> int | None:
        """Where the words of the line begin when a comment runs into it; None when it is all comment."""
        index = bisect_right(self.comments, (line.start + 1,)) - 1
        if index < 0 or self.comments[index][1] <= line.start:
            return line.start
        end = self.comments[index][1]
        return end if end < line.end else None

    def _before_comment(self, start: int, end: int) -> int:
        """Where the words of the line end when a comment begins in it that runs over its end."""
        index = bisect_right(self.comments, (end,)) - 1
        if index >= 0 and start <= self.comments[index][0] < end < self.comments[index][1]:
            return self.comments[index][0]
        return end

    def _blank(self, line: _Line) -> bool:
        return not self.text[line.start : line.end].strip()
