"""What integrity rules look at: parsed data files, with the way back to their text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from claimkit.findings import Severity
from claimkit.models import (
    Claim,
    Counterclaim,
    Counterclaims,
    Debate,
    Manifest,
    Reading,
    Record,
    References,
    SourceFile,
    Speakers,
)

Path = tuple[str | int, ...]
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file: its name for messages, its text, and the record read from it."""

    name: str
    text: str
    record: Record


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found: in which file, at which path of keys and indexes, and in which words."""

    file: DataFile
    path: Path
    message: str


@dataclass(frozen=True)
class Corpus:
    """All files that are looked at together. `captures` holds the readers' copies, by source id."""

    files: tuple[DataFile, ...]
    captures: dict[str, str] = field(default_factory=dict)

    def of(self, model: type[R]) -> Iterator[tuple[DataFile, R]]:
        """Yield the files whose record is a `model`."""
        for file in self.files:
            if isinstance(file.record, model):
                yield file, file.record

    def claims(self) -> Iterator[tuple[DataFile, Path, Claim, SourceFile]]:
        """Yield every claim with its file, its path in it, and the source file it belongs to."""
        for file, record in self.of(SourceFile):
            for i, claim in enumerate(record.claims):
                yield file, ("claims", i), claim, record

    def links(self) -> Iterator[tuple[DataFile, Path, Counterclaim]]:
        """Yield every counterclaim with its file and its path in it."""
        for file, record in self.of(Counterclaims):
            for i, link in enumerate(record.counterclaims):
                yield file, ("counterclaims", i), link

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        """Claims by id; the first of duplicates."""
        found: dict[str, Claim] = {}
        for _, _, claim, _ in self.claims():
            found.setdefault(claim.id, claim)
        return found

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """All known ids by kind: claim, speaker, source, reference, position, question."""
        known: dict[str, set[str]] = {k: set() for k in ("speaker", "source", "reference", "position", "question")}
        known["claim"] = set(self.claim_by_id)
        for _, people in self.of(Speakers):
            known["speaker"] |= {s.id for s in people.speakers}
        for _, source in self.of(SourceFile):
            known["source"].add(source.source.id)
        for _, references in self.of(References):
            known["reference"] |= {r.id for r in references.references}
        for _, debate in self.of(Debate):
            known["position"] |= {p.id for p in debate.positions}
            known["question"] |= {q.id for q in debate.questions}
        return known

    def readings(self) -> Iterator[tuple[DataFile, Reading]]:
        """Yield the kept readings."""
        return self.of(Reading)

    def manifests(self) -> Iterator[tuple[DataFile, Manifest]]:
        """Yield the manifest, if it is among the files."""
        return self.of(Manifest)


@dataclass(frozen=True, slots=True)
class DataRule:
    """A rule over data: an error is against the schema or its references, a warning is implausible."""

    name: str
    severity: Severity
    summary: str
    why: str
    help: str
    find: Callable[[Corpus], Iterator[Problem]] = field(repr=False)
