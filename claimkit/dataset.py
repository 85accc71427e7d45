"""The dataset as an immutable object: records joined up, queried, and turned into tables."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimkit import store
from claimkit.errors import unknown
from claimkit.linked import Claim, Position
from claimkit.models import Counterclaim, Debate, Manifest, Reference, Source, SourceFile, Speaker
from claimkit.query import Claims, Table

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

__all__ = ["Claim", "Claims", "Dataset", "Position", "load"]


class Dataset:
    """All records of one version of the dataset, joined up. Made by `load`; never changed."""

    def __init__(
        self,
        manifest: Manifest,
        debate: Debate,
        speakers: Sequence[Speaker],
        files: Sequence[SourceFile],
        links: Sequence[Counterclaim],
        references: Sequence[Reference],
    ) -> None:
        self.manifest = manifest
        self.debate = debate
        self.files = tuple(files)
        self.links = tuple(links)
        self.speakers = Table("speaker", {s.id: s for s in speakers})
        self.sources = Table("source", {f.source.id: f.source for f in files})
        self.references = Table("reference", {r.id: r for r in references})
        self.questions = Table("question", {q.id: q for q in debate.questions})
        self.positions = Table("position", {p.id: Position(p, self) for p in debate.positions})
        self.claims = Claims(self, tuple(Claim(c, self) for f in files for c in f.claims))
        self._claims = Table("claim", {c.id: c for c in self.claims})
        self._answered: dict[str, list[Counterclaim]] = {}
        self._answering: dict[str, list[Counterclaim]] = {}
        for link in links:
            self._answered.setdefault(link.claim, []).append(link)
            self._answering.setdefault(link.answered_by, []).append(link)
        self._file_of = {c.id: f for f in files for c in f.claims}

    def __repr__(self) -> str:
        return f"<Dataset {self.manifest.version}: {len(self.claims)} claims, {len(self.sources)} sources>"

    def __getitem__(self, key: str) -> Any:
        """Return the record with that id: a claim, position, speaker, source, reference or question."""
        tables: tuple[Table[Any], ...] = (
            self._claims,
            self.positions,
            self.speakers,
            self.sources,
            self.references,
            self.questions,
        )
        for table in tables:
            if key in table:
                return table[key]
        raise unknown("record", key, [known for table in tables for known in table])

    def claim(self, claim_id: str) -> Claim:
        """Return the claim with that id. Raises UnknownNameError, with a suggestion."""
        return self._claims[claim_id]

    def links_from(self, claim_id: str) -> tuple[Counterclaim, ...]:
        """Return the counterclaims that answer the claim."""
        return tuple(self._answered.get(claim_id, ()))

    def links_to(self, claim_id: str) -> tuple[Counterclaim, ...]:
        """Return the counterclaims by which the claim answers others."""
        return tuple(self._answering.get(claim_id, ()))

    def evidence(self, identifier: str) -> Reference | Source:
        """Return what a standing cites: a reference or a source. Raises UnknownNameError."""
        return self.references[identifier] if identifier in self.references else self.sources[identifier]

    def title(self, evidence: Reference | Source) -> str:
        """Return the title of what was read or, where none was seen, who published it."""
        if evidence.title:
            return evidence.title
        publisher = self.speakers.get(evidence.publisher)
        return f"{publisher.name if publisher else evidence.publisher} (title not seen)"

    def source_of(self, claim_id: str) -> SourceFile:
        """Return the file that holds the claim."""
        return self._file_of[claim_id]

    @cached_property
    def claims_by_position(self) -> "dict[str, tuple[Claim, ...]]":
        """The claims that take each position, by its id."""
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            if claim.record.position is not None:
                found.setdefault(claim.record.position, []).append(claim)
        return {position: tuple(held) for position, held in found.items()}

    @cached_property
    def _names(self) -> dict[str, Speaker]:
        names: dict[str, Speaker] = {}
        for speaker in self.speakers.values():
            for name in (speaker.id, speaker.name, *speaker.also_named):
                names.setdefault(name.casefold(), speaker)
        return names

    def speaker_named(self, name: str) -> Speaker:
        """Return the speaker with that id, name or alias, in any case. Raises UnknownNameError."""
        try:
            return self._names[name.casefold()]
        except KeyError:
            raise unknown("speaker", name, [s.name for s in self.speakers.values()]) from None

    def graph(self) -> "nx.MultiDiGraph[str]":
        """Return claims as nodes and counterclaims as edges, from a claim to what answers it.

        Needs networkx. Raises MissingExtraError without it.
        """
        from claimkit.tables import graph

        return graph(self)

    def to_pandas(self, table: str = "claims") -> "pd.DataFrame":
        """Return one table (claims, counterclaims, speakers, sources, positions, references) as a DataFrame.

        Needs pandas. Raises MissingExtraError without it, UnknownNameError for another table.
        """
        from claimkit.tables import to_pandas

        return to_pandas(self, table)


def load(path: str | Path | None = None) -> Dataset:
    """Return the dataset in the folder `path`, or the one that is shipped (read once and kept).

    Raises DataNotFoundError or InvalidDataError, naming the file and the place.
    """
    return _shipped() if path is None else _read(Path(path))


@lru_cache(maxsize=1)
def _shipped() -> Dataset:
    return _read(store.home("dataset"))


def _read(folder: Path) -> Dataset:
    from claimkit.models import Counterclaims, References, Speakers

    return Dataset(
        manifest=store.read_record(folder / store.MANIFEST, Manifest),
        debate=store.read_record(folder / "debate.json", Debate),
        speakers=store.read_record(folder / "speakers.json", Speakers).speakers,
        files=[store.read_record(p, SourceFile) for p in sorted((folder / "sources").glob("*.json"))],
        links=store.read_record(folder / "counterclaims.json", Counterclaims).counterclaims,
        references=store.read_record(folder / "references.json", References).references,
    )
