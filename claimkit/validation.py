"""Validate data files: shape, then integrity and plausibility, reported alike.

Shape problems of a file stop the other layers for that file, so that one cause gives one message.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from claimkit import captures, jsontext, shape, store
from claimkit.errors import DataNotFoundError, InvalidDataError
from claimkit.findings import Finding, Severity, fingerprint
from claimkit.integrity.corpus import Corpus, DataFile
from claimkit.integrity.registry import RULES
from claimkit.models import Manifest, Record, SourceFile

_SHAPE_WHY = "Programs that read the dataset rely on its schema."


@dataclass(frozen=True, slots=True)
class _Read:
    file: DataFile | None
    findings: list[Finding]


def validate(target: str | Path | SourceFile, *, sources: str | Path | None = None) -> list[Finding]:
    """Return everything that is wrong with a dataset folder, a source file, or a record; [] when nothing is.

    `target` is a folder of the dataset's layout, a JSON file of one source (shape of a new
    annotation), or a SourceFile. A file is judged together with the shipped dataset. `sources` is a
    folder with the reader's copies of the texts, found by the digest of the capture. Findings come
    in the order of files and places. Raises DataNotFoundError when nothing can be read there.
    """
    if isinstance(target, SourceFile):
        text = store.canonical(target)
        read = [_Read(DataFile(target.source.id, text, target), [])]
        return _judge(read, whole=False, sources=sources)
    path = Path(target)
    if path.is_dir():
        if not (path / store.MANIFEST).is_file():
            msg = f"{path}: no {store.MANIFEST} here; give a dataset folder or a source file"
            raise DataNotFoundError(msg)
        named = [(store.MANIFEST, path / store.MANIFEST), *store.files(path)]
        return _judge([_read(p, name) for name, p in named], whole=True, sources=sources)
    return _judge([_read(path, str(target))], whole=False, sources=sources)


def _read(path: Path, name: str) -> _Read:
    try:
        text = store.read_text(path)
    except InvalidDataError as error:
        return _Read(None, [_finding("json", name, "", (), str(error), "Save the file as UTF-8.")])
    return read_text(text, name, store.model_of(name) or SourceFile)


def read_text(text: str, name: str, model: type[Record]) -> _Read:
    """Parse and shape-check one file's text."""
    try:
        document = json.loads(text, object_pairs_hook=_no_duplicates)
    except (json.JSONDecodeError, RecursionError, _DuplicateKeyError) as error:
        return _Read(None, [_json_finding(error, name, text)])
    record, problems = shape.read(store.without_schema_key(document), model, store.schema_name(model))
    if record is None:
        return _Read(None, [_finding("shape", name, text, p.path, p.message, p.help) for p in problems])
    return _Read(DataFile(name, text, record), [])


class _DuplicateKeyError(ValueError):
    pass


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [k for k, _ in pairs]
        msg = next(k for k in keys if keys.count(k) > 1)
        raise _DuplicateKeyError(msg)
    return found


def _json_finding(error: Exception, name: str, text: str) -> Finding:
    if isinstance(error, json.JSONDecodeError):
        made = _finding("json", name, "", (), f"not JSON: {error.msg}", "Correct the JSON at this place.")
        place = {"line": error.lineno, "column": error.colno, "start": error.pos, "end": min(error.pos + 1, len(text))}
        return made.model_copy(update=place)
    if isinstance(error, _DuplicateKeyError):
        message, remedy = f"the key {error} stands twice in one object", "Remove one of the two."
        at = text.find(json.dumps(str(error)), text.find(json.dumps(str(error))) + 1)
        line, column = _line_column(text, max(at, 0))
        made = _finding("json", name, "", (), message, remedy)
        return made.model_copy(update={"line": line, "column": column, "start": max(at, 0), "end": max(at, 0)})
    return _finding("json", name, "", (), "nested too deeply", "A data file is at most a few levels deep.")


def _line_column(text: str, offset: int) -> tuple[int, int]:
    starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _finding(
    rule: str,
    name: str,
    text: str,
    path: jsontext.Path,
    message: str,
    remedy: str,
    *,
    severity: Severity = Severity.ERROR,
    why: str = _SHAPE_WHY,
) -> Finding:
    start, end = jsontext.span_of(text, path) if text else (0, 0)
    line, column = _line_column(text, start)
    place = jsontext.pointer(path)
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        why=why,
        help=remedy,
        start=start,
        end=end,
        line=line,
        column=column,
        fingerprint=fingerprint(rule, name, place, message),
        file=name,
        pointer=place,
    )


def _judge(reads: list[_Read], *, whole: bool, sources: str | Path | None) -> list[Finding]:
    given = [r.file for r in reads if r.file]
    findings = list(chain.from_iterable(r.findings for r in reads))
    context = [] if whole else list(_context(given))
    read = [f.record.source for f in given if isinstance(f.record, SourceFile)]
    corpus = Corpus((*given, *context), captures.find(sources, read) if sources is not None else {})
    # With a file that has no shape the rest of the folder would only complain about its absence.
    if given and not (whole and findings):
        findings += [
            _finding(
                rule.name,
                problem.file.name,
                problem.file.text,
                problem.path,
                problem.message,
                rule.help,
                severity=rule.severity,
                why=rule.why,
            )
            for rule in RULES
            for problem in rule.find(corpus)
            if problem.file in given
        ]
    order = {r.file.name: i for i, r in enumerate(reads) if r.file}
    return sorted(findings, key=lambda f: (order.get(f.file or "", -1), f.start, f.rule))


def _context(given: Iterable[DataFile]) -> Iterator[DataFile]:
    """The shipped dataset without the sources that are given, and without its manifest."""
    new = {f.record.source.id for f in given if isinstance(f.record, SourceFile)}
    folder = store.home("dataset")
    for name, path in store.files(folder):
        model = store.model_of(name)
        if model is None or model is Manifest:
            continue
        record = store.read_record(path, model)
        if isinstance(record, SourceFile) and record.source.id in new:
            continue
        yield DataFile(f"shipped {name}", store.read_text(path), record)
