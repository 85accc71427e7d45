"""Which claims of the dataset a sentence comes close to."""

from collections import Counter
from collections.abc import Container, Iterable
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from claimkit.text.figures import Figure, figures
from claimkit.text.terms import content
from claimkit.vocabulary import SpeakerKind

if TYPE_CHECKING:
    from claimkit.dataset import Dataset
    from claimkit.linked import Claim

NEAREST = 3
"""How many claims a voiced position names at most."""

SAME_POSITION = 0.15
"""What it adds to the share of a claim's words that a sentence has when it voices the claim's position."""


QUOTED = 0.25
"""Share of a claim's content words that a quotation must have to be given as the words of that claim."""

QUOTED_WORDS = 3
"""How many content words it must have: fewer stand in several claims."""


@lru_cache(maxsize=8)
def _contents(data: "Dataset") -> dict[str, frozenset[str]]:
    # Who a claim is about by name says little of what it says; an accused person's name is part of what is claimed.
    names = [s.name for s in data.speakers.values() if s.kind != SpeakerKind.GROUP and not s.accused]
    found = {}
    for claim in data.claims:
        statement = claim.statement
        for name in names:
            if name in statement:
                statement = statement.replace(name, " ")
        found[claim.id] = content(statement)
    return found


@lru_cache(maxsize=8)
def with_figures(data: "Dataset") -> tuple[tuple["Claim", tuple[Figure, ...]], ...]:
    """Return the claims whose statements hold figures, with the figures."""
    found = ((c, tuple(figures(c.statement))) for c in data.claims if c.record.withdrawn is None)
    return tuple((c, f) for c, f in found if f)


@lru_cache(maxsize=8)
def _rarity(data: "Dataset") -> dict[str, float]:
    """How much a word tells: the logarithm of how many times fewer claims have it than there are."""
    counts = Counter(term for terms in _contents(data).values() for term in terms)
    return {term: 1 + log(len(data.claims) / count) for term, count in counts.items()}


def weight(terms: Iterable[str], data: "Dataset") -> float:
    """Return the summed rarity of `terms` among the claims of the dataset."""
    rarity = _rarity(data)
    return sum(rarity.get(term, 1 + log(len(data.claims))) for term in terms)


def overlap(terms: frozenset[str], claim: "Claim") -> float:
    """Return the share of the claim's content words that are among `terms`, 0 to 1; rare words weigh more."""
    wanted = _contents(claim.data)[claim.id]
    return weight(wanted & terms, claim.data) / weight(wanted, claim.data) if wanted else 0.0


def likeness(terms: frozenset[str], claim: "Claim") -> float:
    """Return how alike two sets of content words are, 0 to 1: Dice's coefficient with rare words weighing more."""
    wanted = _contents(claim.data)[claim.id]
    both = weight(wanted, claim.data) + weight(terms, claim.data)
    return 2 * weight(wanted & terms, claim.data) / both if both else 0.0


def nearest(text: str, position: str, speaker: str | None, data: "Dataset") -> tuple[str, ...]:
    """Return the ids of the claims that take `position`: those of `speaker` first, then the nearest in wording."""
    terms = content(text)
    scored = sorted(
        (c.record.speaker != speaker, -overlap(terms, c), c.id)
        for c in data.positions[position].claims
        if c.record.withdrawn is None
    )
    return tuple(identifier for _, _, identifier in scored[:NEAREST])


def by(speaker: str, data: "Dataset") -> tuple["Claim", ...]:
    """Return the claims that the speaker holds or reports."""
    return _by(data).get(speaker, ())


@lru_cache(maxsize=8)
def _by(data: "Dataset") -> dict[str, tuple["Claim", ...]]:
    found: dict[str, list[Claim]] = {}
    for claim in data.claims:
        if claim.record.withdrawn is None:
            for speaker in {claim.record.speaker, claim.record.via} - {None}:
                found.setdefault(str(speaker), []).append(claim)
    return {speaker: tuple(held) for speaker, held in found.items()}


def closest(text: str, candidates: Iterable["Claim"], *, least: float, voiced: Container[str] = ()) -> "Claim | None":
    """Return the candidate most like `text`, of those whose content words `text` has the share `least` of.

    A candidate whose position is among those `voiced` by the text counts as nearer by SAME_POSITION.
    """
    terms = content(text)
    scored = []
    for candidate in candidates:
        bonus = SAME_POSITION if candidate.record.position in voiced else 0
        if overlap(terms, candidate) + bonus >= least:
            scored.append((likeness(terms, candidate) + bonus, candidate))
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best else None


def quoted(text: str, speaker: str, source: str, voiced: Container[str], data: "Dataset") -> "Claim | None":
    """Return the claim of `speaker` in `source` that the quoted words come nearest to, None where none is near."""
    if len(content(text)) < QUOTED_WORDS:
        return None
    return closest(text, (c for c in by(speaker, data) if c.source.id == source), least=QUOTED, voiced=voiced)
