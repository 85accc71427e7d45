"""HTML: the words a browser would show, with their places in the file.

The scanner is our own and small, because every word needs its exact place, whatever state the markup is in, and
because Python's own parser treats broken markup differently from one release to the next and raises on some of it. It
reads each character once or twice, whatever comes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

from claimkit.text.dates import find_date
from claimkit.text.prose import BlockKind, Builder, Prose
from claimkit.text.wordlists import words

_NAME = re.compile(r"</?([A-Za-z][^\s/>]{0,40})")
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']{1,60})(?:\s{0,9}=\s{0,9}(\"[^\"]*\"|'[^']*'|[^\s>\"']+))?")
_QUOTE = re.compile("(?<==)[\"']")
_SKIPPED = words("script style nav head noscript template svg math iframe object button select textarea pre")
_RAW = words("script style textarea title noscript iframe")
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = words(
    "p div section article aside header footer main ul ol dl table thead tbody tfoot tr figure form hr address "
    "details summary fieldset body html"
)
_KINDS: dict[str, BlockKind] = {
    "li": "list-item", "dd": "list-item", "dt": "list-item",
    "td": "caption", "th": "caption", "figcaption": "caption", "caption": "caption",
}  # fmt: skip
_DEEPEST = 50
_HEAD_ENDS = frozenset({"body", "p", "div", "h1", "article", "main", "blockquote"})
_DATE_META = words("article:published_time date datepublished dc.date dc.date.issued pubdate publishdate")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of HTML: text, the start or end tag `name`, or something that shows nothing (a comment, a doctype)."""

    kind: Literal["text", "start", "end", "none"]
    start: int
    end: int
    name: str = ""


def tokens(text: str) -> list[Token]:
    """Cut `text` into tokens that cover it without a gap."""
    return list(_Scanner(text).run())


def attributes(text: str, token: Token) -> dict[str, str]:
    """The attributes of a start tag, names in lower case."""
    inside = text[token.start + 1 + len(token.name) : min(token.end - 1, token.start + 4000)]
    return {match[1].lower(): unescape((match[2] or "").strip("\"'")) for match in _ATTRIBUTE.finditer(inside)}


@dataclass(slots=True)
class _Scanner:
    text: str
    # Nothing is looked for behind the point from which it is known to be missing.
    missing: set[str] = field(default_factory=set)

    def run(self) -> list[Token]:
        text, here, out = self.text, 0, list[Token]()
        while here < len(text):
            stop = text.find("<", here)
            stop = len(text) if stop < 0 else stop
            if stop > here:
                out.append(Token("text", here, stop))
                here = stop
                continue
            token = self._markup(here)
            out.append(token)
            here = token.end
            if token.kind == "start" and token.name in _RAW:
                close = self._close(token.name, here)
                if close > here:
                    out.append(Token("text", here, close))
                    here = close
        return out

    def _markup(self, here: int) -> Token:
        text = self.text
        if text.startswith("<!--", here):
            end = self._after("-->", here + 4)
            return Token("none", here, end) if end else Token("text", here, here + 4)
        if text.startswith(("<!", "<?"), here):
            end = self._after(">", here)
            return Token("none", here, end) if end else Token("text", here, here + 2)
        name = _NAME.match(text, here)
        end = self._tag_end(name.end()) if name else 0
        if not name or not end:
            return Token("text", here, here + 1)
        kind: Literal["start", "end"] = "end" if text[here + 1] == "/" else "start"
        return Token(kind, here, end, name[1].lower())

    def _after(self, what: str, here: int) -> int:
        if what in self.missing:
            return 0
        found = self.text.find(what, here)
        if found < 0:
            self.missing.add(what)
            return 0
        return found + len(what)

    def _tag_end(self, here: int) -> int:
        """The end of the tag, a ">" in a quoted attribute not taken for it; 0 when it has no end."""
        text, plain_end = self.text, self._after(">", here)
        if not plain_end or "quoted" in self.missing:
            return plain_end
        stop = plain_end - 1
        while quote := _QUOTE.search(text, here, stop):
            here = text.find(quote[0], quote.end()) + 1
            if not here:
                # A quote that never ends: from here on, tags end at the next ">".
                self.missing.add("quoted")
                return plain_end
            if stop < here:
                stop = text.find(">", here)
                if stop < 0:
                    return plain_end
        return stop + 1

    def _close(self, name: str, here: int) -> int:
        """The start of the tag that closes a raw element, or `here` when there is none."""
        what = f"</{name}"
        if what in self.missing:
            return here
        found = re.compile(re.escape(what), re.IGNORECASE).search(self.text, here)
        if not found:
            self.missing.add(what)
            return here
        return found.start()


def put_text(builder: Builder, text: str, start: int, end: int) -> None:
    """Take `text[start:end]`, entities decoded."""
    here = start
    for match in ENTITY.finditer(text, start, end):
        decoded = unescape(match[0])
        if decoded != match[0]:
            builder.keep(here, match.start())
            builder.put(decoded, *match.span())
            here = match.end()
    builder.keep(here, end)


def read(text: str) -> Prose:
    """Read HTML, a whole page or a part of one."""
    return _Reader(text).run()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.builder = Builder(text)
        self.title: str | None = None
        self.dated: str | None = None
        self.skip: list[str] = []
        self.quoted = 0
        self.group = 0
        self.breaks = 0
        self.in_title = False

    def run(self) -> Prose:
        all_tokens = tokens(self.text)
        last_end = {t.name: n for n, t in enumerate(all_tokens) if t.kind == "end"}
        for number, token in enumerate(all_tokens):
            if token.kind == "text":
                self._words(token)
            elif token.kind == "start":
                self._start(token, closed=last_end.get(token.name, -1) > number)
            elif token.kind == "end":
                self._end(token)
        return self.builder.finish(self.title, self.dated)

    def _words(self, token: Token) -> None:
        shown = self.text[token.start : token.end]
        if self.in_title and self.title is None:
            self.title = " ".join(unescape(shown).split()) or None
        if self.in_title or self.skip:
            return
        if shown.strip():
            self.breaks = 0
        put_text(self.builder, self.text, token.start, token.end)

    def _start(self, token: Token, closed: bool) -> None:
        name = token.name
        if "head" in self.skip and name in _HEAD_ENDS:
            self.skip.remove("head")
        if name in {"meta", "time"} and self.dated is None:
            self._date(token)
        if name == "title" and closed and set(self.skip) <= {"head"}:
            self.in_title = True
        elif name in _SKIPPED and (closed or name == "head"):
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
            self._open(name, closed)

    def _open(self, name: str, closed: bool) -> None:
        if name == "blockquote":
            self.quoted += closed
        if name in {"blockquote", "li", "ul", "ol", "table", "section", "article"}:
            self.group += 1
        if name in _HEADINGS:
            self.builder.open("heading", _HEADINGS[name], self.group)
        elif self.quoted and name in {"footer", "cite", "figcaption"}:
            self.builder.open("caption", group=self.group)
        elif name in _KINDS and not (self.quoted and name in {"li", "dd", "dt"}):
            self.builder.open(_KINDS[name], group=self.group)
        elif name in _BLOCKS or name in _KINDS or name == "blockquote":
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
        elif name in _BLOCKS or name in _KINDS or name in _HEADINGS or (self.quoted and name == "cite"):
            self.builder.open("quotation" if self.quoted else "paragraph", group=self.group)

    def _break(self, token: Token) -> None:
        """One line break is white space, two part paragraphs."""
        self.breaks += 1
        if self.breaks == 2:
            self.builder.reopen()
        else:
            self.builder.space(token.start, token.end)

    def _date(self, token: Token) -> None:
        found = attributes(self.text, token)
        if token.name == "time":
            self.dated = find_date(found.get("datetime", ""))
        elif (found.get("property") or found.get("name") or "").lower() in _DATE_META:
            self.dated = find_date(found.get("content", ""))
