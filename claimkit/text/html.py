"""HTML: the words of the article that a browser would show, with their places in the file.

What belongs to a page and not to its article (menus, notices, other stories) is found by `html_article` and left out.
"""

from __future__ import annotations

from html import unescape

from claimkit.text import html_article, html_dates
from claimkit.text.html_tokens import BLOCKS, HEAD_ENDS, SKIPPED, Token, put_text, tokens
from claimkit.text.prose import BlockKind, Builder, Prose
from claimkit.text.wordlists import words

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_KINDS: dict[str, BlockKind] = {
    "li": "list-item", "dd": "list-item", "dt": "list-item",
    "td": "caption", "th": "caption", "figcaption": "caption", "caption": "caption",
}  # fmt: skip
_INLINE = words("a abbr b bdi em font i label mark s small span strong sub sup time u")
_DEEPEST = 50


def read(text: str) -> Prose:
    """Read HTML, a whole page or a part of one."""
    return _Reader(text).run()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.builder = Builder(text)
        self.title: str | None = None
        self.skip: list[str] = []
        self.quoted = 0
        self.group = 0
        self.breaks = 0
        self.in_title = False

    def run(self) -> Prose:
        all_tokens = tokens(self.text)
        article = html_article.find(self.text, all_tokens)
        last_end = {t.name: n for n, t in enumerate(all_tokens) if t.kind == "end"}
        left_out = False
        for number, token in enumerate(all_tokens):
            if article.leaves_out(number):
                self._part(token, first=not left_out)
                left_out = True
                continue
            left_out = False
            if token.kind == "text":
                self._words(token)
            elif token.kind == "start":
                self._start(token, last_end.get(token.name, -1) > number, number in article.cells)
            elif token.kind == "end":
                self._end(token)
        return self.builder.finish(self.title, html_dates.published(self.text, all_tokens, article))

    def _part(self, token: Token, first: bool) -> None:
        """What is left out parts words in a line, and else blocks; what it ends has ended all the same."""
        self._body_begins(token)
        if token.kind == "end" and token.name in self.skip:
            self._end(token)
        elif token.kind == "text" or token.name in _INLINE:
            if first:
                self.builder.space(token.start, token.end)
        else:
            self.builder.open("quotation" if self.quoted else "paragraph", group=self.group)

    def _body_begins(self, token: Token) -> None:
        """A head that is not closed ends with the first element that cannot stand in one."""
        if "head" in self.skip and token.kind == "start" and token.name in HEAD_ENDS:
            self.skip.remove("head")

    def _words(self, token: Token) -> None:
        shown = self.text[token.start : token.end]
        if self.in_title and self.title is None:
            self.title = " ".join(unescape(shown).split()) or None
        if self.in_title or self.skip:
            return
        if shown.strip():
            self.breaks = 0
        put_text(self.builder, self.text, token.start, token.end)

    def _start(self, token: Token, closed: bool, is_text: bool) -> None:
        """`closed`: there is a tag that ends it; `is_text`: it is a cell with sentences in it."""
        name = token.name
        self._body_begins(token)
        if name == "title" and closed and set(self.skip) <= {"head"}:
            self.in_title = True
        elif name in SKIPPED and (closed or name == "head"):
            self.builder.space(token.start, token.end)
            if len(self.skip) < _DEEPEST:
                self.skip.append(name)
        elif self.skip:
            return
        elif name == "q":
            self.builder.put("“", token.start, token.end)
        elif name == "br":
            self._break(token)
        else:
            self._open(name, closed, is_text)

    def _open(self, name: str, closed: bool, is_text: bool) -> None:
        if name == "blockquote":
            self.quoted += closed
        if name in {"blockquote", "li", "ul", "ol", "table", "section", "article"}:
            self.group += 1
        if name in _HEADINGS:
            self.builder.open("heading", _HEADINGS[name], self.group)
        elif self.quoted and name in {"footer", "cite", "figcaption"}:
            self.builder.open("caption", group=self.group)
        elif name in _KINDS and not is_text and not (self.quoted and name in {"li", "dd", "dt"}):
            self.builder.open(_KINDS[name], group=self.group)
        elif name in BLOCKS:
            self._fresh(name)

    def _fresh(self, name: str) -> None:
        inside_item = name in {"p", "div"} and self.builder.is_empty("list-item", "caption")
        if not inside_item:
            self.builder.open("quotation" if self.quoted else "paragraph", group=self.group)

    def _end(self, token: Token) -> None:
        name = token.name
        if name == "title":
            self.in_title = False
        elif name in self.skip:
            while self.skip.pop() != name:
                pass
        elif self.skip:
            return
        elif name == "q":
            self.builder.put("”", token.start, token.end)
        elif name == "blockquote":
            self.quoted = max(0, self.quoted - 1)
            self.group += 1
            self.builder.open("quotation" if self.quoted else "paragraph", group=self.group)
        elif name in BLOCKS or (self.quoted and name == "cite"):
            self.builder.open("quotation" if self.quoted else "paragraph", group=self.group)

    def _break(self, token: Token) -> None:
        """One line break is white space, two part paragraphs."""
        self.breaks += 1
        if self.breaks == 2:
            self.builder.reopen()
        else:
            self.builder.space(token.start, token.end)
