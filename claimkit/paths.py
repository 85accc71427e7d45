"""What the user names to be read: files and addresses as they are, folders as the drafts in them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimkit.reading import FORMATS, is_address

_PAGES = (".html", ".htm", ".xhtml")
# What browsers put beside a page saved whole: "Story_files", in German "Story-Dateien", and so on.
_BESIDE = ("_files", "-files", "_Dateien", "-Dateien", ".files", "_fichiers", "_archivos")


def expand(paths: Iterable[str | Path]) -> list[str | Path]:
    """Return what is to be read, in the order given.

    A folder stands for the files of a readable format in it and below, sorted by path; those already in the list are
    not repeated. Hidden files and folders, lock files of word processors, the folder of pictures and frames that a
    browser saves beside a page, and folders reached by a link are left out. A folder without a file to read is handed
    back itself, so that reading it says what is wrong. Addresses and ``-`` stay as they are.
    """
    found: list[str | Path] = []
    seen: set[Path] = set()
    for path in paths:
        if str(path) == "-" or (isinstance(path, str) and is_address(path)):
            found.append(path)
            continue
        path = Path(path)
        if not path.is_dir():
            found.append(path)
            seen.add(path)
            continue
        inside = sorted(_drafts(path))
        found += [p for p in inside if p not in seen] if inside else [path]
        seen.update(inside)
    return found


def _drafts(folder: Path) -> Iterator[Path]:
    # A folder that may not be opened holds nothing for us; the others are read. Links to folders are not followed.
    for place, folders, files in os.walk(folder):
        pages = {Path(f).stem for f in files if f.lower().endswith(_PAGES)}
        folders[:] = [f for f in folders if not f.startswith(".") and not _is_beside(f, pages)]
        for file in files:
            path = Path(place, file)
            if path.suffix.lower() in FORMATS and not file.startswith((".", "~$")) and path.is_file():
                yield path


def _is_beside(folder: str, pages: set[str]) -> bool:
    return any(folder.endswith(end) and folder.removesuffix(end) in pages for end in _BESIDE)
