"""A draft with everything that is known about it: what the rules look at.

Spans here index the draft's prose; `claimkit.check` turns them into spans of the given text.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from claimkit.matching import claims, quotes, speakers
from claimkit.matching.model import Matcher, Voice
from claimkit.report import QuotationStatus as Status
from claimkit.text import attribution as crediting
from claimkit.text import certainty
from claimkit.text.attribution import Attribution, Credit
from claimkit.text.document import Document
from claimkit.text.quotations import Quotation, quotations
from claimkit.text.sentences import Sentence, sentences
from claimkit.vocabulary import CounterType

if TYPE_CHECKING:
    from claimkit.dataset import Dataset
    from claimkit.models import Speaker


ACCUSATIONS = frozenset({"weinstein.accused", "accused.others"})
"""Positions which say that somebody accuses: the accusers are part of what is said, the draft is who says it."""


@dataclass(frozen=True, slots=True)
class VoicedPosition:
    """A position that a sentence voices, on whose word, and how surely."""

    sentence: int
    position: str
    score: float
    evidence: tuple[str, ...]
    speaker: str | None
    speaker_id: str | None
    certainty: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """A quotation with its credit and how it compares with the sources."""

    quotation: Quotation
    credit: Credit | None
    speaker: "Speaker | None"
    comparison: quotes.Comparison


@dataclass(frozen=True)
class Draft:
    """A document, read: sentences, quotations, credits, positions."""

    document: Document
    data: "Dataset"
    dated: date
    sentences: tuple[Sentence, ...]
    attribution: Attribution
    quotations: tuple[CheckedQuotation, ...]
    voices: tuple[VoicedPosition, ...] = field(default=())
    captures: Mapping[str, str] = field(default_factory=dict, repr=False)

    def text(self, start: int, end: int) -> str:
        """Return the prose between two offsets."""
        return self.document.prose[start:end]

    def words(self, index: int) -> str:
        """Return the prose of one sentence."""
        sentence = self.sentences[index]
        return self.document.prose[sentence.start : sentence.end]

    def asks(self, index: int) -> bool:
        """Whether a sentence ends as a question, closing quotation marks and brackets aside."""
        return self.words(index).rstrip("”\"'’»)] ").endswith("?")

    def voiced(self, index: int) -> set[str]:
        """Return the positions that a sentence voices."""
        return {voice.position for voice in self.voices_of(index)}

    def voices_of(self, index: int) -> "tuple[VoicedPosition, ...]":
        """Return the positions that a sentence voices, with speaker and score."""
        return self._voices_by_sentence.get(index, ())

    @cached_property
    def prose_ends(self) -> tuple[int, int]:
        """The first and the last block that holds a sentence and is no heading (there must be one)."""
        prose = [s.block for s in self.sentences if self.document.blocks[s.block].kind != "heading"]
        return min(prose), max(prose)

    @cached_property
    def _voices_by_sentence(self) -> "dict[int, tuple[VoicedPosition, ...]]":
        found: dict[int, list[VoicedPosition]] = {}
        for voice in self.voices:
            found.setdefault(voice.sentence, []).append(voice)
        return {index: tuple(voices) for index, voices in found.items()}

    @cached_property
    def _quotations_by_sentence(self) -> "dict[int, list[CheckedQuotation]]":
        found: dict[int, list[CheckedQuotation]] = {}
        for quotation in self.quotations:
            for index in quotation.quotation.sentences:
                found.setdefault(index, []).append(quotation)
        return found

    def quoted_in(self, index: int, statuses: Container[Status] = frozenset(Status)) -> "list[CheckedQuotation]":
        """Return the quotations that a sentence holds a part of, of those whose status is one of `statuses`."""
        return [q for q in self._quotations_by_sentence.get(index, ()) if q.comparison.status in statuses]

    def mostly_quoted(self, index: int, statuses: Container[Status] = frozenset(Status)) -> bool:
        """Whether more than half of a sentence stands in such quotations."""
        sentence = self.sentences[index]
        inside = sum(
            min(q.quotation.end, sentence.end) - max(q.quotation.start, sentence.start)
            for q in self.quoted_in(index, statuses)
        )
        return inside * 2 > sentence.end - sentence.start

    def credited(self, index: int) -> "tuple[str | None, Speaker | None]":
        """Return who is credited in a sentence: as the draft names them, and in the dataset."""
        credit = self.attribution.sentence(index)
        name = credit.speaker if credit else None
        return name, speakers.resolve(name, self.data)


def analyse(document: Document, data: "Dataset", dated: date, captures: Mapping[str, str] | None = None) -> Draft:
    """Read a document: everything that the rules need, computed once.

    `captures` are the reader's copies of the sources, by source id.
    """
    split = sentences(document)
    quoted = quotations(document, split)
    attribution = crediting.credits(document, split, quoted)
    known = speakers.held(data)
    checked = []
    for index, quotation in enumerate(quoted):
        credit = attribution.quotation(index)
        speaker = speakers.resolve(credit.speaker, data) if credit else None
        comparison = quotes.compare(
            document.prose[quotation.start : quotation.end],
            speaker.id if speaker else None,
            credited=credit is not None and (speaker is not None or speakers.is_name(credit.speaker)),
            known=speaker is not None and speaker.id in known,
            data=data,
        )
        checked.append(CheckedQuotation(quotation, credit, speaker, comparison))
    draft = Draft(document, data, dated, split, attribution, tuple(checked))
    return replace(draft, voices=tuple(_voices(draft)), captures=captures or {})


CONTRADICTED = 0.5
"""Share of a position's score below which a position that contradicts it, in the same sentence, is not believed."""


QUESTION = 0.75
"""The matcher's score from which on a question is taken to convey a position and not only to raise it."""


def _without_contradictions(data: "Dataset", voices: list[Voice]) -> list[Voice]:
    """Return the voices without those that a far likelier one in the same sentence rebuts.

    The words of a denial are the words of what is denied; rarely does one sentence voice both.
    """
    known = [v for v in voices if v.position in data.positions]
    scores = {v.position: v.score for v in known}

    def believed(voice: Voice) -> bool:
        rebuttals = [a.answered_by for a in data.positions[voice.position].answered_by if a.type == CounterType.REBUTS]
        return voice.score >= CONTRADICTED * max((scores.get(r, 0.0) for r in rebuttals), default=0.0)

    return [v for v in known if believed(v)]


def _voices(draft: Draft) -> list[VoicedPosition]:
    matcher = Matcher.load()
    found = []
    for index in range(len(draft.sentences)):
        text = draft.words(index)
        before = draft.words(index - 1) if index else ""
        matched = _without_contradictions(draft.data, matcher.score(text, before))
        if draft.asks(index):
            # A question may rest on an accusation as known ("Why was the accused man in a clinic?").
            matched = [v for v in matched if v.score >= QUESTION or v.position in ACCUSATIONS]
        if not matched:
            continue
        name, speaker = draft.credited(index)
        level = certainty.read(text).level
        speaker_id = speaker.id if speaker else None
        found += [
            VoicedPosition(
                sentence=index,
                position=voice.position,
                score=voice.score,
                evidence=tuple(text[e.start : e.end] for e in voice.evidence),
                speaker=None if voice.position in ACCUSATIONS else name,
                speaker_id=None if voice.position in ACCUSATIONS else speaker_id,
                certainty=level,
                claims=claims.nearest(text, voice.position, speaker_id, draft.data),
            )
            for voice in matched
        ]
    return found
