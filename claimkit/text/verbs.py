"""Verbs that report what somebody says, thinks or finds, in all their forms.

A verb belongs to one of four classes, by what follows from it about who holds what:
`say`      somebody says something: they can stand as a tag beside a quotation ("...," she said) and take a clause
`think`    somebody holds something without our hearing them say it (believe, fear)
`find`     research brings something to light (show, suggest, find)
`stance`   the verb itself takes sides towards what follows, with no clause of its own (reject, call, dismiss)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimkit.text.wordlists import words

VerbClass = Literal["say", "think", "find", "stance"]
Form = Literal["base", "s", "past", "participle", "ing"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form: its lemma, the class of the verb, and which of its forms it can be."""

    lemma: str
    kind: VerbClass
    forms: frozenset[Form]


_LEMMAS: dict[VerbClass, str] = {
    "say": """
        say tell add write explain argue claim contend insist maintain note observe report reply respond answer retort
        counter state warn caution allow concede acknowledge admit agree declare announce assert testify recall quip
        joke complain stress emphasise emphasize clarify confirm remark comment continue tweet post blog swear propose
        advise urge recommend charge allege lament protest object insinuate muse point vow predict submit boast hint
        mention volunteer conclude estimate repeat grant recount relate rule opine proclaim profess promise caution
        ask wonder plead interject murmur mutter whisper shout sigh laugh begin
    """,
    "think": """
        believe think hold reckon consider suspect feel fear worry doubt hope expect assume guess figure
        understand imagine suppose see view regard judge deem trust calculate know
    """,
    "find": "find show suggest indicate demonstrate reveal prove imply discover detect establish identify",
    "stance": """
        call describe dismiss reject deny decline dispute accept endorse back support oppose criticise criticize
        defend blame accuse trace liken compare question challenge condemn praise disagree label brand
        attribute ascribe classify recognise recognize refuse welcome favour favor disown disavow denounce deride
        mock scorn ridicule embrace champion caution characterise characterize portray define differentiate
        distinguish equate treat place rank sort put speak apologise apologize resist discount
        credit fault advocate preach teach use discourage encourage prefer quarrel
    """,
}
_IRREGULAR: dict[str, tuple[str, str]] = {
    "say": ("said", "said"), "tell": ("told", "told"), "write": ("wrote", "written"),
    "think": ("thought", "thought"), "hold": ("held", "held"), "find": ("found", "found"),
    "show": ("showed", "shown"), "see": ("saw", "seen"), "put": ("put", "put"),
    "speak": ("spoke", "spoken"), "swear": ("swore", "sworn"), "feel": ("felt", "felt"),
    "know": ("knew", "known"), "begin": ("began", "begun"), "understand": ("understood", "understood"),
    "prove": ("proved", "proven"), "teach": ("taught", "taught"),
}  # fmt: skip
_DOUBLED = {"quip": "quipp", "admit": "admitt", "submit": "submitt", "refer": "referr", "prefer": "preferr",
            "label": "labell", "blog": "blogg"}  # fmt: skip
# Nouns and other words far more often than verbs in these forms; read as verbs only where a subject goes before.
NOUN_LIKE = words(
    "report reports claim claims note notes answer answers state states point points charge charges post posts "
    "comment comments reply replies view views back question questions challenge challenges blame fault use uses "
    "place places rank label labels brand treat sort sorts put credit support hope hopes fear fears doubt doubts "
    "worry worries figure figures guess promise promises rule rules estimate estimates object objects protest "
    "protests fault faults judge judges favor favors favour favours trust trace traces shout sigh laugh mock joke "
    "jokes blog blogs tweet tweets supports finding feeling show shows call calls"
)


def _regular(lemma: str) -> tuple[str, str]:
    stem = _DOUBLED.get(lemma, lemma)
    if lemma.endswith("e"):
        return lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ied", lemma + "ing"
    return stem + "ed", stem + "ing"


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _table() -> dict[str, Verb]:
    forms: dict[str, tuple[str, VerbClass, set[Form]]] = {}

    def enter(word: str, lemma: str, kind: VerbClass, form: Form) -> None:
        forms.setdefault(word, (lemma, kind, set()))[2].add(form)

    for kind, lemmas in _LEMMAS.items():
        for lemma in lemmas.split():
            past, ing = _regular(lemma)
            part = past
            if lemma in _IRREGULAR:
                past, part = _IRREGULAR[lemma]
            inflected: tuple[tuple[str, Form], ...] = (
                (lemma, "base"), (_third(lemma), "s"), (past, "past"), (part, "participle"), (ing, "ing"),
            )  # fmt: skip
            for word, form in inflected:
                enter(word, lemma, kind, form)
    return {word: Verb(lemma, kind, frozenset(f)) for word, (lemma, kind, f) in forms.items()}


VERBS: dict[str, Verb] = _table()
# Forms that can stand as the verb of a tag beside quoted words.
TAG_VERBS = frozenset(
    word for word, verb in VERBS.items() if verb.kind in {"say", "think"} and verb.forms & {"past", "s", "base"}
)
