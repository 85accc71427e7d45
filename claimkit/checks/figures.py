"""Figures survive as the speaker gave them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.checks import related
from claimkit.checks.authorities import SPJ
from claimkit.findings import Severity
from claimkit.matching.claims import SAME_POSITION, overlap, with_figures
from claimkit.report import QuotationStatus as Status
from claimkit.rules import Example, Hit, Rule
from claimkit.text.figures import Figure, figures
from claimkit.text.terms import content

if TYPE_CHECKING:
    from claimkit.draft import Draft
    from claimkit.linked import Claim
    from claimkit.models import Speaker

OVERLAP = 0.34
"""Share of a claim's content words that a sentence must have to be about the same thing."""

OWN_VOICE = 0.5
"""That share where nobody is credited and the sentence voices another position or none."""


def changed(draft: "Draft") -> Iterator[Hit]:
    """Find figures that differ from those of the claim they are given for."""
    for index, sentence in enumerate(draft.sentences):
        text = draft.words(index)
        given = figures(text)
        if not given:
            continue
        claim = _claim_of(draft, index, given)
        if claim is None:
            continue
        item, wrong, right = claim
        start, end = sentence.start + wrong.start, sentence.start + wrong.end
        quoted = [q for q in draft.quoted_in(index) if q.quotation.start <= start and end <= q.quotation.end]
        if any(q.comparison.status == Status.ALTERED for q in quoted):
            continue  # quote-altered says it already
        yield Hit(
            start,
            end,
            f'The figure differs: {item.speaker.name} gave "{item.statement[right.start : right.end]}".',
            severity=Severity.ERROR if quoted else None,
            speaker=draft.credited(index)[0],
            related=(related.claim(item),),
        )


def _claim_of(draft: "Draft", index: int, given: list[Figure]) -> "tuple[Claim, Figure, Figure] | None":
    """The claim that the sentence is about, the draft's figure, and the claim's; None when none differs."""
    _, speaker = draft.credited(index)
    voiced = draft.voiced(index)
    terms = content(draft.words(index))
    best: tuple[float, Claim, Figure, Figure | None, Figure] | None = None
    for claim, held in with_figures(draft.data):
        same = claim.record.position in voiced
        if speaker and not _about(claim, speaker):
            continue
        score = overlap(terms, claim) + (SAME_POSITION if same else 0)
        if score < (OVERLAP if speaker or same else OWN_VOICE) or (best and score <= best[0]):
            continue
        for right in held:
            rivals = [f for f in given if f.comparable(right)]
            if rivals:
                kept = any(f.value == right.value for f in rivals)
                best = (score, claim, rivals[0], None if kept else rivals[0], right)
                break
    # When the nearest claim's figure is there unchanged, no other claim is held against the sentence.
    return (best[1], best[3], best[4]) if best and best[3] else None


def _about(claim: "Claim", speaker: "Speaker") -> bool:
    return speaker.id in (claim.record.speaker, claim.record.via, claim.source.publisher)


RULES = (
    Rule(
        name="figure-changed",
        severity=Severity.WARNING,
        summary="A figure differs from the claim's.",
        why="A changed figure is a changed claim, and figures travel.",
        help="Give the figure as the speaker gave it, or name the other source.",
        authority=SPJ,
        bad=Example(
            "The Institute for Compulsive Behaviour says that most programmes offer 15 hours of therapy a week.",
            at="15 hours",
        ),
        good=Example(
            "The Institute for Compulsive Behaviour says that most programmes offer fifty-plus hours of therapy a week."
        ),
        find=changed,
    ),
)
