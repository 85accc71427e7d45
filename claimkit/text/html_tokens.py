"""HTML cut into tags and text, each with its place in the file.

The scanner is our own and small, because every word needs its exact place, whatever state the markup is in, and
because Python's own parser treats broken markup differently from one release to the next and raises on some of it. It
reads each character once or twice, whatever comes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

from claimkit.text.prose import Builder
from claimkit.text.wordlists import words

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
SKIPPED = words("script style nav head noscript template svg math iframe object button select textarea pre")
"""Elements whose words are not the draft's."""
BLOCKS = words(
    "p div section article aside header footer main nav ul ol dl li dd dt table thead tbody tfoot tr td th caption "
    "figure figcaption blockquote form hr address details summary fieldset body html h1 h2 h3 h4 h5 h6 pre center"
)
"""Elements that begin on a line of their own."""
HEAD_ENDS = words("body p div h1 article main blockquote")
"""Elements that cannot stand in the head of a page, and end one that is not closed."""

_NAME = re.compile(r"</?([A-Za-z][^\s/>]{0,40})")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']{1,60})(?:\s{0,9}=\s{0,9}(\"[^\"]*\"|'[^']*'|[^\s>\"']+))?")
_QUOTE = re.compile("(?<==)[\"']")
_RAW = words("script style textarea title noscript iframe")


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
