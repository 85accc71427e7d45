"""Which speaker of the dataset a draft means by a name."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from claimkit.vocabulary import SpeakerKind

if TYPE_CHECKING:
    from claimkit.dataset import Dataset
    from claimkit.models import Speaker

_HONORIFICS = re.compile(r"^(?:(?:dr|mr|mrs|ms|prof|professor|the)\.?\s+)+", re.IGNORECASE)
_TAIL = re.compile(r"[,(].*$|[’']s$")


def folded(name: str) -> str:
    """Return a name without honorific, article, apposition, possessive and case."""
    name = _TAIL.sub("", name.strip())
    return " ".join(_HONORIFICS.sub("", name).split()).casefold()


@lru_cache(maxsize=8)
def _names(data: "Dataset") -> dict[str, "Speaker"]:
    names: dict[str, Speaker] = {}
    for speaker in data.speakers.values():
        if speaker.kind == SpeakerKind.GROUP:
            continue
        for name in (speaker.name, *speaker.also_named):
            names.setdefault(folded(name), speaker)
    return names


def resolve(name: str | None, data: "Dataset") -> "Speaker | None":
    """Return the person or organisation of the dataset that goes by `name`; None for groups and strangers."""
    if not name:
        return None
    return _names(data).get(folded(name))


_COMMON = frozenset(
    "a an the some many most several other others one two critics experts therapists researchers scientists studies "
    "research he she they it we i you who his her their this that these those no not few doctors clinicians people "
    "women men sceptics skeptics supporters opponents officials sources".split()
)


def is_name(credit: str | None) -> bool:
    """Return whether a credit names a person or a body, and is not a pronoun or a group in common words."""
    words = (credit or "").split()
    return any(w[:1].isupper() and (i or w.casefold() not in _COMMON) for i, w in enumerate(words))


def held(data: "Dataset") -> frozenset[str]:
    """Return the ids of speakers whose words or views some complete source holds, the accused left out.

    Of these the dataset can say that a quotation is in no source; of anybody else it cannot.
    """
    accused = {s.id for s in data.speakers.values() if s.accused or s.kind == SpeakerKind.GROUP}
    return frozenset(
        claim.speaker for file in data.files if file.source.scope == "complete" for claim in file.claims
    ) - frozenset(accused)
