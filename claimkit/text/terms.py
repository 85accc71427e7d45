"""Content words without their endings, for comparing wordings loosely."""

import re

from claimkit.text.normalise import words

# Enough for comparing: offender, offending and offences meet, so do excuse and excuses, therapy and therapies.
_ENDINGS = re.compile(r"(?<=\w{4})(?:ations?|ings?|ences?|ers?|ies|ed|es|e|y|s)$")
STOP = frozenset(
    "a an the of to in on at by for with from as that this these those it its is are was were be been being has have "
    "had do does did and or but if not no so than then there their they them he she his her him we our you your i my "
    "me who which what when where how why can could may might will would should must say said says tell told about "
    "also more most some any all one other into over after before out up only just very such own same".split()
)


def terms(text: str) -> list[str]:
    """Return the folded words of `text` without common endings, so that offenders meets offending."""
    return [_ENDINGS.sub("", w.folded) for w in words(text)]


def content(text: str) -> frozenset[str]:
    """Return the distinct terms of `text` that carry content."""
    return frozenset(_ENDINGS.sub("", w.folded) for w in words(text) if w.folded not in STOP)
