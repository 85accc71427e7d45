"""Counts over the dataset: the figures that the documentation states."""

from collections import Counter
from typing import TYPE_CHECKING

from claimkit.vocabulary import Reply

if TYPE_CHECKING:
    from claimkit.dataset import Dataset


def _by_year(data: "Dataset") -> dict[str, int]:
    """How old the evidence is that standings cite, by year of publication."""
    cited = {identifier for c in data.claims if c.standing for identifier in c.standing.references}
    years = Counter((data.evidence(identifier).date or "undated")[:7].split("-")[0] for identifier in cited)
    return dict(sorted(years.items()))


def counts(data: "Dataset") -> dict[str, dict[str, int]]:
    """Return counts by group and name, in a fixed order."""
    claims = data.claims
    answered = {link.claim for link in data.links}
    held = {c.record.position for c in claims}
    owed = [p for p in data.debate.positions if p.reply == Reply.RANGE]
    without = [p for p in owed if not any(a.answered_by in held for a in data.positions[p.id].answered_by)]
    return {
        "dataset": {
            "claims": len(claims),
            "speakers": len(data.speakers),
            "sources": len(data.sources),
            "passages": sum(len(f.passages) for f in data.files),
            "counterclaims": len(data.links),
            "references": len(data.references),
            "positions": len(data.positions),
            "positions held by a claim": len(held - {None}),
            "claims with a counterclaim": len(answered),
            "claims reviewed by a person": sum(c.record.annotation.human_review is not None for c in claims),
            "positions owed an answer without one on record": len(without),
        },
        "claims by source": dict(Counter(c.source.id for c in claims)),
        "claims by voice": dict(Counter(c.voice.value for c in claims)),
        "claims by certainty": dict(Counter(c.certainty.value for c in claims)),
        "claims by kind": dict(Counter(c.kind.value for c in claims)),
        "claims by standing": dict(Counter(c.verdict.value for c in claims)),
        "cited evidence by year": _by_year(data),
        "counterclaims by type": dict(Counter(link.type.value for link in data.links)),
        "counterclaims by basis": dict(Counter(link.basis.value for link in data.links)),
    }
