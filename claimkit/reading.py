"""Read a file, a page on the web or standard input into a Document, with a clear error when it cannot be."""

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal

from claimkit.decoding import ARCHIVE, OLE, decode
from claimkit.errors import UnreadableFileError
from claimkit.text.document import Document, Format
from claimkit.text.document import read as read_text

Readable = Format | Literal["docx"]

FORMATS: dict[str, Readable] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".docm": "docx",
}
"""The suffixes by which a file's format is known, and for which folders are searched."""
LONGEST = 50_000_000
"""Bytes; a draft is a few thousand words."""
STANDARD_INPUT = "standard input"

_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]{1,20})://", re.IGNORECASE)
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,999}(?:<\?xml[^>]{0,200}>\s{0,99})?<(?:!doctype\s+)?html\b", re.IGNORECASE)
# What people give that is no text, by how it begins, with what they can do.
_OTHERS = (
    (b"%PDF-", "a PDF; copy its text into a file, or give the page or the DOCX that it was made from"),
    (b"{\\rtf", "an RTF file; save it as .docx, or as text"),
)


def read(path: str | Path, *, format: Format | None = None) -> Document:
    """Read a draft from a file, from an address (http or https), or from standard input for ``-``.

    The format goes by the file's suffix or the type that the server names, unless given, and else by how the draft
    begins; whatever is not recognised is text. `Document.warnings` says what was guessed. The network is used for
    nothing but an address. Raises UnreadableFileError, naming what is wrong and what to do.
    """
    if str(path) == "-":
        return from_bytes(_bounded(sys.stdin.buffer.read(LONGEST + 1), STANDARD_INPUT), STANDARD_INPUT, format=format)
    if isinstance(path, str) and is_address(path):
        return _fetched(path, format)
    path = Path(path)
    suffix = FORMATS.get(path.suffix.lower())
    return from_bytes(_content(path), str(path), format=format, likely=suffix)


def is_address(path: str) -> bool:
    """Whether `path` is meant as an address and not as a file."""
    return bool(_ADDRESS.match(path))


def from_bytes(
    raw: bytes,
    name: str,
    *,
    format: Format | None = None,
    likely: Readable | None = None,
    charset: str | None = None,
) -> Document:
    """Read the bytes of a draft called `name`.

    `format` is what the user says it is, `likely` what its suffix or server says, `charset` the encoding that the
    server says. Raises UnreadableFileError.
    """
    if format is None and (likely == "docx" or raw.startswith((ARCHIVE, OLE))):
        from claimkit.text import docx

        return docx.read(raw, name)
    for begin, what in _OTHERS:
        if raw.startswith(begin):
            msg = f"{name}: {what}"
            raise UnreadableFileError(msg)
    chosen = format or (likely if likely and likely != "docx" else "html" if _PAGE.match(raw) else "text")
    decoded = decode(raw, name, charset=charset, html=chosen == "html")
    document = read_text(decoded.text, chosen, name)
    return replace(document, warnings=(decoded.warning,)) if decoded.warning else document


def _content(path: Path) -> bytes:
    try:
        # A folder is named as such on every system; opening one is a different error on each.
        if path.is_dir():
            suffixes = ", ".join(dict.fromkeys(FORMATS))
            msg = f"{path}: a folder; give a file, or a folder with files in it that end in {suffixes}"
            raise UnreadableFileError(msg)
        with path.open("rb") as file:
            return _bounded(file.read(LONGEST + 1), str(path))
    except FileNotFoundError:
        msg = f"{path}: no such file"
        raise UnreadableFileError(msg) from None
    except (OSError, ValueError) as error:
        # ValueError: a NUL in the path.
        msg = f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})"
        raise UnreadableFileError(msg) from None


def _bounded(raw: bytes, name: str) -> bytes:
    if len(raw) > LONGEST:
        msg = f"{name}: larger than {LONGEST // 1_000_000} MB; give the draft alone"
        raise UnreadableFileError(msg)
    return raw


def _fetched(address: str, format: Format | None) -> Document:
    from claimkit import fetch

    page = fetch.fetch(address)
    likely = page.format or FORMATS.get(page.suffix)
    return from_bytes(page.content, address, format=format, likely=likely, charset=page.charset)
