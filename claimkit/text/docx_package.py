"""The parts of a DOCX file, read as if whoever sent it meant harm.

A DOCX file is a zip archive of XML parts. A part is parsed while it is unpacked and never held as a whole; how many
members, how many bytes, how deep and how many elements is bounded, and document types, and with them entities, are
refused.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol
from xml.parsers import expat

from claimkit.decoding import ARCHIVE, OLE
from claimkit.errors import UnreadableFileError

MEMBERS = 5_000
"""A long report with a picture on every page has a few hundred."""
UNPACKED = 30_000_000
"""Bytes of one part; 100,000 words are some 5 MB."""
RATIO, RATIO_FROM = 300, 5_000_000
"""How far a part may be packed, asked of large parts: Word's repetitive XML reaches 50."""
DEEPEST = 256
"""Elements within one another; tables in tables in text boxes come to some 50."""
ELEMENTS = 1_000_000
"""Of one part; 100,000 words with every change tracked come to some 500,000."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENTRY = b"PK\x01\x02"
_CHUNK = 65_536
_MAIN = "word/document.xml"
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
# zipfile raises a RuntimeError, NotImplementedError among them, for members that it cannot unpack.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, LookupError, OverflowError, RuntimeError)


class Handler(Protocol):
    """What is told of the elements of a part. Names of Word's own are `w:name`, all others without a prefix."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """It ends."""

    def data(self, text: str) -> None:
        """Text in it, in pieces of any length."""


class Package:
    """An opened DOCX file. `name` is what messages call it."""

    def __init__(self, raw: bytes, name: str) -> None:
        self.name = name
        self.raw = raw
        self.archive = self._open()
        self.main = self._main()
        self.related = self._relations(self.main)

    def parse(self, part: str, handler: Handler) -> bool:
        """Tell `handler` of a part; False when there is none.

        Raises UnreadableFileError for one that is broken or hostile.
        """
        try:
            info = self.archive.getinfo(part)
        except KeyError:
            return False
        if info.flag_bits & 1:
            raise self.error("protected by a password; save it without one")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise self.error("packed in a way that word processors do not use; open it in one and save it as .docx")
        parser = _parser(handler)
        unpacked = 0
        try:
            with self.archive.open(info) as file:
                while chunk := file.read(_CHUNK):
                    unpacked += len(chunk)
                    if unpacked > UNPACKED or (unpacked > RATIO_FROM and unpacked > RATIO * info.compress_size):
                        raise self.error(f"{part} unpacks to more than a draft has; give the draft alone")
                    parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except _RefusedError as refused:
            raise self.error(f"{part} {refused}; this is no file from a word processor") from None
        except expat.ExpatError as error:
            raise self.error(f"{part} is broken XML ({error}); open it in a word processor and save it anew") from None
        except _DAMAGED as error:
            raise self._damaged(error) from None
        return True

    def error(self, message: str) -> UnreadableFileError:
        """The error that says `message` of this file."""
        return UnreadableFileError(f"{self.name}: {message}")

    def _damaged(self, error: Exception) -> UnreadableFileError:
        return self.error(f"a damaged DOCX file ({error}); open it in a word processor and save it anew")

    def _open(self) -> zipfile.ZipFile:
        if self.raw.startswith(OLE):
            if _ENCRYPTED in self.raw:
                raise self.error("protected by a password; save it without one")
            raise self.error("an old Word file (.doc); save it as .docx")
        if not self.raw.startswith(ARCHIVE):
            raise self.error("not a DOCX file (no zip archive); save it as .docx, or as text")
        # Counted before the list of members is read, which costs memory for each.
        if self.raw.count(_ENTRY) > MEMBERS:
            raise self.error(f"an archive of more than {MEMBERS} members; give the draft alone")
        try:
            return zipfile.ZipFile(BytesIO(self.raw))
        except _DAMAGED as error:
            raise self._damaged(error) from None

    def _main(self) -> str:
        relations = self._relations("")
        for part in (relations.get("officeDocument"), _MAIN):
            if part and part in self.archive.NameToInfo and part.startswith("word/"):
                return part
        raise self.error(f"not a Word document ({_MAIN} is missing); save it as .docx, or as text")

    def _relations(self, part: str) -> dict[str, str]:
        """The parts that `part` names, by the last word of their type ("styles", "footnotes")."""
        folder, file = posixpath.split(part)
        found = _Relations(folder, {})
        self.parse(posixpath.join(folder, "_rels", f"{file}.rels"), found)
        return found.parts


@dataclass(frozen=True, slots=True)
class _Relations:
    folder: str
    parts: dict[str, str]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", self.folder, attributes.get("Target", "")))
            self.parts.setdefault(posixpath.basename(attributes.get("Type", "")), target.lstrip("/"))

    def end(self, name: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


class _RefusedError(Exception):
    """Something in the XML that no word processor writes."""


def _parser(handler: Handler) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    depth = elements = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if depth > DEEPEST:
            raise _RefusedError(f"has more than {DEEPEST} elements within one another")
        if elements > ELEMENTS:
            raise _RefusedError(f"has more than {ELEMENTS} elements")
        handler.start(_short(name), {_short(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_short(name))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.data
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_: object) -> None:
    raise _RefusedError("declares a document type")


def _short(name: str) -> str:
    for space in _WORD:
        if name.startswith(space):
            return f"w:{name[len(space) :]}"
    return name.rpartition("}")[2]
