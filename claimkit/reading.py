"""Read a file into a Document, whatever a newsroom has, with a clear error when it cannot be."""

import sys
from pathlib import Path

from claimkit.errors import UnreadableFileError
from claimkit.text.document import Document, Format
from claimkit.text.document import read as read_document

FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
LONGEST = 50_000_000
"""Bytes; a draft is a few thousand words."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read(path: str | Path, *, format: Format | None = None) -> Document:
    """Read a draft from a file, or from standard input for ``-``.

    The format goes by the file's suffix unless given; without a known suffix it is text. The
    encoding is UTF-8, or what a byte-order mark says, or else Windows-1252. Raises
    UnreadableFileError, naming what is wrong and what to do.
    """
    if str(path) == "-":
        return read_document(decode(sys.stdin.buffer.read(), "standard input"), format or "text", "standard input")
    path = Path(path)
    try:
        if path.stat().st_size > LONGEST:
            msg = f"{path}: larger than {LONGEST // 1_000_000} MB; give the draft alone"
            raise UnreadableFileError(msg)
        raw = path.read_bytes()
    except FileNotFoundError:
        msg = f"{path}: no such file"
        raise UnreadableFileError(msg) from None
    except IsADirectoryError:
        msg = f"{path}: a folder; give files"
        raise UnreadableFileError(msg) from None
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror or error})"
        raise UnreadableFileError(msg) from None
    return read_document(decode(raw, str(path)), format or FORMATS.get(path.suffix.lower(), "text"), str(path))


def decode(raw: bytes, name: str) -> str:
    """Return the text of a file's bytes. Raises UnreadableFileError for binary or empty files."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError as error:
                msg = f"{name}: begins like {encoding} but is not ({error.reason} at byte {error.start}); save as UTF-8"
                raise UnreadableFileError(msg) from None
    if b"\0" in raw:
        msg = f"{name}: not a text file (it holds NUL bytes); give text, Markdown or HTML"
        raise UnreadableFileError(msg)
    if not raw.strip():
        msg = f"{name}: empty"
        raise UnreadableFileError(msg)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        # Bytes that Windows-1252 leaves unassigned become replacement characters; offsets stay right.
        return raw.decode("cp1252", errors="replace")
