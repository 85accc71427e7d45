"""Claims by wording: BM25 over statements, speakers and position texts."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimkit.text.terms import terms

if TYPE_CHECKING:
    from claimkit.linked import Claim

# The usual constants of BM25 (Robertson & Zaragoza 2009, section 3.2).
K1, B = 1.2, 0.75


def search(claims: Sequence["Claim"], query: str) -> list["Claim"]:
    """Return the claims that share a word with `query`, best first; ties in the order given."""
    documents = [Counter(terms(_text(c))) for c in claims]
    wanted = set(terms(query))
    mean = sum(sum(d.values()) for d in documents) / max(1, len(documents))
    weight = {}
    for term in wanted:
        holding = sum(term in d for d in documents)
        weight[term] = math.log(1 + (len(documents) - holding + 0.5) / (holding + 0.5))
    scored = []
    for index, document in enumerate(documents):
        length = K1 * (1 - B + B * sum(document.values()) / mean)
        score = sum(weight[t] * document[t] * (K1 + 1) / (document[t] + length) for t in wanted if t in document)
        if score > 0:
            scored.append((-score, index))
    return [claims[i] for _, i in sorted(scored)]


def _text(claim: "Claim") -> str:
    position = claim.position.text if claim.position else ""
    return f"{claim.statement} {claim.speaker.name} {claim.condition or ''} {position}"
