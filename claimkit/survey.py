"""How a body of coverage treats the debate: many articles, one row for each position and speaker in each."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.dataset import load
from claimkit.errors import ClaimkitError, UnreadableFileError, missing_extra
from claimkit.paths import expand
from claimkit.pipeline import check
from claimkit.reading import read
from claimkit.report import Report

if TYPE_CHECKING:
    import pandas as pd

    from claimkit.dataset import Dataset

METADATA_COLUMNS = ("file", "outlet", "date")


@dataclass(frozen=True, slots=True)
class Row:
    """That an article voices a position on one speaker's word: how often, how surely, and how prominently."""

    article: str
    outlet: str | None
    date: str | None
    question: str
    position: str
    speaker: str | None
    speaker_id: str | None
    certainty: str
    passages: int
    prominence: str
    answered: bool


@dataclass(frozen=True)
class Table:
    """The rows of a survey, the articles read, those that could not be with the reason, and doubts in reading."""

    rows: tuple[Row, ...]
    articles: tuple[str, ...]
    errors: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    def records(self) -> list[dict[str, object]]:
        """Return the rows as dictionaries."""
        return [{name: getattr(row, name) for name in Row.__dataclass_fields__} for row in self.rows]

    def to_pandas(self) -> "pd.DataFrame":
        """Return the rows as a DataFrame. Raises MissingExtraError without pandas."""
        try:
            import pandas as pd
        except ImportError:
            raise missing_extra("to_pandas", "pandas", "pandas") from None
        return pd.DataFrame(self.records(), columns=list(Row.__dataclass_fields__))

    def count(self, key: Callable[[Row], str | None]) -> list[tuple[str, int]]:
        """Return in how many articles each value of `key` occurs, the most frequent first; None is left out."""
        pairs = {(row.article, key(row)) for row in self.rows}
        counts = Counter(value for _, value in pairs if value is not None)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def coverage(
    paths: Iterable[str | Path],
    *,
    metadata: str | Path | None = None,
    data: "Dataset | None" = None,
    progress: Callable[[str], None] | None = None,
) -> Table:
    """Return how the articles in `paths` treat the debate.

    A path is a file, an address, or a folder, which stands for the articles in it (`claimkit.paths.expand`).
    `metadata` is a CSV file with the columns file (a name, or an address), outlet and date (YYYY-MM-DD); a file named
    ``articles.csv`` beside an article is used without being given. An article that cannot be read is listed in
    `errors` and stops nothing. The order of `paths` does not matter.
    """
    data = data or load()
    given = _metadata(Path(metadata)) if metadata else {}
    rows: list[Row] = []
    errors: dict[str, str] = {}
    names: list[str] = []
    warnings: list[str] = []
    for path in sorted(set(expand(paths)), key=str):
        if progress:
            progress(str(path))
        try:
            known = _known(path, given)
            day = known.get("date") or None
            document = read(path)
            report = check(document, dated=date.fromisoformat(day) if day else None, data=data)
        except (ClaimkitError, ValueError) as error:
            errors[str(path)] = str(error)
            continue
        names.append(str(path))
        warnings += document.warnings
        rows += _rows(report, known.get("outlet") or None, day or document.dated)
    return Table(tuple(rows), tuple(names), errors, tuple(warnings))


def _known(path: str | Path, given: dict[str, dict[str, str]]) -> dict[str, str]:
    """What the metadata say of an article; one from an address has none beside it."""
    if isinstance(path, str):
        return given.get(path, {})
    return given.get(path.name) or _beside(path).get(path.name, {})


def _beside(path: Path) -> dict[str, dict[str, str]]:
    companion = path.with_name("articles.csv")
    return _metadata(companion) if companion.is_file() else {}


def _metadata(path: Path) -> dict[str, dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: cannot be read ({error})"
        raise UnreadableFileError(msg) from None
    if rows and "file" not in rows[0]:
        msg = f"{path}: no column named file; the columns are {', '.join(METADATA_COLUMNS)}"
        raise UnreadableFileError(msg)
    return {row["file"]: {k: v or "" for k, v in row.items() if k in METADATA_COLUMNS} for row in rows}


def _rows(report: Report, outlet: str | None, day: str | None) -> Iterator[Row]:
    for question in report.coverage:
        for position in question.positions:
            voiced = [
                voice
                for index in position.passages
                for voice in report.passages[index].voices
                if voice.position == position.position
            ]
            groups = dict.fromkeys((v.speaker, v.speaker_id, v.certainty) for v in voiced)
            for speaker, speaker_id, certainty in groups:
                yield Row(
                    article=report.document.name or "",
                    outlet=outlet,
                    date=day,
                    question=question.question,
                    position=position.position,
                    speaker=speaker,
                    speaker_id=speaker_id,
                    certainty=certainty,
                    passages=sum(
                        (v.speaker, v.speaker_id, v.certainty) == (speaker, speaker_id, certainty) for v in voiced
                    ),
                    prominence=position.prominence,
                    answered=not position.missing_answers,
                )


def unanswered(table: Table) -> list[tuple[str, int]]:
    """Return the positions that articles voice without an answer that is owed, with how many articles do so."""
    return table.count(lambda row: None if row.answered else row.position)


def by_month(table: Table, questions: Sequence[str]) -> list[tuple[str, list[int]]]:
    """Return for each month in how many articles each question is touched; undated articles are left out."""
    months = sorted({row.date[:7] for row in table.rows if row.date})
    touched = {(row.date[:7], row.question, row.article) for row in table.rows if row.date}
    return [(m, [sum(t[:2] == (m, q) for t in touched) for q in questions]) for m in months]


__all__ = ["Row", "Table", "by_month", "coverage", "unanswered"]
