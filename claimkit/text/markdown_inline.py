"""Markdown inside a block: emphasis, links, images, code, entities, tags and comments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from html import unescape

from claimkit.text.html_tokens import ENTITY
from claimkit.text.prose import Builder

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&]")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,1000})?/?|!--|!?[A-Z][^<>]{0,200})>")
_AUTOLINK = re.compile(r"<((?:https?|ftp|mailto):[^<>\s]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>")
_TARGET = re.compile(
    r"\(\s{0,20}(?:<[^<>\n]{0,2000}>|[^\s()<]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,3})"
    r"(?:\s{1,20}(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,20}\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,200})\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\]")


class Inline:
    """Reads the words of one block after the other into a builder. `definitions` are the link labels defined."""

    def __init__(self, text: str, builder: Builder, definitions: frozenset[str]) -> None:
        self.text = text
        self.builder = builder
        self.definitions = definitions

    def read(self, lines: Sequence[tuple[int, int]]) -> None:
        """Take the words of these lines (spans of the text); the breaks between them are white space."""
        scan = _Scan(self.text, lines, self.definitions)
        edges = scan.silent()
        here = 0
        for start, end, words in edges:
            self._keep(scan, here, start)
            if words:
                self.builder.put(words, scan.at(start), scan.at(end - 1) + 1)
            here = max(here, end)
        self._keep(scan, here, len(scan.words))

    def _keep(self, scan: _Scan, start: int, end: int) -> None:
        """Take a range of the joined words, line by line."""
        while start < end:
            stop = min(end, scan.line_end(start))
            if stop > start:
                self.builder.keep(scan.at(start), scan.at(stop - 1) + 1)
            if stop < end:
                at = scan.at(stop)
                self.builder.space(at, at)
                stop += 1
            start = stop


class _Scan:
    """The words of a block joined by line breaks, and what in them is markup."""

    def __init__(self, text: str, lines: Sequence[tuple[int, int]], known: frozenset[str]) -> None:
        self.words = "\n".join(text[start:end] for start, end in lines)
        self.known = known
        self.bases: list[int] = []
        self.starts: list[int] = []
        base = 0
        for start, end in lines:
            self.bases.append(base)
            self.starts.append(start)
            base += end - start + 1
        self.cuts: list[tuple[int, int, str]] = []
        self.brackets: list[tuple[int, bool]] = []
        self.runs: list[tuple[int, int, bool, bool]] = []
        self.no_comment_end = False
        self.no_code_end: set[int] = set()

    def at(self, offset: int) -> int:
        """The text offset of an offset of the words."""
        line = bisect_right(self.bases, offset) - 1
        return self.starts[line] + offset - self.bases[line]

    def line_end(self, offset: int) -> int:
        line = bisect_right(self.bases, offset)
        return self.bases[line] - 1 if line < len(self.bases) else len(self.words)

    def silent(self) -> list[tuple[int, int, str]]:
        """The ranges that are not shown, or are shown as something else: (start, end, words), in order."""
        here = 0
        while match := _SPECIAL.search(self.words, here):
            here = self._special(match.start())
        self._emphasis()
        self.cuts.sort()
        out: list[tuple[int, int, str]] = []
        for cut in self.cuts:
            if not out or cut[0] >= out[-1][1]:
                out.append(cut)
        return out

    def _special(self, here: int) -> int:
        mark = self.words[here]
        if mark == "\\":
            return self._escape(here)
        if mark == "`":
            return self._code(here)
        if mark == "<":
            return self._tag(here)
        if mark == "&":
            match = ENTITY.match(self.words, here)
            if match and (decoded := unescape(match[0])) != match[0]:
                return self._cut(here, match.end(), decoded)
            return here + 1
        if mark == "!":
            if self.words.startswith("![", here):
                self.brackets.append((here, True))
                return here + 2
            return here + 1
        if mark == "[":
            if match := _FOOTNOTE.match(self.words, here):
                return self._cut(here, match.end())
            self.brackets.append((here, False))
            return here + 1
        return self._bracket(here) if mark == "]" else self._delimiters(here)

    def _cut(self, start: int, end: int, words: str = "") -> int:
        if end > start:
            self.cuts.append((start, end, words))
        return end

    def _escape(self, here: int) -> int:
        if _ESCAPE.match(self.words, here):
            self._cut(here, here + 1)
            return here + 2
        if here + 1 >= len(self.words) or self.words[here + 1] == "\n":
            return self._cut(here, here + 1)
        return here + 1

    def _code(self, here: int) -> int:
        """A code span keeps its words and loses its back quotes."""
        end = here
        while end < len(self.words) and self.words[end] == "`":
            end += 1
        size = end - here
        if size in self.no_code_end:
            return end
        close = re.compile(rf"(?<!`)`{{{size}}}(?!`)").search(self.words, end)
        if not close:
            self.no_code_end.add(size)
            return end
        self._cut(here, end)
        return self._cut(close.start(), close.end())

    def _tag(self, here: int) -> int:
        if self.words.startswith("<!--", here):
            close = -1 if self.no_comment_end else self.words.find("-->", here + 4)
            if close >= 0:
                return self._cut(here, close + 3)
            self.no_comment_end = True
            return here + 4
        if match := _AUTOLINK.match(self.words, here):
            self._cut(here, here + 1)
            return self._cut(match.end() - 1, match.end())
        match = _TAG.match(self.words, here)
        if not match:
            return here + 1
        if match[0].lower().startswith("<br"):
            return self._cut(here, match.end(), " ")
        return self._cut(here, match.end())

    def _bracket(self, here: int) -> int:
        """A closing bracket: of a link, of an image, or just a bracket."""
        if not self.brackets:
            return here + 1
        start, image = self.brackets.pop()
        inner = self.words[start + 1 : here] if here - start < 200 else ""
        end = 0
        target, reference = _TARGET.match(self.words, here + 1), _REFERENCE.match(self.words, here + 1)
        if target:
            end = target.end()
        elif reference and self._defined(reference[1] or inner):
            end = reference.end()
        elif self._defined(inner):
            end = here + 1
        if not end:
            return here + 1
        if image:
            return self._cut(start, end)
        self._cut(start, start + 1)
        return self._cut(here, end)

    def _defined(self, label: str) -> bool:
        return bool(self.known) and " ".join(label.lower().split()) in self.known

    def _delimiters(self, here: int) -> int:
        mark, end = self.words[here], here
        while end < len(self.words) and self.words[end] == mark:
            end += 1
        before = self.words[here - 1] if here else " "
        after = self.words[end] if end < len(self.words) else " "
        left = not after.isspace() and (after.isalnum() or before.isspace() or not before.isalnum())
        right = not before.isspace() and (before.isalnum() or after.isspace() or not after.isalnum())
        if mark == "_":
            left, right = left and not before.isalnum(), right and not after.isalnum()
        if mark != "~" or end - here == 2:
            self.runs.append((here, end, left, right))
        return end

    def _emphasis(self) -> None:
        """Pair the delimiter runs of each mark, innermost first; what finds no partner stays as it is written."""
        opened: dict[str, list[tuple[int, int]]] = {}
        for start, end, left, right in self.runs:
            stack = opened.setdefault(self.words[start], [])
            if right:
                while stack and start < end:
                    begin, stop = stack.pop()
                    size = min(2, stop - begin, end - start)
                    self._cut(stop - size, stop)
                    self._cut(start, start + size)
                    start += size
                    if stop - size > begin:
                        stack.append((begin, stop - size))
            if left and start < end:
                stack.append((start, end))
