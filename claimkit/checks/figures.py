"""Figures survive as the speaker gave them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.checks import related
from claimkit.findings import Severity
from claimkit.matching.claims import overlap, with_figures
from claimkit.report import QuotationStatus as Status
from claimkit.rules import Authority, Example, Hit, Rule
from claimkit.text.figures import Figure, figures
from claimkit.text.terms import content

if TYPE_CHECKING:
    from claimkit.draft import Draft
    from claimkit.linked import Claim

OVERLAP = 0.34
"""Share of a claim's content words that a sentence must have to be about the same thing."""


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
        quoted = [q for q in draft.quotations if q.quotation.start <= start and end <= q.quotation.end]
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
    voiced = {v.position for v in draft.voices if v.sentence == index}
    terms = content(draft.words(index))
    best: tuple[float, Claim, Figure, Figure] | None = None
    for claim, held in with_figures(draft.data):
        mine = speaker is not None and claim.record.speaker == speaker.id
        reported = speaker is None or claim.record.via == speaker.id or claim.source.publisher == speaker.id
        same = claim.record.position in voiced
        if not (mine or (reported and (same or speaker is None))):
            continue
        score = overlap(terms, claim) + (0.2 if same else 0)
        if score < OVERLAP + (0 if mine else 0.1):
            continue
        for right in held:
            rivals = [f for f in given if f.comparable(right)]
            if any(f.value == right.value for f in rivals):
                break
            if rivals and (best is None or score > best[0]):
                best = (score, claim, rivals[0], right)
        else:
            continue
        if best is None or score >= best[0]:
            return None  # the nearest claim's figure is there, unchanged
    return best[1:] if best else None


RULES = (
    Rule(
        name="figure-changed",
        severity=Severity.WARNING,
        summary="A figure differs from the claim's.",
        why="A changed figure is a changed claim, and figures travel.",
        help="Give the figure as the speaker gave it, or name the other source.",
        authority=Authority("", "", "", ""),
        bad=Example("", None),
        good=Example(""),
        find=changed,
    ),
)
