"""Who is who in a draft: persons and bodies as they are introduced, named again, and described.

A `People` is fed one sentence after the other. It never looks ahead, so a surname stands for the fullest name that the
draft has given by then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from claimkit.text import lexicon as lex
from claimkit.text.tokens import Token
from claimkit.text.verbs import NOUN_LIKE, VERBS
from claimkit.text.wordlists import words

EntityKind = Literal["person", "body", "unknown"]
_APPOSITION = 14
_BEFORE = 6
_FIRST_NAMES = lex.MALE_NAMES | lex.FEMALE_NAMES
_OWNERS = words("his her its their the 's ’s whose one")
_COMMON_FIRST = words(
    "american national world international new united british royal european north south east west federal "
    "central first general public human mental global state city county university college church department "
    "ministry bureau saint st"
)
# The role of somebody of whom only the place is told ("Foley, of the University of Leeds").
AFFILIATED = "affiliated"
# The role of somebody whom a clause with "who" follows.
HUMAN = "human"


@dataclass(slots=True, eq=False)
class Entity:
    """A person or body of the draft: the fullest name so far, and what the draft has said about who it is."""

    name: str
    kind: EntityKind
    start: int
    end: int
    gender: str | None = None
    roles: set[str] = field(default_factory=set)
    last: int = 0
    is_outlet: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: tokens `first:last` stand for `entity`; `owner` when a possessive follows."""

    first: int
    last: int
    entity: Entity
    owner: bool


class People:
    """The persons and bodies met so far."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._named: dict[str, list[Entity]] = {}
        self._roles: dict[str, list[Entity]] = {}
        self._clock = 0

    def read(self, tokens: Sequence[Token], is_heading: bool = False) -> list[Mention]:
        """Take in the names of a sentence and hand back where they stand."""
        mentions: list[Mention] = []
        for first, last in _runs(tokens, is_heading):
            entity = self._meet(tokens, first, last, is_heading)
            if entity is not None:
                owner = last < len(tokens) and tokens[last].text in {"'s", "’s", "'", "’"}
                mentions.append(Mention(first, last, entity, owner))
        return mentions

    def named(self, name: str) -> Entity | None:
        """The entity last met under this name, surname or abbreviation."""
        found = self._named.get(name.lower())
        return max(found, key=lambda entity: entity.last) if found else None

    def described(self, noun: str, person: bool) -> Entity | None:
        """The entity last met that was introduced as a `noun`."""
        wanted = "person" if person else "body"
        found = [e for e in self._roles.get(noun, []) if e.kind in {wanted, "unknown"}]
        return max(found, key=lambda entity: entity.last, default=None)

    def outlet(self) -> Entity | None:
        """The outlet last met."""
        found = [entity for entity in self.entities if entity.is_outlet]
        return max(found, key=lambda entity: entity.last, default=None)

    def touch(self, entity: Entity) -> None:
        """Note that the draft is speaking of `entity` again."""
        self._clock += 1
        entity.last = self._clock

    def introduce(self, name: str, start: int, end: int) -> Entity:
        """The entity called `name`, made if need be (for labels, whose names need no introduction)."""
        entity = self.named(name) or self._called(name.split())
        if entity is None:
            entity = self._add(Entity(name, "person", start, end))
        self.touch(entity)
        return entity

    def _meet(self, tokens: Sequence[Token], first: int, last: int, is_heading: bool) -> Entity | None:
        title, first = _titles(tokens, first, last)
        parts = _name_words(tokens[first:last])
        if not parts or parts[-1].lower().rstrip(".") in lex.HONORIFICS:
            return None
        if parts[-1].lower() in lex.ROLES and parts[0].lower() not in _FIRST_NAMES:
            return None
        if len(parts) == 1 and len(parts[0].rstrip(".")) == 1:
            return None
        name = " ".join(parts)
        before, after = _before(tokens, first), _after(tokens, last)
        abbreviates = self._abbreviated(tokens, first, last)
        if abbreviates is not None:
            self._enter(name, abbreviates)
            return abbreviates
        entity = self.named(name) or self._called(parts)
        if entity is None and (kin := self._kin(tokens, first)) is not None and len(parts) == 1:
            name = f"{name} {kin.name.split()[-1]}"
            parts = name.split()
        if entity is None:
            if (is_heading and not title) or _is_common(tokens, first, last):
                return None
            kind = _kind(parts, title, before, after, tokens, first)
            shown = name if len(parts) > 1 or not title else f"{tokens[first - 1].text} {name}"
            entity = self._add(Entity(shown, kind, tokens[first].start, tokens[last - 1].end))
        elif len(parts) > len(entity.name.split()) or (entity.name.isupper() and len(parts) > 1 and not name.isupper()):
            entity.name = name
            self._enter(name, entity)
        known = set(entity.roles)
        self._learn(entity, parts, title, before, after)
        for role in entity.roles - known:
            self._roles.setdefault(role, []).append(entity)
        self.touch(entity)
        return entity

    def _kin(self, tokens: Sequence[Token], first: int) -> Entity | None:
        """The person met last when a child, brother or father of theirs is introduced by first name alone.

        "Ana Foley founded it; her son Max" is about Max Foley. Spouses, mothers and sisters may well have another name.
        """
        if first < 2 or tokens[first - 1].low not in {"daughter", "son", "brother", "father"}:
            return None
        if tokens[first - 2].low not in {"his", "her"}:
            return None
        wanted = lex.HE if tokens[first - 2].low == "his" else lex.SHE
        found = [e for e in self.entities if e.kind == "person" and e.gender == wanted and " " in e.name]
        return max(found, key=lambda entity: entity.last, default=None)

    def _abbreviated(self, tokens: Sequence[Token], first: int, last: int) -> Entity | None:
        """The body whose abbreviation stands in brackets right behind its name."""
        if last - first != 1 or first < 2 or tokens[first - 1].text != "(":
            return None
        if last >= len(tokens) or tokens[last].text not in {")", ",", ";"}:
            return None
        behind = tokens[first - 2].end
        return next((e for e in reversed(self.entities) if e.end == behind or e.last == self._clock), None)

    def _called(self, parts: Sequence[str]) -> Entity | None:
        """The person whose name shares the surname and does not differ in the first name."""
        for entity in sorted(self._named.get(parts[-1].lower(), []), key=lambda e: -e.last):
            if entity.kind == "body":
                continue
            known = entity.name.split()
            if known[0].lower() in lex.HONORIFICS or known[0].rstrip(".").lower() in lex.HONORIFICS:
                known = known[1:]
            if len(parts) == 1 or len(known) <= 1 or (parts[0][0] == known[0][0] and _agree(parts[0], known[0])):
                return entity
        return None

    def _add(self, entity: Entity) -> Entity:
        self.entities.append(entity)
        self._enter(entity.name, entity)
        return entity

    def _enter(self, name: str, entity: Entity) -> None:
        parts = name.split()
        aliases = {name.lower()}
        if entity.kind == "body":
            initials = "".join(part[0] for part in parts if part[0].isupper())
            if len(initials) > 2:
                aliases.add(initials.lower())
            if len(parts) > 1 and parts[0].lower() not in _COMMON_FIRST and parts[0] not in lex.ORG_WORDS:
                aliases.add(parts[0].lower())
        else:
            aliases |= {parts[-1].lower(), parts[0].lower()}
        for alias in aliases:
            found = self._named.setdefault(alias, [])
            if entity not in found:
                found.append(entity)

    def _learn(
        self, entity: Entity, parts: Sequence[str], title: str, before: Sequence[str], after: Sequence[str]
    ) -> None:
        nouns = {*before, *after}
        if entity.kind != "body":
            entity.roles |= nouns & (lex.ROLES | lex.OUTLETS | lex.BODIES | {AFFILIATED, HUMAN})
            if len(parts) == 1:
                nouns.discard(AFFILIATED)
            entity.gender = entity.gender or _gender(parts, title, nouns)
            if entity.gender or title or nouns & (lex.ROLES | {HUMAN, AFFILIATED}):
                entity.kind = "person"
        if entity.kind == "body" or (entity.kind == "unknown" and nouns & (lex.BODIES | lex.OUTLETS)):
            entity.roles |= nouns & (lex.BODIES | lex.OUTLETS) | {w.lower() for w in parts} & lex.BODIES
            entity.kind = "body"
            entity.is_outlet = entity.is_outlet or bool(nouns & lex.OUTLETS - lex.BODIES)


def _is_common(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the word is no name for all its capital: one that opens the sentence and goes on in small letters
    ("News sites then told", "Retired quarterback NAME"), as far as can be seen.
    """
    if first or last != 1 or last >= len(tokens) or not tokens[last].is_word or tokens[last].is_name:
        return False
    word, following = tokens[0], tokens[last].low
    if word.low in _FIRST_NAMES or (word.text.isupper() and len(word.text) > 1):
        return False
    return following not in lex.FUNCTION_WORDS | {"and", "or", "but"} and following not in VERBS


def _agree(one: str, other: str) -> bool:
    """Whether two first names may be the same: equal, or one of them an initial or a short form."""
    a, b = one.rstrip(".").lower(), other.rstrip(".").lower()
    return a.startswith(b) or b.startswith(a)


def _gender(parts: Sequence[str], title: str, nouns: set[str]) -> str | None:
    if title in lex.MALE_TITLES or nouns & lex.MALE_ROLES:
        return lex.HE
    if title in lex.FEMALE_TITLES or nouns & lex.FEMALE_ROLES:
        return lex.SHE
    first = parts[0].lower()
    if first in lex.MALE_NAMES:
        return lex.HE
    return lex.SHE if first in lex.FEMALE_NAMES else None


def _kind(
    parts: Sequence[str], title: str, before: Sequence[str], after: Sequence[str], tokens: Sequence[Token], first: int
) -> EntityKind:
    if title:
        return "person"
    is_body = (len(parts) > 1 and any(word in lex.ORG_WORDS for word in parts)) or (
        len(parts) == 1 and parts[0].isupper()
    )
    nouns = {*before, *after}
    if len(parts) > 1 and parts[0].lower() in _FIRST_NAMES and parts[-1] not in lex.ORG_WORDS:
        return "person"
    if is_body or (nouns & (lex.BODIES | lex.OUTLETS) and not nouns & lex.ROLES):
        return "body"
    if nouns & (lex.ROLES | {HUMAN}):
        return "person"
    if len(parts) == 1:
        known = parts[0].lower() in _FIRST_NAMES
        return "person" if known else "unknown"
    return "unknown"


def _titles(tokens: Sequence[Token], first: int, last: int) -> tuple[str, int]:
    """The honorific in front of a name, and where the name itself begins."""
    title = ""
    while first < last - 1 and ((low := tokens[first].low) in lex.HONORIFICS or low in lex.ROLES or low in lex.GROUPS):
        title = low if low in lex.HONORIFICS else title
        first += 1
    return title, first


def _name_words(tokens: Sequence[Token]) -> list[str]:
    parts: list[str] = []
    for token in tokens:
        if token.is_word or token.text == "&":
            is_initial = len(token.text) == 2
            parts.append(token.text if is_initial else token.text.rstrip("."))
    return parts


def _before(tokens: Sequence[Token], first: int) -> list[str]:
    """The nouns right before a name: "the film producer NAME"."""
    out: list[str] = []
    if first > 2 and tokens[first - 1].text == "," and tokens[first - 2].low in lex.ROLES:
        # "his spokeswoman, NAME": the role stands in front of a comma.
        opener = next(
            (t for t in reversed(tokens[max(0, first - 8) : first - 2]) if t.low in _OWNERS or not t.is_word), None
        )
        if opener is not None and opener.low in _OWNERS:
            return [tokens[first - 2].low]
    for token in reversed(tokens[max(0, first - _BEFORE) : first]):
        low = token.low
        if (not token.is_word and token.text != ".") or low in lex.FUNCTION_WORDS or low in {"and", "or"}:
            break
        out.append(low)
    return out


def _after(tokens: Sequence[Token], last: int) -> list[str]:
    """The nouns of an apposition or a predicate right behind a name: ", a therapist who", " is a therapist"."""
    behind = tokens[last : last + _APPOSITION]
    if len(behind) < 3:
        return []
    if behind[0].text == "," and behind[1].low in lex.POSTNOMINALS and behind[2].text == ",":
        behind = behind[2:]
        if len(behind) < 3:
            return []
    at = 1 if behind[0].text == "," else 0
    if behind[at].low in {"of", "at", "from"} and any(t.is_name for t in behind[at + 1 : at + 3]):
        return [AFFILIATED] if at or behind[1].low == "the" or behind[0].low != "of" else []
    if behind[at].low in {"who", "whose", "whom"}:
        return [HUMAN]
    copula = behind[0].low in {"is", "was", "'s", "’s"} and behind[1].low in {"a", "an", "the", "one"}
    apposition = behind[0].text in {",", "(", "—", "–"} and behind[1].low not in {"and", "who", "which", "but"}
    if not (copula or apposition):
        return []
    out: list[str] = []
    for token in behind[1:]:
        low = token.low
        if low in {"who", "which", "that", "whose", "at", "for", "with", "from", "in"} or (
            token.text in {",", ".", ";", ")", "—"} and out
        ):
            break
        if low == "of" and out:
            break
        if low in VERBS and low not in NOUN_LIKE and not copula and "ing" not in VERBS[low].forms and at:
            return []
        if token.is_name and len(out) == 0 and low not in lex.DETERMINERS and low not in lex.ROLES:
            break
        out.append(low)
    return out


def _runs(tokens: Sequence[Token], is_heading: bool) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that may be a name, ordinary words at the start of the sentence left out."""
    index = 0
    while index < len(tokens):
        if not tokens[index].is_name or _is_ordinary(tokens, index):
            index += 1
            continue
        end = index + 1
        has_body = tokens[index].text in lex.ORG_WORDS
        while end < len(tokens):
            token = tokens[end]
            if token.is_name and not _is_ordinary(tokens, end, inside=True):
                has_body = has_body or token.text in lex.ORG_WORDS
                end += 1
            elif _links(tokens, end, has_body):
                end += 1
            else:
                break
        while not tokens[end - 1].is_name:
            end -= 1
        yield index, end
        index = end


def _links(tokens: Sequence[Token], at: int, has_body: bool) -> bool:
    """Whether the token at `at` ties two parts of one name together."""
    token = tokens[at]
    following = tokens[at + 1 : at + 3]
    goes_on = bool(following) and (following[0].is_name or (len(following) > 1 and following[1].is_name))
    if not goes_on:
        return False
    if token.low in lex.PARTICLES and (following[0].is_name or following[0].low in lex.PARTICLES):
        return True
    if not has_body or token.low not in lex.NAME_LINKS:
        return False
    return following[0].is_name or following[0].low in lex.NAME_LINKS


def _is_ordinary(tokens: Sequence[Token], at: int, inside: bool = False) -> bool:
    token = tokens[at]
    if token.low in lex.POSTNOMINALS:
        return True
    if token.low in lex.FUNCTION_WORDS:
        return not (inside and token.text in lex.ORG_WORDS)
    if inside or (at and (tokens[at - 1].is_word or tokens[at - 1].text in {",", "("})):
        return False
    # The first word of a sentence has a capital anyway; only a name goes on with one, or is met again as one.
    is_adverb = token.low.endswith("ly") and token.low not in _FIRST_NAMES
    return token.low in lex.GROUPS or token.low in lex.RESEARCH or is_adverb
