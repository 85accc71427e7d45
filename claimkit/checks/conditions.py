"""An if stays an if."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.checks import related
from claimkit.checks.authorities import SPJ
from claimkit.findings import Severity
from claimkit.matching import claims
from claimkit.rules import Example, Hit, Rule
from claimkit.text.terms import content

if TYPE_CHECKING:
    from claimkit.draft import Draft
    from claimkit.linked import Claim

NEAR = 0.45
"""Share of a claim's content words, its condition left out, that a sentence must have to restate it."""

NEAR_SAME_POSITION = 0.3
"""The same where the sentence voices the claim's position."""

_CONDITION = re.compile(
    r"\b(?:if|when|whenever|once|unless|until|whether|provided|providing|assuming|suppose|supposing|as long as|"
    r"so long as|in case|in the event|depending|should (?:the|he|she|they|it|these|those)|"
    r"were (?:the|he|she|they|it)|only (?:if|when)|"
    r"for (?:those|people|anyone|someone|anybody) (?:who|with)|subject to|where there is)\b|[’']d be\b",
    re.IGNORECASE,
)


def dropped(draft: "Draft") -> Iterator[Hit]:
    """Find conditional claims credited to their speaker without the condition."""
    for index, sentence in enumerate(draft.sentences):
        _, speaker = draft.credited(index)
        if speaker is None or _CONDITION.search(_frame(draft, index)):
            continue
        voiced = {v.position for v in draft.voices if v.sentence == index}
        claim = _restated(draft, index, speaker.id, voiced)
        if claim is None:
            continue
        yield Hit(
            sentence.start,
            sentence.end,
            f"{claim.speaker.name} said so only under a condition: {claim.condition}.",
            position=claim.record.position if claim.record.position in voiced else None,
            speaker=draft.credited(index)[0],
            related=(related.claim(claim),),
        )


def _frame(draft: "Draft", index: int) -> str:
    """The sentence, and in the same block the one before, where the condition may stand."""
    start = draft.sentences[index].start
    if index and draft.sentences[index - 1].block == draft.sentences[index].block:
        start = draft.sentences[index - 1].start
    return draft.text(start, draft.sentences[index].end)


def _restated(draft: "Draft", index: int, speaker: str, voiced: set[str]) -> "Claim | None":
    """The conditional claim that the sentence restates, unless an unconditional one comes as near."""
    terms = content(draft.words(index))
    best: tuple[float, Claim] | None = None
    for claim in claims.by(speaker, draft.data):
        wanted = content(claim.statement) - content(claim.condition or "")
        if not wanted:
            continue
        share = len(wanted & terms) / len(wanted)
        least = NEAR_SAME_POSITION if claim.record.position in voiced else NEAR
        if share >= least and (best is None or share > best[0]):
            best = (share, claim)
    return best[1] if best and best[1].condition else None


RULES = (
    Rule(
        name="condition-dropped",
        severity=Severity.WARNING,
        summary="An if, when or as-long-as of the speaker's is gone.",
        why="Without its condition a statement says more than the speaker did, and about a person it may accuse.",
        help="Put the condition back.",
        authority=SPJ,
        bad=Example(
            "Foley said that Victor Placeholder is an offender.",
            at="Foley said that Victor Placeholder is an offender.",
        ),
        good=Example("Foley said that Victor Placeholder is an offender if the accusations prove true."),
        find=dropped,
    ),
)
