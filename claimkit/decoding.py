"""From the bytes of a file or a page to its text: which encoding, and what to tell the user when that is a guess.

In this order: a byte-order mark, what the server said, what the file itself declares (HTML), UTF-8, and at last
Windows-1252, in which every byte means something; whoever gets there is warned.
"""

import codecs
import re
from dataclasses import dataclass

from claimkit.errors import UnreadableFileError

# UTF-32 in little-endian order begins like UTF-16, so it is asked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Only encodings that pages are written in: Python knows more, and some ("zlib", "punycode") are a danger.
_KNOWN = re.compile(
    r"utf-8|utf-16|utf-16-[lb]e|ascii|iso8859-\d{1,2}|cp125[0-8]|cp874|koi8-[ru]|mac-(?:roman|cyrillic)|gb2312|gbk"
    r"|gb18030|big5|big5hkscs|euc_jp|shift_jis|cp932|iso2022_jp|euc_kr|cp949"
)
# As browsers do: what calls itself Latin-1 or ASCII is Windows-1252.
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})
_DECLARED_WITHIN = 4096
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META = re.compile(rb"<meta\b[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.IGNORECASE)
ARCHIVE, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How zip archives (DOCX) and compound files (old or encrypted Word files) begin, which are no text."""
_LOST = "\N{REPLACEMENT CHARACTER}"
_SAVE = "save it as UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what the user should know of how it was decoded; None when there is no doubt."""

    text: str
    warning: str | None = None


def decode(raw: bytes, name: str, *, charset: str | None = None, html: bool = False) -> Decoded:
    """Decode `raw`. `name` stands in messages, `charset` is what the server said, `html` lets `raw` declare its own.

    Raises UnreadableFileError for what is empty, or no text.
    """
    decoded = _marked(raw, name)
    if decoded is None:
        declared = _known(charset) or (_known(_declared(raw)) if html else None)
        if b"\0" in raw and not (declared or "").startswith("utf-"):
            raise _binary(name)
        decoded = _as_declared(raw, name, declared) if declared else _guessed(raw, name)
    if "\0" in decoded.text:
        raise _binary(name)
    if not decoded.text.strip():
        msg = f"{name}: empty"
        raise UnreadableFileError(msg)
    return decoded


def _binary(name: str) -> UnreadableFileError:
    return UnreadableFileError(f"{name}: not a text file (it holds NUL bytes); give text, Markdown, HTML or DOCX")


def _marked(raw: bytes, name: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw.decode(encoding))
            except UnicodeDecodeError as error:
                msg = f"{name}: begins like {encoding} but is not ({error.reason} at byte {error.start}); {_SAVE}"
                raise UnreadableFileError(msg) from None
    return None


def _declared(raw: bytes) -> str | None:
    head = raw[:_DECLARED_WITHIN]
    found = _XML.match(head) or _META.search(_COMMENT.sub(b"", head))
    return found[1].decode("ascii", "replace") if found else None


def _known(label: str | None) -> str | None:
    """The codec that a label means, None when it means none that is read here."""
    try:
        codec = codecs.lookup(label.strip(" \"'")).name if label else ""
    except (LookupError, ValueError):
        return None
    if not _KNOWN.fullmatch(codec):
        return None
    # Without a mark UTF-16 is little-endian on the web, whatever this machine is.
    return "cp1252" if codec in _WESTERN else "utf-16-le" if codec == "utf-16" else codec


def _as_declared(raw: bytes, name: str, encoding: str) -> Decoded:
    if encoding.startswith("utf-16") and b"\0" not in raw:
        # A declaration that could be read byte by byte was not written in UTF-16.
        encoding = "utf-8"
    if encoding == "cp1252":
        # Many a page in UTF-8 says Latin-1. What is valid UTF-8 throughout is no accident.
        if not raw.isascii() and (text := _strictly(raw, "utf-8")) is not None:
            return Decoded(text, f"{name}: declares a Western encoding but is UTF-8; read as UTF-8")
        return Decoded(raw.decode("cp1252", errors="replace"))
    text = _strictly(raw, encoding)
    if text is not None:
        return Decoded(text)
    guessed = _guessed(raw, name)
    return Decoded(guessed.text, guessed.warning or f"{name}: declares {encoding} but is UTF-8; read as UTF-8")


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guessed(raw: bytes, name: str) -> Decoded:
    text = raw.decode("utf-8", errors="replace")
    lost = text.count(_LOST) - raw.count(_LOST.encode())
    if not lost:
        return Decoded(text)
    if sum(not c.isascii() for c in text) > 2 * text.count(_LOST):
        # UTF-8 with a damaged place or two: better those lost than every quotation mark spoilt.
        places = "one place" if lost == 1 else f"{lost} places"
        return Decoded(text, f"{name}: not valid UTF-8 in {places}, shown as {_LOST}; {_SAVE}")
    # Bytes that Windows-1252 leaves unassigned become replacement characters; offsets stay right.
    text = raw.decode("cp1252", errors="replace")
    return Decoded(text, f"{name}: not UTF-8; read as Windows-1252. If letters look wrong, {_SAVE}")
