"""A claim is put as surely as its speaker put it."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimkit.checks import related
from claimkit.checks.authorities import NPR_ACCURACY
from claimkit.findings import Severity
from claimkit.matching import claims
from claimkit.report import FOUND_IN_A_SOURCE
from claimkit.rules import Example, Hit, Rule
from claimkit.text import certainty
from claimkit.vocabulary import Certainty

if TYPE_CHECKING:
    from claimkit.draft import Draft
    from claimkit.linked import Claim

RANK = {level.value: rank for rank, level in enumerate(reversed(Certainty))}
NEAR = 0.4
"""Share of a claim's content words that a sentence must have for the two to be compared."""

# How often or how many: raising these raises the claim although no hedge is lost.
_SOME = re.compile(r"\b(?:some|sometimes|may|might|could|can|in some cases|occasionally)\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:usually|often|most|mostly|generally|typically|many|frequently|tend to)\b", re.IGNORECASE)
_ALL = re.compile(
    r"(?<!not )(?<!n’t )(?<!n't )\b(?:always|all|every(?! (?:year|month|week|day|night|time|morning)\b)|everyone|"
    r"everybody|invariably|without exception)\b",
    re.IGNORECASE,
)


def _in_own_words(draft: "Draft", index: int, cues: Sequence[certainty.Marker]) -> bool:
    """Whether a hedge of the sentence stands in a quotation: then it is the speaker's and not the draft's."""
    start = draft.sentences[index].start
    return any(
        q.quotation.start <= start + cue.start and start + cue.end <= q.quotation.end
        for cue in cues
        for q in draft.quoted_in(index)
    )


def _pairs(draft: "Draft") -> "Iterator[tuple[int, Claim]]":
    """Yield sentences credited to a speaker with the claim of that speaker that they restate."""
    for index in range(len(draft.sentences)):
        _, speaker = draft.credited(index)
        # What is mostly quoted is not retold; what is wrong in it quote-altered says.
        if speaker is None or draft.mostly_quoted(index, FOUND_IN_A_SOURCE):
            continue
        voiced = draft.voiced(index)
        # To voice that a thing cannot be known is to keep it unknown, in whatever words.
        own = [c for c in claims.by(speaker.id, draft.data) if c.certainty != Certainty.UNKNOWN]
        claim = claims.closest(draft.words(index), own, least=NEAR, voiced=voiced)
        if claim is not None:
            yield index, claim
        else:
            yield from ((index, c) for c in _left_open(draft, voiced, claims.by(speaker.id, draft.data)))


def _left_open(draft: "Draft", voiced: set[str], own: "Sequence[Claim]") -> "Iterator[Claim]":
    """Yield the claim by which the speaker left open what the draft has them say one way or the other."""
    answers = {a.answered_by for position in voiced for a in draft.data.positions[position].answered_by}
    for claim in own:
        if claim.certainty == Certainty.UNKNOWN and claim.record.position in answers:
            yield claim
            return


def _frequency(text: str) -> int:
    return 3 if _ALL.search(text) else 2 if _MOST.search(text) else 1 if _SOME.search(text) else 0


def _hit(draft: "Draft", index: int, claim: "Claim", message: str) -> Hit:
    sentence = draft.sentences[index]
    return Hit(
        sentence.start,
        sentence.end,
        message,
        position=claim.record.position,
        speaker=draft.credited(index)[0],
        related=(related.claim(claim),),
    )


def raised(draft: "Draft") -> Iterator[Hit]:
    """Find claims told more surely, or of more cases, than their speaker told them."""
    for index, claim in _pairs(draft):
        text = draft.words(index)
        level = certainty.read(text).level
        surer = RANK[level] > RANK[claim.certainty.value]
        more = level == Certainty.CERTAIN.value and _frequency(text) == 3 and _frequency(claim.statement) in (1, 2)
        if surer or more:
            cues = ", ".join(f'"{c}"' for c in claim.cues)
            what = (
                f"it is {claim.certainty} in the source ({cues or 'by its wording'}) and {level} here"
                if surer
                else "the source leaves room for exceptions and this does not"
            )
            yield _hit(draft, index, claim, f"This is surer than {claim.speaker.name} was: {what}.")


def lowered(draft: "Draft") -> Iterator[Hit]:
    """Find claims told less surely than their speaker told them."""
    for index, claim in _pairs(draft):
        reading = certainty.read(draft.words(index))
        level = reading.level
        if _in_own_words(draft, index, reading.cues):
            continue
        if 0 < RANK[level] < RANK[claim.certainty.value]:
            message = (
                f"This is less sure than {claim.speaker.name} was: it is {claim.certainty} in the source and "
                f"{level} here."
            )
            yield _hit(draft, index, claim, message)


RULES = (
    Rule(
        name="certainty-raised",
        severity=Severity.WARNING,
        summary="A claim is put more surely than its speaker put it.",
        why="A hedge is part of what was said; without it somebody is made to say more than they did.",
        help="Put the hedge back, or credit somebody who is as sure as this.",
        authority=NPR_ACCURACY,
        bad=Example(
            "Some research proves that the brains of patients respond differently to pictures, The Daily Ledger "
            "reported.",
            at="Some research proves that the brains of patients respond differently to pictures, The Daily Ledger "
            "reported.",
        ),
        good=Example(
            "Some research suggests that the brains of patients respond differently to pictures, The Daily Ledger "
            "reported."
        ),
        find=raised,
    ),
    Rule(
        name="certainty-lowered",
        severity=Severity.NOTE,
        summary="A claim is put less surely than its speaker put it.",
        why="A flat statement that is told with a may protects the speaker from their own words.",
        help="Tell it as flatly as the speaker did.",
        authority=NPR_ACCURACY,
        bad=Example(
            "The condition might be as real as any other addiction, said Ana Foley, who runs a clinic.",
            at="The condition might be as real as any other addiction, said Ana Foley, who runs a clinic.",
        ),
        good=Example("The condition is as real as any other addiction, said Ana Foley, who runs a clinic."),
        find=lowered,
    ),
)
