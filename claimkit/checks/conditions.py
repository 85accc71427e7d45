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

NEAR_SAME_POSITION = 0.25
"""The same where the sentence voices the claim's position."""

LEAST_WORDS = 3
"""How many of a claim's content words a sentence must have at least; one less where it voices the position or has
nearly all of them."""

FULLY = 0.6
"""The share of a claim's content words that is nearly all of them."""

KEPT = 0.6
"""Share of the condition's content words by which a sentence keeps it."""

# The condition as the statement words it, which the condition's own words need not match.
_CLAUSE = re.compile(
    r"^(?:If|Should|When|Once|Provided|Were|As long as|For a genuine)\b[^,]{0,120},|"
    r",? \b(?:if|when|once|provided|unless|as long as|were the)\b[^,.]{0,120}"
)
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
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
        voiced = draft.voiced(index)
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
    """The conditional claim that the sentence restates, unless an unconditional one says the same as fully."""
    terms = content(draft.words(index)) - _who(draft, speaker)
    near = []
    for claim in claims.by(speaker, draft.data):
        wanted = content(_CLAUSE.sub(" ", claim.statement)) - content(claim.condition or "") - _who(draft, speaker)
        wanted -= _bodies(draft, claim.statement)
        if not wanted:
            continue
        met = wanted & terms
        # The vocabulary names a conditional position after the unconditional one: x and x-if-true.
        same = {claim.record.position, str(claim.record.position).removesuffix("-if-true")} & voiced
        if _kept(claim, terms):
            continue
        share = claims.weight(met, draft.data) / claims.weight(wanted, draft.data)
        few = LEAST_WORDS - (bool(same) or share >= FULLY)
        if len(met) >= few and share >= (NEAR_SAME_POSITION if same else NEAR):
            near.append((share, claim, met))
    for share, claim, met in sorted(near, key=lambda n: -n[0]):
        rivals = (other for other in near if other[1].condition is None and len(other[2] & met) * 2 > len(met))
        if claim.condition and not any(other[0] >= share for other in rivals):
            return claim
    return None


def _who(draft: "Draft", speaker: str) -> frozenset[str]:
    """The words of the speaker's name and role: they say who speaks and not what is said."""
    record = draft.data.speakers[speaker]
    return content(" ".join([record.name, *record.also_named, record.role or ""]))


def _bodies(draft: "Draft", statement: str) -> frozenset[str]:
    """The words of names of bodies and places in a statement; that of an accused person is part of what is claimed."""
    accused = {s.name for s in draft.data.speakers.values() if s.accused}
    return content(" ".join(name for name in _NAME.findall(statement) if name not in accused))


def _kept(claim: "Claim", terms: frozenset[str]) -> bool:
    """Whether the sentence has the words of the condition, in whatever construction ("a client who is ...")."""
    wanted = content(claim.condition or "")
    return bool(wanted) and len(wanted & terms) >= KEPT * len(wanted)


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
