"""Where the dataset and the schemas are, and how their files are read and written.

The only module that knows folders. In a wheel they lie in ``claimkit/_data``; in a checkout and in
an editable install they stand beside the package.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from claimkit.errors import DataNotFoundError, InvalidDataError
from claimkit.models import (
    Counterclaims,
    Debate,
    Manifest,
    Reading,
    Record,
    References,
    SourceFile,
    Speakers,
)

R = TypeVar("R", bound=Record)

SINGLE: dict[str, type[Record]] = {
    "debate.json": Debate,
    "speakers.json": Speakers,
    "counterclaims.json": Counterclaims,
    "references.json": References,
}
FOLDERS: dict[str, type[Record]] = {"sources": SourceFile, "readings": Reading}
MANIFEST = "manifest.json"
_SCHEMA_NAMES: dict[type[Record], str] = {
    Debate: "debate",
    Speakers: "speakers",
    Counterclaims: "counterclaims",
    References: "references",
    SourceFile: "source-file",
    Reading: "reading",
    Manifest: "manifest",
}


def home(name: str, package: Path | None = None) -> Path:
    """Return the folder called `name` ("dataset" or "schemas") of this installation.

    `package` is the folder of the installed package, for tests. Raises DataNotFoundError.
    """
    package = package or Path(__file__).resolve().parent
    for candidate in (package / "_data" / name, package.parent / name):
        if candidate.is_dir():
            return candidate
    msg = f"the {name} folder is missing from this installation of claimkit; install claimkit again"
    raise DataNotFoundError(msg)


def model_of(relative: str) -> type[Record] | None:
    """Return the model of the dataset file at `relative` (forward slashes); None for other files."""
    if relative == MANIFEST:
        return Manifest
    folder, _, name = relative.rpartition("/")
    if folder in FOLDERS and name.endswith(".json"):
        return FOLDERS[folder]
    return SINGLE.get(relative)


def schema_name(model: type[Record]) -> str:
    """Return the name of the schema that files of this model follow."""
    return _SCHEMA_NAMES[model]


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield relative path and path of every data file of a dataset folder but its manifest, in order."""
    for relative in sorted(SINGLE):
        yield relative, folder / relative
    for sub in sorted(FOLDERS):
        for path in sorted((folder / sub).glob("*.json")):
            yield f"{sub}/{path.name}", path


def read_text(path: Path) -> str:
    """Return the UTF-8 text of a data file. Raises DataNotFoundError or InvalidDataError."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        msg = f"{path}: no such file"
        raise DataNotFoundError(msg) from None
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror})"
        raise DataNotFoundError(msg) from None
    except UnicodeDecodeError as error:
        msg = f"{path}: not UTF-8 (byte {error.start}); save the file as UTF-8"
        raise InvalidDataError(msg) from None


def without_schema_key(document: Any) -> Any:
    """Return `document` without the ``$schema`` key that points editors to its schema."""
    if isinstance(document, dict):
        return {k: v for k, v in document.items() if k != "$schema"}
    return document


def read_record(path: Path, model: type[R]) -> R:
    """Return the record in a data file. Raises DataNotFoundError or InvalidDataError, naming the place."""
    text = read_text(path)
    try:
        document = without_schema_key(json.loads(text))
        return model.model_validate_json(json.dumps(document))
    except json.JSONDecodeError as error:
        msg = f"{path}:{error.lineno}:{error.colno}: not JSON: {error.msg}"
        raise InvalidDataError(msg) from None
    except ValidationError as error:
        first = error.errors()[0]
        place = "/".join(map(str, first["loc"]))
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        msg = f"{path}: at {place}: {first['msg']}{more}; `claimkit validate` lists everything"
        raise InvalidDataError(msg) from None


def canonical(record: Record) -> str:
    """Return a record as its file's text: key order of the model, defaults left out, two spaces, final newline."""
    document = record.model_dump(mode="json", exclude_defaults=True)
    name = _SCHEMA_NAMES.get(type(record))
    if name:
        depth = "../../" if isinstance(record, tuple(FOLDERS.values())) else "../"
        document = {"$schema": f"{depth}schemas/{name}.json", **document}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def write_text(path: Path, text: str) -> None:
    """Write `text` as UTF-8 so that the file is as before or as after, never between."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is private to its owner; the dataset is for everybody to read.
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
