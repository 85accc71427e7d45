"""Ids are unique and refer to something that exists."""

from collections.abc import Iterator

from claimkit.errors import did_you_mean
from claimkit.findings import Severity
from claimkit.integrity.corpus import Corpus, DataFile, DataRule, Path, Problem
from claimkit.models import Debate, References, SourceFile, Speakers


def _defined(corpus: Corpus) -> Iterator[tuple[DataFile, Path, str]]:
    for file, path, claim, _ in corpus.claims():
        yield file, (*path, "id"), claim.id
    for file, path, link in corpus.links():
        yield file, (*path, "id"), link.id
    for file, source in corpus.of(SourceFile):
        yield file, ("source", "id"), source.source.id
    for file, people in corpus.of(Speakers):
        for i, speaker in enumerate(people.speakers):
            yield file, ("speakers", i, "id"), speaker.id
    for file, references in corpus.of(References):
        for i, reference in enumerate(references.references):
            yield file, ("references", i, "id"), reference.id
    for file, debate in corpus.of(Debate):
        for i, question in enumerate(debate.questions):
            yield file, ("questions", i, "id"), question.id
        for i, position in enumerate(debate.positions):
            yield file, ("positions", i, "id"), position.id


def duplicate_id(corpus: Corpus) -> Iterator[Problem]:
    """Find ids that two records share."""
    seen: dict[str, str] = {}
    for file, path, identifier in _defined(corpus):
        if identifier in seen:
            yield Problem(file, path, f"the id {identifier} is already used in {seen[identifier]}")
        else:
            seen[identifier] = file.name


def _used(corpus: Corpus) -> Iterator[tuple[DataFile, Path, str, str | None]]:
    for file, path, claim, _ in corpus.claims():
        yield file, (*path, "speaker"), "speaker", claim.speaker
        yield file, (*path, "via"), "speaker", claim.via
        yield file, (*path, "position"), "position", claim.position
        if claim.withdrawn:
            yield file, (*path, "withdrawn", "successor"), "claim", claim.withdrawn.successor
        if claim.standing:
            for i, reference in enumerate(claim.standing.references):
                yield file, (*path, "standing", "references", i), "evidence", reference
            if claim.standing.overtaken:
                where = (*path, "standing", "overtaken", "reference")
                yield file, where, "evidence", claim.standing.overtaken.reference
    for file, path, link in corpus.links():
        yield file, (*path, "claim"), "claim", link.claim
        yield file, (*path, "answered_by"), "claim", link.answered_by
    for file, source in corpus.of(SourceFile):
        yield file, ("source", "publisher"), "speaker", source.source.publisher
        yield file, ("source", "voice"), "speaker", source.source.voice
        for i, fingerprint in enumerate(source.fingerprints):
            yield file, ("fingerprints", i, "speaker"), "speaker", fingerprint.speaker
    for file, people in corpus.of(Speakers):
        for i, speaker in enumerate(people.speakers):
            for j, interest in enumerate(speaker.interests):
                where = ("speakers", i, "interests", j)
                yield file, (*where, "claim"), "claim", interest.claim
                yield file, (*where, "reference"), "evidence", interest.reference
            for j, outcome in enumerate(speaker.outcomes):
                yield file, ("speakers", i, "outcomes", j), "evidence", outcome
    yield from _used_in_debate(corpus)
    for file, reading in corpus.readings():
        yield file, ("source",), "source", reading.source
        for i, read in enumerate(reading.claims):
            yield file, ("claims", i, "position"), "position", read.position
            yield file, ("claims", i, "adjudicated"), "claim", read.adjudicated


def _used_in_debate(corpus: Corpus) -> Iterator[tuple[DataFile, Path, str, str | None]]:
    for file, debate in corpus.of(Debate):
        for i, position in enumerate(debate.positions):
            yield file, ("positions", i, "mirror"), "position", position.mirror
            yield file, ("positions", i, "id"), "question", position.id.partition(".")[0]
        for i, answer in enumerate(debate.answers):
            yield file, ("answers", i, "position"), "position", answer.position
            yield file, ("answers", i, "answered_by"), "position", answer.answered_by


def unknown_id(corpus: Corpus) -> Iterator[Problem]:
    """Find references to records that do not exist."""
    for file, path, kind, identifier in _used(corpus):
        known = corpus.ids["reference"] | corpus.ids["source"] if kind == "evidence" else corpus.ids[kind]
        if identifier is not None and identifier not in known:
            hint = did_you_mean(identifier, known)
            yield Problem(
                file, path, f"there is no {'reference or source' if kind == 'evidence' else kind} {identifier}.{hint}"
            )


RULES = (
    DataRule(
        "duplicate-id",
        Severity.ERROR,
        "Every id is used once.",
        "A reference to an id that two records share points nowhere in particular.",
        "Give the new record an id of its own; ids are never reused.",
        duplicate_id,
    ),
    DataRule(
        "unknown-id",
        Severity.ERROR,
        "Every reference names a record that exists.",
        "A claim whose speaker or position cannot be found is lost to every query.",
        "Correct the id, or add the record it names.",
        unknown_id,
    ),
)
