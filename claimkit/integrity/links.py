"""Counterclaims answer what they say they answer."""

from collections.abc import Iterator

from claimkit.findings import Severity
from claimkit.integrity.corpus import Corpus, DataRule, Problem
from claimkit.models import Debate
from claimkit.vocabulary import CounterType


def counterclaim_self(corpus: Corpus) -> Iterator[Problem]:
    """Find claims linked to themselves, and links recorded twice."""
    seen: dict[tuple[str, str], str] = {}
    for file, path, link in corpus.links():
        if link.claim == link.answered_by:
            yield Problem(file, (*path, "answered_by"), "a claim does not answer itself")
        pair = (link.claim, link.answered_by)
        if pair in seen:
            yield Problem(file, path, f"{link.claim} is already answered by {link.answered_by} in {seen[pair]}")
        seen.setdefault(pair, link.id)


def rebuttal_one_way(corpus: Corpus) -> Iterator[Problem]:
    """Find rebuttals that are not recorded in both directions."""
    pairs = {(x.claim, x.answered_by) for _, _, x in corpus.links() if x.type == CounterType.REBUTS}
    for file, path, link in corpus.links():
        if link.type == CounterType.REBUTS and (link.answered_by, link.claim) not in pairs:
            message = f"{link.answered_by} rebuts {link.claim}, but the other direction is not on record"
            yield Problem(file, (*path, "type"), message)


def position_mirror(corpus: Corpus) -> Iterator[Problem]:
    """Find positions whose mirror does not mirror them, and rebuttals of positions in one direction."""
    for file, debate in corpus.of(Debate):
        mirror = {p.id: p.mirror for p in debate.positions}
        for i, position in enumerate(debate.positions):
            if position.mirror and mirror.get(position.mirror) != position.id:
                yield Problem(file, ("positions", i, "mirror"), f"{position.mirror} does not mirror {position.id}")
        rebuts = {(a.position, a.answered_by) for a in debate.answers if a.type == CounterType.REBUTS}
        for i, answer in enumerate(debate.answers):
            if answer.type == CounterType.REBUTS and (answer.answered_by, answer.position) not in rebuts:
                yield Problem(file, ("answers", i), f"{answer.position} does not rebut {answer.answered_by} in turn")


RULES = (
    DataRule(
        "counterclaim-self",
        Severity.ERROR,
        "A counterclaim links two different claims, once.",
        "A link counted twice distorts what answers what.",
        "Remove the link, or correct the ids.",
        counterclaim_self,
    ),
    DataRule(
        "rebuttal-one-way",
        Severity.ERROR,
        "A rebuttal is recorded in both directions.",
        "If both cannot be true, each answers the other.",
        "Add the link in the other direction, or use qualifies or undercuts.",
        rebuttal_one_way,
    ),
    DataRule(
        "position-mirror",
        Severity.ERROR,
        "Mirrors and rebuttals between positions are mutual.",
        "Both sides are to be treated alike.",
        "Correct the debate file.",
        position_mirror,
    ),
)
