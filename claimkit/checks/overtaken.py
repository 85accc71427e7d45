"""What later events changed is not told as the present state of things."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.checks.authorities import SPJ
from claimkit.findings import Related, Severity
from claimkit.matching.claims import overlap
from claimkit.rules import Example, Hit, Rule
from claimkit.text.terms import content

if TYPE_CHECKING:
    from claimkit.draft import Draft
    from claimkit.linked import Claim

NEAR = 0.3
"""Share of an overtaken claim's content words that a sentence must have, where it does not voice its position."""

# Told as history, or together with what came after.
_PAST = re.compile(
    r"\b(?:then|at the time|in (?:\w{3,9} )?(?:19|20)\d\d|back in|years? ago|had been|(?:was|were) (?:still|then)|"
    r"used to|since|later|eventually|adopted|approved|in force|in effect|took effect|came into|replaced)\b",
    re.IGNORECASE,
)


def overtaken(draft: "Draft") -> Iterator[Hit]:
    """Find statements of a state of things that a later event, public on the draft's date, has changed."""
    changed = [c for c in draft.data.claims if c.standing and c.standing.overtaken]
    for index, sentence in enumerate(draft.sentences):
        text = draft.words(index)
        # A quotation tells what was said, and when it was so.
        if _PAST.search(text) or draft.mostly_quoted(index):
            continue
        claim = _told(draft, index, text, changed)
        if claim is None or claim.standing is None or claim.standing.overtaken is None:
            continue
        event = claim.standing.overtaken
        evidence = draft.data.evidence(event.reference)
        yield Hit(
            sentence.start,
            sentence.end,
            f"This has changed since {event.since}: {event.by}",
            position=claim.record.position,
            related=(Related(id=evidence.id, label=draft.data.title(evidence), date=evidence.date, url=evidence.url),),
        )


def _told(draft: "Draft", index: int, text: str, changed: "list[Claim]") -> "Claim | None":
    """The overtaken claim whose old state the sentence tells: by one of its marker words and what it is about."""
    voiced = draft.voiced(index)
    terms = content(text)
    folded = text.casefold()
    for claim in changed:
        event = claim.standing.overtaken if claim.standing else None
        if event is None or event.since > draft.dated.isoformat():
            continue
        if not any(re.search(rf"\b{re.escape(marker.casefold())}\b", folded) for marker in event.markers):
            continue
        if claim.record.position in voiced or overlap(terms, claim) >= NEAR:
            return claim
    return None


RULES = (
    Rule(
        name="overtaken",
        severity=Severity.WARNING,
        summary="Something is told as current that later events have changed.",
        why="A state of things that is no longer so misleads, however right it was when it was written.",
        help="Tell it as of its date, and say what has happened since.",
        authority=SPJ,
        bad=Example(
            "The health agency's draft manual lists the condition among the impulse disorders.",
            at="The health agency's draft manual lists the condition among the impulse disorders.",
            dated="2024-05-01",
        ),
        good=Example("The health agency's draft manual lists the condition among the impulse disorders."),
        find=overtaken,
    ),
)
