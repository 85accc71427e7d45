"""Records joined to what they refer to: the objects that users of the dataset hold."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimkit.models import Answer, Counterclaim, Passage, Question, Source, Speaker, Standing
from claimkit.models import Claim as ClaimRecord
from claimkit.models import Position as PositionRecord
from claimkit.query import Claims
from claimkit.vocabulary import Attribution, Basis, Certainty, ClaimKind, CounterType, Verdict, Voice

if TYPE_CHECKING:
    from claimkit.dataset import Dataset


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """A counterclaim, with the claim at its other end."""

    claim: "Claim"
    record: Counterclaim

    @property
    def type(self) -> CounterType:
        """How it answers."""
        return self.record.type

    @property
    def why(self) -> str:
        """Why it is an answer."""
        return self.record.why

    @property
    def basis(self) -> Basis:
        """Who sets one against the other."""
        return self.record.basis


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim joined to its speaker, source, position and counterclaims.

    `record` is the plain record as the file has it, with ids for the speaker and the position.
    """

    record: ClaimRecord = field(repr=False)
    data: "Dataset" = field(repr=False, compare=False, hash=False)

    @property
    def id(self) -> str:
        """Stable id."""
        return self.record.id

    @property
    def statement(self) -> str:
        """The proposition, in the project's words."""
        return self.record.statement

    @property
    def speaker(self) -> Speaker:
        """Who is committed to it."""
        return self.data.speakers[self.record.speaker]

    @property
    def via(self) -> Speaker | None:
        """Who reports it, if not the speaker."""
        return self.data.speakers[self.record.via] if self.record.via else None

    @property
    def source(self) -> Source:
        """The text it was read from."""
        return self.data.source_of(self.id).source

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The ledger rows that carry it, the main one first."""
        rows = {p.ordinal: p for p in self.data.source_of(self.id).passages}
        return tuple(rows[n] for n in self.record.passages if n in rows)

    @property
    def position(self) -> "Position | None":
        """The position it takes."""
        return self.data.positions[self.record.position] if self.record.position else None

    @property
    def voice(self) -> Voice:
        """In whose words the source puts it."""
        return self.record.voice

    @property
    def attribution(self) -> Attribution:
        """How the source ties it to its speaker."""
        return self.record.attribution

    @property
    def certainty(self) -> Certainty:
        """How strongly the speaker commits to it."""
        return self.record.certainty

    @property
    def cues(self) -> tuple[str, ...]:
        """The marker words for that certainty."""
        return self.record.cues

    @property
    def condition(self) -> str | None:
        """The condition under which alone it is made."""
        return self.record.condition

    @property
    def kind(self) -> ClaimKind:
        """What sort of proposition it is."""
        return self.record.kind

    @property
    def standing(self) -> Standing | None:
        """What was found out about it; None while nobody has looked."""
        return self.record.standing

    @property
    def verdict(self) -> Verdict:
        """The standing in one word; `unreviewed` while nobody has looked."""
        return self.record.standing.verdict if self.record.standing else Verdict.UNREVIEWED

    @property
    def counterclaims(self) -> tuple[Link, ...]:
        """The claims that answer it."""
        return tuple(Link(self.data.claim(c.answered_by), c) for c in self.data.links_from(self.id))

    @property
    def answers(self) -> tuple[Link, ...]:
        """The claims that it answers."""
        return tuple(Link(self.data.claim(c.claim), c) for c in self.data.links_to(self.id))

    def __repr__(self) -> str:
        return f"<Claim {self.id} {self.speaker.name}: {self.statement!r}>"

    def _repr_html_(self) -> str:
        from claimkit.render.card import claim_html

        return claim_html(self)


@dataclass(frozen=True, slots=True)
class Position:
    """A position joined to its question, its claims and its answers."""

    record: PositionRecord
    data: "Dataset" = field(repr=False, compare=False, hash=False)

    @property
    def id(self) -> str:
        """Stable id."""
        return self.record.id

    @property
    def text(self) -> str:
        """What it says."""
        return self.record.text

    @property
    def question(self) -> Question:
        """The question it answers."""
        return self.data.questions[self.id.partition(".")[0]]

    @property
    def claims(self) -> "Claims":
        """The claims that take it."""
        return Claims(self.data, self.data.claims_by_position.get(self.id, ()))

    @property
    def answered_by(self) -> tuple[Answer, ...]:
        """The answers to it."""
        return tuple(a for a in self.data.debate.answers if a.position == self.id)
