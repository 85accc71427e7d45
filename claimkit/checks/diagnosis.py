"""Nobody is given a diagnosis on nobody's authority."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.checks.authorities import AP_DIAGNOSIS
from claimkit.findings import Severity
from claimkit.rules import Example, Hit, Rule
from claimkit.text import certainty
from claimkit.vocabulary import Certainty

if TYPE_CHECKING:
    from claimkit.draft import Draft

_NAME = (
    r"(?:[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2}|[Hh]e|[Ss]he|"
    r"[Tt]he (?:man|woman|producer|actor|director|host|star|mogul))"
)
_DIAGNOSIS = (
    r"(?:sex(?:ual)? addict|sexually addicted|addicted to sex|sex(?:ual)? addiction|addiction to sex|hypersexual\w*|"
    r"(?:sexual |sexually )?compulsive\w*|narcissis\w+|psychopath\w*|sociopath\w*|pa?edophile|bipolar|depression|"
    r"mentally ill|(?:[a-z]+ ){0,3}(?:disorder|syndrome))"
)
_IS = r"(?:is|was|remains|suffers from|has|had|suffered from|struggles with)"
_DEGREE = r"(?:clearly |plainly |obviously |a |an |the |diagnosed |in fact |severe |clinical |classic ){0,3}"
_LABEL = r"(?:sex(?:ual)? addict|narcissist|psychopath|sociopath)"
_STATED = re.compile(
    rf"\b{_NAME},? (?:who )?{_IS} {_DEGREE}{_DIAGNOSIS}\b"
    rf"|\b[A-Z][\w’'-]{{1,30}}, a (?:severe |diagnosed |classic )?{_LABEL}\b"
)


def unsourced(draft: "Draft") -> Iterator[Hit]:
    """Find sentences in the draft's own voice that give a person a diagnosis flatly."""
    for index, sentence in enumerate(draft.sentences):
        name, _ = draft.credited(index)
        text = draft.words(index)
        match = _STATED.search(text)
        if name is not None or match is None or draft.asks(index):
            continue
        if re.search(r"\b(?:whether|if|not)\b", text[: match.end()], re.IGNORECASE):
            continue
        if certainty.read(text).level != Certainty.CERTAIN.value:
            continue
        yield Hit(
            sentence.start + match.start(),
            sentence.start + match.end(),
            "A person is given a diagnosis, and nobody is named who made it.",
        )


RULES = (
    Rule(
        name="diagnosis-unsourced",
        severity=Severity.WARNING,
        summary="A named person is given a diagnosis on nobody's authority.",
        why="A diagnosis is for those who have examined the person; guessed at, it harms the person and excuses or "
        "accuses at will.",
        help="Say who made the diagnosis and how they know, or leave it out.",
        authority=AP_DIAGNOSIS,
        bad=Example(
            "Victor Placeholder is a sex addict and will stay in the clinic.", at="Victor Placeholder is a sex addict"
        ),
        good=Example("Whether Victor Placeholder is a sex addict, nobody outside the clinic can say."),
        find=unsourced,
    ),
)
