"""Names of accused men folded to two tokens, so that what is learnt is the role, not the name.

The matcher is trained on composed sentences that name no real person: the accused producer is
"Victor Placeholder", other accused men are "Oscar", "Otto" and "Leo Standin". News copy has the
real names. Both are folded here to the same tokens, `ACCUSED` and `OTHERS`.

Who is in the table: the producer, and men who were named beside him as accused in the news of
autumn 2017 to 2018, whom news of that time is likely to mention in one breath. Being in it says
nothing about whether an accusation is true. Left out on purpose: men who were treated without
having been accused of anything, and people better known for something else, whose names say
little about what a sentence voices. A surname that is also an everyday word counts only behind
its first name.
"""

from typing import Final

__all__ = ["ACCUSED", "OTHERS", "STUDIO", "fold_names"]

ACCUSED: Final = "@accused"
OTHERS: Final = "@others"
STUDIO: Final = "@studio"

_TITLES: Final = frozenset({"mr", "mister", "sen", "senator"})

# First names that may stand before the surname and are swallowed with it.
_ACCUSED_FIRST: Final = frozenset({"harvey", "victor"})
_ACCUSED_LAST: Final = frozenset({"weinstein", "placeholder"})

# Words before which the same name means somebody, or something, else: the producer's brother, a storm.
_NOT_AFTER: Final = frozenset({"bob", "robert", "hurricane", "storm"})

_OTHERS_LAST: Final = {
    "standin": frozenset({"oscar", "otto", "leo"}),
    "spacey": frozenset({"kevin"}),
    "lauer": frozenset({"matt"}),
    "toback": frozenset({"james"}),
    "ratner": frozenset({"brett"}),
    "franken": frozenset({"al"}),
    "keillor": frozenset({"garrison"}),
    "cosby": frozenset({"bill"}),
    "simmons": frozenset({"russell"}),
    "weiner": frozenset({"anthony"}),
    "halperin": frozenset({"mark"}),
    "ailes": frozenset({"roger"}),
    "o'reilly": frozenset({"bill"}),
    "ck": frozenset({"louis"}),
}
# Whole names that count only as written, because the surname alone is a common word or name.
_OTHERS_WHOLE: Final = frozenset({("charlie", "rose"), ("roy", "moore"), ("louis", "c", "k")})
_STUDIO_WHOLE: Final = frozenset({("marquee", "pictures"), ("miramax",)})
_COMPANY: Final = frozenset({"company", "co"})


def fold_names(words: list[str]) -> list[tuple[int, int, str]]:
    """Find names of accused men in a list of lower-case words.

    Returns half-open word ranges with the token that each stands for, in order and without
    overlap. A first name and a "Mr" before the surname belong to the range, a possessive s does
    not have to be cut off first by anybody else: the words are expected without it.
    """
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        length = 0
        if words[at] in _FIRST_WORDS and not (at and words[at - 1] in _NOT_AFTER):
            length, token = _match(words, at)
        if length:
            found.append((at, at + length, token))
        at += length or 1
    return found


# A name can only begin with one of these: a quick way past all other words.
_FIRST_WORDS: Final = frozenset(
    _TITLES
    | _ACCUSED_FIRST
    | _ACCUSED_LAST
    | set(_OTHERS_LAST)
    | set().union(*_OTHERS_LAST.values())
    | {name[0] for name in _OTHERS_WHOLE | _STUDIO_WHOLE}
)


def _match(words: list[str], at: int) -> tuple[int, str]:
    """How many words from `at` on make up a name, and its token; 0 where none begins."""
    title = 1 if words[at] in _TITLES else 0
    here = tuple(words[at + title : at + title + 3])
    if not here:
        return 0, ""
    if not title:
        for names, token in ((_STUDIO_WHOLE, STUDIO), (_OTHERS_WHOLE, OTHERS)):
            for size in (1, 2, 3):
                if here[:size] in names:
                    return size, token
    first = here[0] if len(here) > 1 else ""
    for size, last in ((2, here[1] if first else ""), (1, here[0])):
        before = first if size == 2 else None
        if last in _ACCUSED_LAST and (before is None or before in _ACCUSED_FIRST):
            company = not title and here[size : size + 1] and here[size] in _COMPANY
            return (size + 1, STUDIO) if company else (title + size, ACCUSED)
        if last in _OTHERS_LAST and (before is None or before in _OTHERS_LAST[last]):
            return title + size, OTHERS
    # On first-name terms: tabloids call the producer by it alone.
    if not title and here[0] in _ACCUSED_FIRST:
        return 1, ACCUSED
    return 0, ""
