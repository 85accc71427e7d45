"""From the words that name a speaker to who that is: names, pronouns, "the therapist", "the institute", groups."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from claimkit.text import lexicon as lex
from claimkit.text.cue import Cue
from claimkit.text.people import Entity, Mention, People
from claimkit.text.tokens import QUOTED, Token

# How many sentences back a pronoun may look.
_REACH = 8
# How many names of a sentence, and how many turns before it, are looked at.
_NEAR, _TURNS = 6, 60
_PRONOUNS = {
    "he": lex.HE, "him": lex.HE, "his": lex.HE, "she": lex.SHE, "her": lex.SHE,
    "it": "it", "its": "it", "they": "they", "them": "they", "their": "they",
}  # fmt: skip
# Words for a body that fit any of them.
_ANY_BODY = frozenset({"group", "organisation", "organization", "body", "company", "firm", "charity", "agency"})
_COLLECTIVES = frozenset({"team", "group", "panel", "committee", "family", "couple", "lab", "laboratory", "jury"})
_AGENTS = lex.BODIES | lex.OUTLETS | lex.DOCUMENTS | lex.RESEARCH | lex.ARGUMENTS
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom words are credited to. `name` is None for the draft's own voice ("I", "we")."""

    name: str | None
    entity: Entity | None = None
    plural: bool = False
    gender: str | None = None


@dataclass(slots=True)
class _Turn:
    """Somebody spoken of, and when."""

    speaker: Speaker
    sentence: int
    credited: bool


@dataclass(slots=True)
class Speakers:
    """Resolves the words for speakers, remembering who was credited and who was the subject of late."""

    people: People
    turns: list[_Turn] = field(default_factory=list)

    def credited(self, speaker: Speaker, sentence: int, reports: bool = False) -> None:
        """Note that words of `speaker` were credited in this sentence; `reports` when it is said to report them."""
        if speaker.name is not None:
            self.turns.append(_Turn(speaker, sentence, credited=True))
            if speaker.entity is not None:
                if reports and speaker.entity.kind == "unknown":
                    speaker.entity.kind = "body"
                speaker.entity.is_outlet |= reports and speaker.entity.kind == "body"
                if speaker.entity.kind == "unknown" and len(speaker.entity.name.split()) > 1:
                    speaker.entity.kind = "person"
                self.people.touch(speaker.entity)

    def spoken_of(self, prose: str, tokens: Sequence[Token], mentions: Sequence[Mention], sentence: int) -> None:
        """Note who the subjects of a sentence are: the name it opens with, and those behind "and", "but" or a colon."""
        subjects = [m.entity for m in mentions[:_NEAR] if not m.owner and is_subject(tokens, m)]
        joined = [
            m.entity
            for m in mentions[1:_NEAR]
            if not m.owner and tokens[m.first - 1].low in {"and", "but", "while", ":", ";"} and is_subject(tokens, m)
        ]
        for entity in [*subjects[:1], *(entity for entity in joined if entity is not subjects[0])]:
            self.turns.append(_Turn(Speaker(entity.name, entity, False, entity.gender), sentence, credited=False))
        described = None if subjects else _described(prose, tokens)
        if described is not None:
            self.turns.append(_Turn(described, sentence, credited=False))

    def resolve(
        self, prose: str, tokens: Sequence[Token], cue: Cue, mentions: Sequence[Mention], sentence: int
    ) -> Speaker | None:
        """Who the tokens of the cue's subject stand for; None when they cannot name a speaker."""
        first, last = cue.first, cue.last
        low = tokens[first].low
        if low in _FIRST_PERSON and (last - first == 1 or low in {"i", "we"}):
            return Speaker(None)
        named = self._by_name(tokens, first, last, mentions)
        if named is not None:
            return named
        if low in _PRONOUNS and (last - first == 1 or tokens[first + 1].low == "and"):
            return self._by_pronoun(low, tokens, cue, mentions, sentence)
        return self._by_description(prose, tokens, first, last, cue, sentence)

    def _by_name(self, tokens: Sequence[Token], first: int, last: int, mentions: Sequence[Mention]) -> Speaker | None:
        begin = bisect_left(mentions, first, key=lambda m: m.first)
        near = mentions[begin : begin + _NEAR]
        inside = [m for m in near if m.last <= last]
        # "His lawyer at the time, Charles Harder, called": the name in apposition says who it is.
        if not inside and last < len(tokens) - 1 and tokens[last].text == ",":
            inside = [m for m in near if m.first in {last + 1, last + 2} and m.entity.kind != "body"]
            first = last + 1 if inside else first
            inside = [m for m in inside if m.last >= len(tokens) or tokens[m.last].text in {",", ".", QUOTED}]
        for mention in inside:
            between = tokens[first : mention.first]
            if (mention.owner and mention.last < last) or any(
                token.low in lex.PREPOSITIONS | {"who", "which", "that"} for token in between
            ):
                break
            entity, following = mention.entity, mention.last
            if following < last and _goes_on(tokens[following]):
                # The name only stands in front of the head: "a Beverly Hills publicist".
                continue
            if following < last - 1 and tokens[following].low == "and":
                other = next((m for m in inside if m.first == following + 1), None)
                if other is not None and other.last == last:
                    return Speaker(f"{entity.name} and {other.entity.name}", None, plural=True)
            return Speaker(entity.name, entity, False, entity.gender)
        return None

    def _by_pronoun(
        self, low: str, tokens: Sequence[Token], cue: Cue, mentions: Sequence[Mention], sentence: int
    ) -> Speaker | None:
        wanted = _PRONOUNS[low]
        if wanted in {lex.HE, lex.SHE}:
            return self._person(wanted, tokens, cue, mentions, sentence)
        for mention in mentions[:_NEAR]:
            parted = any(t.text in {":", ";"} for t in tokens[mention.last : cue.first])
            if parted and mention.entity.kind == "body" and is_subject(tokens, mention):
                return Speaker(mention.entity.name, mention.entity)
        for turn in islice(reversed(self.turns), _TURNS):
            if sentence - turn.sentence > _REACH:
                break
            speaker, entity = turn.speaker, turn.speaker.entity
            is_body = entity is not None and entity.kind in {"body", "unknown"}
            if wanted == "they" and (speaker.plural or (is_body and turn.credited)):
                return speaker
            if wanted == "it" and is_body and not speaker.plural:
                return speaker
        if wanted == "it":
            return None
        return Speaker(low, None, plural=True)

    def _person(
        self, wanted: str, tokens: Sequence[Token], cue: Cue, mentions: Sequence[Mention], sentence: int
    ) -> Speaker | None:
        def fits(entity: Entity | None) -> bool:
            return entity is None or (entity.kind != "body" and entity.gender in {wanted, None})

        told = cue.to or (-1, -1)
        for mention in mentions[:_NEAR]:
            # The subject of the same sentence, when a mark parts the pronoun's clause from it.
            parted = any(
                t.text in {":", ";", "—", "–"} or t.low in {"and", "but"} for t in tokens[mention.last : cue.first]
            )
            parted = parted or cue.place == "adjunct"
            if mention.last <= cue.first and parted and is_subject(tokens, mention) and fits(mention.entity):
                if mention.entity.kind == "person" and not mention.owner and not told[0] <= mention.first < told[1]:
                    return Speaker(mention.entity.name, mention.entity, False, wanted)
                break
        for turn in islice(reversed(self.turns), _TURNS):
            if sentence - turn.sentence > _REACH:
                break
            speaker = turn.speaker
            if speaker.plural or not fits(speaker.entity) or speaker.gender not in {wanted, None}:
                continue
            if (
                speaker.entity is None
                and speaker.name is not None
                and speaker.name.lower().startswith(("his ", "her "))
            ):
                continue
            if speaker.entity is not None and speaker.entity.kind == "unknown" and not turn.credited:
                continue
            if speaker.entity is not None and speaker.entity.gender is None:
                speaker.entity.gender = wanted
            return speaker
        found = [e for e in self.people.entities if e.kind == "person" and e.gender == wanted]
        best = max(found, key=lambda entity: entity.last, default=None)
        if best is not None:
            return Speaker(best.name, best, False, wanted)
        # Nobody it could be: only beside words that somebody plainly says is the pronoun itself worth reporting.
        return Speaker(tokens[cue.first].low, None, False, wanted) if cue.place == "tag" else None

    def _by_description(
        self, prose: str, tokens: Sequence[Token], first: int, last: int, cue: Cue, sentence: int
    ) -> Speaker | None:
        head_at = _head(tokens, first, last)
        head, low = tokens[head_at].low, tokens[first].low
        owned = any(token.text in {"'s", "’s", "'", "’"} for token in tokens[first:head_at])
        if low in {"the", "this", "that", "its", "their", "his", "her"} and cue.kind != "find" and not owned:
            known = self._known(head, low, sentence)
            if known is not None:
                return known
        plural = bool({t.low for t in tokens[first : head_at + 1]} & lex.GROUPS) or (
            head in lex.GROUPS or (head.endswith("s") and not head.endswith("ss")) or low in {"some", "others", "many"}
        )
        plural = plural or head in _COLLECTIVES
        role = next((t.low for t in tokens[first : head_at + 1] if t.low in lex.ROLES), "")
        is_group = bool({t.low for t in tokens[first:last]} & lex.GROUPS) or head in lex.GROUPS
        is_agent = (
            is_group or role or head in _AGENTS
            or low in {"one", "another"}
        )  # fmt: skip
        if head in lex.RESEARCH and cue.kind == "stance":
            return None
        if not is_agent and not _may_speak(tokens, first, last, head, cue):
            return None
        gender = lex.HE if role in lex.MALE_ROLES else lex.SHE if role in lex.FEMALE_ROLES else None
        return Speaker(_wording(prose, tokens, first, last), None, plural, gender)

    def _known(self, head: str, determiner: str, sentence: int) -> Speaker | None:
        """Who "the therapist", "the institute", "the article", "their statement" stands for."""
        if head in lex.ROLES:
            entity = self.people.described(head, person=True) if determiner in {"the", "this", "that"} else None
            return Speaker(entity.name, entity, False, entity.gender) if entity else None
        if head in {"statement", "release"}:
            for turn in islice(reversed(self.turns), _TURNS):
                if sentence - turn.sentence <= _REACH and (
                    turn.speaker.plural or (turn.speaker.entity and turn.speaker.entity.kind == "body")
                ):
                    return turn.speaker
            return None
        if head in lex.BODIES | lex.OUTLETS:
            entity = self.people.described(head, person=False)
            if entity is None and head in lex.OUTLETS:
                entity = self.people.outlet()
            if entity is None and head in lex.OUTLETS - lex.BODIES:
                loose = [e for e in self.people.entities if e.kind != "person" and not e.roles and "," not in e.name]
                entity = max(loose, key=lambda e: e.last, default=None)
            if entity is None and head in _ANY_BODY:
                bodies = [e for e in self.people.entities if e.kind == "body" and not e.is_outlet]
                entity = max(bodies, key=lambda e: e.last, default=None)
            return Speaker(entity.name, entity) if entity else None
        return None


def _may_speak(tokens: Sequence[Token], first: int, last: int, head: str, cue: Cue) -> bool:
    """Whether words that name no known role or group may still be a speaker, going by the verb."""
    if tokens[first].low in lex.EMPTY_SUBJECTS or head in lex.FUNCTION_WORDS:
        return False
    has_who = any(token.low == "who" for token in tokens[first:last])
    name = tokens[_head(tokens, first, last)].is_name
    if cue.kind == "say":
        return cue.place in {"tag", "adjunct"} or cue.clause or has_who or name
    if cue.kind == "think":
        return cue.place in {"tag", "adjunct"} or has_who or name or (head.endswith("s") and cue.clause)
    return has_who or name


def _described(prose: str, tokens: Sequence[Token]) -> Speaker | None:
    """The person whom a sentence opens with by description alone: "A local publicist who has handled five of them"."""
    if not tokens or tokens[0].low not in {"a", "an", "one", "another"}:
        return None
    for at in range(1, min(len(tokens), 6)):
        token = tokens[at]
        if not token.is_word or token.low in lex.PREPOSITIONS | lex.AUXILIARIES:
            return None
        if token.low in lex.ROLES and not (at + 1 < len(tokens) and tokens[at + 1].low in lex.ROLES):
            if at + 1 < len(tokens) and tokens[at + 1].low in {"and", "or"}:
                return None
            gender = lex.HE if token.low in lex.MALE_ROLES else lex.SHE if token.low in lex.FEMALE_ROLES else None
            return Speaker(_wording(prose, tokens, 0, at + 1), None, False, gender)
    return None


def _head(tokens: Sequence[Token], first: int, last: int) -> int:
    """The head of a noun phrase: its last word before a preposition, a relative clause or a mark."""
    here = first + 2 if first + 2 < last and tokens[first + 1].low in {"than", "least"} else first
    while here + 1 < last:
        following = tokens[here + 1]
        if following.text in {"'s", "’s", "'", "’"} and here + 2 < last:
            here += 2
            continue
        if not following.is_word or following.low in lex.PREPOSITIONS | {"who", "which", "that", "whose", "whom"}:
            break
        here += 1
    return here


def _goes_on(token: Token) -> bool:
    """Whether the word behind a name makes it part of a longer description."""
    if not token.is_word or token.is_name:
        return False
    return token.low not in lex.PREPOSITIONS | {"and", "or", "who", "which", "that", "whose", "whom"}


def is_subject(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a name stands where the subject of a clause stands."""
    here = mention.first - 1
    if here > 2 and tokens[0].low in {"one", "among"} and tokens[here].low in {"is", "was"}:
        # "One of the three is NAME".
        return True
    if here >= 0 and tokens[here].low in {"a", "an"}:
        following = tokens[mention.last] if mention.last < len(tokens) else None
        if following is not None and following.is_word and not following.is_name:
            return False
    while here >= max(0, mention.first - 12) and (
        tokens[here].low in lex.ROLES | lex.ADVERBS | {"the", "a", "an"} or tokens[here].low in lex.HONORIFICS
    ):
        here -= 1
    if (
        here >= 0
        and tokens[here].is_word
        and tokens[here].low not in {"and", "but", "that", "while", "when", "because", "first"}
    ):
        # "the film producer NAME": nouns in front, opened by a determiner.
        back = here
        while back >= 0 and here - back < 4 and tokens[back].is_word and tokens[back].low not in lex.DETERMINERS:
            back -= 1
        if not (back >= 0 and tokens[back].low in lex.DETERMINERS and (back == 0 or not tokens[back - 1].is_word)):
            return False
    after = tokens[mention.last] if mention.last < len(tokens) else None
    return (
        after is not None
        and (after.is_word or after.text in {",", "'s", "’s", "(", QUOTED})
        and after.low not in {"and", "or"}
    )


def _wording(prose: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(prose[tokens[first].start : tokens[last - 1].end].split())
