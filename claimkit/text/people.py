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

EntityKind = Literal["person", "body", "unknown"]
_APPOSITION = 14
_BEFORE = 6


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

    @property
    def surname(self) -> str:
        return self.name.split()[-1].lower()


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

    def named(self, words: str) -> Entity | None:
        """The entity last met under this name, surname or abbreviation."""
        found = self._named.get(words.lower())
        return max(found, key=lambda entity: entity.last) if found else None

    def described(self, noun: str, person: bool) -> Entity | None:
        """The entity last met that was introduced as a `noun`."""
        wanted = "person" if person else "body"
        found = [e for e in self.entities if noun in e.roles and e.kind in {wanted, "unknown"}]
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
        words = _name_words(tokens[first:last])
        if not words:
            return None
        name = " ".join(words)
        before, after = _before(tokens, first), _after(tokens, last)
        abbreviates = self._abbreviated(tokens, first, last)
        if abbreviates is not None:
            self._enter(name, abbreviates)
            return abbreviates
        entity = self.named(name) or self._called(words)
        if entity is None:
            if is_heading and not title:
                return None
            kind = _kind(words, title, before, after, tokens, first)
            shown = name if len(words) > 1 or not title else f"{tokens[first - 1].text} {name}".replace("..", ".")
            entity = self._add(Entity(shown, kind, tokens[first].start, tokens[last - 1].end))
        elif len(words) > len(entity.name.split()) or entity.name.isupper() and len(words) > 1 and not name.isupper():
            entity.name = name
            self._enter(name, entity)
        self._learn(entity, words, title, before, after)
        self.touch(entity)
        return entity

    def _abbreviated(self, tokens: Sequence[Token], first: int, last: int) -> Entity | None:
        """The body whose abbreviation stands in brackets right behind its name."""
        if last - first != 1 or first < 2 or tokens[first - 1].text != "(":
            return None
        if last >= len(tokens) or tokens[last].text not in {")", ",", ";"}:
            return None
        behind = tokens[first - 2].end
        return next((e for e in reversed(self.entities) if e.end == behind or e.last == self._clock), None)

    def _called(self, words: Sequence[str]) -> Entity | None:
        """The person whose name shares the surname and does not differ in the first name."""
        for entity in sorted(self._named.get(words[-1].lower(), []), key=lambda e: -e.last):
            if entity.kind == "body":
                continue
            known = entity.name.split()
            if known[0].lower() in lex.HONORIFICS or known[0].rstrip(".").lower() in lex.HONORIFICS:
                known = known[1:]
            if len(words) == 1 or len(known) == 1 or words[0][0] == known[0][0] and _agree(words[0], known[0]):
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
        else:
            aliases |= {parts[-1].lower(), parts[0].lower()}
        for alias in aliases:
            found = self._named.setdefault(alias, [])
            if entity not in found:
                found.append(entity)

    def _learn(
        self, entity: Entity, words: Sequence[str], title: str, before: Sequence[str], after: Sequence[str]
    ) -> None:
        nouns = {*before, *after}
        if entity.kind != "body":
            entity.roles |= nouns & (lex.ROLES | lex.OUTLETS | lex.BODIES)
            entity.gender = entity.gender or _gender(words, title, nouns)
            if entity.gender or title or nouns & lex.ROLES:
                entity.kind = "person"
        if entity.kind == "body" or (entity.kind == "unknown" and nouns & (lex.BODIES | lex.OUTLETS)):
            entity.roles |= nouns & (lex.BODIES | lex.OUTLETS) | {w.lower() for w in words} & lex.BODIES
            entity.kind = "body"
            entity.is_outlet = entity.is_outlet or bool(nouns & lex.OUTLETS - lex.BODIES)


def _agree(one: str, other: str) -> bool:
    """Whether two first names may be the same: equal, or one of them an initial or a short form."""
    a, b = one.rstrip(".").lower(), other.rstrip(".").lower()
    return a.startswith(b) or b.startswith(a)


def _gender(words: Sequence[str], title: str, nouns: set[str]) -> str | None:
    if title in lex.MALE_TITLES or nouns & lex.MALE_ROLES:
        return lex.HE
    if title in lex.FEMALE_TITLES or nouns & lex.FEMALE_ROLES:
        return lex.SHE
    first = words[0].lower()
    if first in lex.MALE_NAMES:
        return lex.HE
    return lex.SHE if first in lex.FEMALE_NAMES else None


def _kind(
    words: Sequence[str], title: str, before: Sequence[str], after: Sequence[str], tokens: Sequence[Token], first: int
) -> EntityKind:
    if title:
        return "person"
    is_body = any(word in lex.ORG_WORDS for word in words) or (len(words) == 1 and words[0].isupper())
    nouns = {*before, *after}
    if len(words) > 1 and words[0].lower() in lex.MALE_NAMES | lex.FEMALE_NAMES and words[-1] not in lex.ORG_WORDS:
        return "person"
    if is_body or (nouns & (lex.BODIES | lex.OUTLETS) and not nouns & lex.ROLES):
        return "body"
    if nouns & lex.ROLES:
        return "person"
    if first and tokens[first - 1].low == "the" and not before:
        return "body"
    if len(words) == 1:
        known = words[0].lower() in lex.MALE_NAMES | lex.FEMALE_NAMES
        return "person" if known else "unknown"
    return "unknown"


def _titles(tokens: Sequence[Token], first: int, last: int) -> tuple[str, int]:
    """The honorific in front of a name, and where the name itself begins."""
    title = ""
    while first < last - 1 and (
        (low := tokens[first].low) in lex.HONORIFICS or low in lex.ROLES or low in lex.GROUPS or tokens[first].text == "."
    ):
        title = low if low in lex.HONORIFICS else title
        first += 1
    return title, first


def _name_words(tokens: Sequence[Token]) -> list[str]:
    words: list[str] = []
    for token in tokens:
        if token.text == "." and words:
            words[-1] += "."
        elif token.is_word or token.text == "&":
            words.append(token.text)
    return words


def _before(tokens: Sequence[Token], first: int) -> list[str]:
    """The nouns right before a name: "the film producer NAME"."""
    out: list[str] = []
    for token in reversed(tokens[max(0, first - _BEFORE) : first]):
        low = token.low
        if not token.is_word and token.text != "." or low in lex.FUNCTION_WORDS or low in {"and", "or"}:
            break
        out.append(low)
    return out


def _after(tokens: Sequence[Token], last: int) -> list[str]:
    """The nouns of an apposition or a predicate right behind a name: ", a therapist who", " is a therapist"."""
    behind = tokens[last : last + _APPOSITION]
    if len(behind) < 3:
        return []
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
        while tokens[end - 1].text != "." and not tokens[end - 1].is_name:
            end -= 1
        yield index, end
        index = end


def _links(tokens: Sequence[Token], at: int, has_body: bool) -> bool:
    """Whether the token at `at` ties two parts of one name together."""
    token = tokens[at]
    following = tokens[at + 1 : at + 3]
    goes_on = bool(following) and (following[0].is_name or (len(following) > 1 and following[1].is_name))
    if token.text == ".":
        before = tokens[at - 1]
        short = len(before.text) == 1 or before.low in lex.HONORIFICS
        return short and before.end == token.start and bool(following) and following[0].is_name
    if not goes_on:
        return False
    if token.low in lex.PARTICLES and following[0].is_name:
        return True
    if not has_body or token.low not in lex.NAME_LINKS:
        return False
    return following[0].is_name or following[0].low in lex.NAME_LINKS


def _is_ordinary(tokens: Sequence[Token], at: int, inside: bool = False) -> bool:
    token = tokens[at]
    if token.low in lex.FUNCTION_WORDS:
        return not inside or token.low in {"i"}
    if inside or at and (tokens[at - 1].is_word or tokens[at - 1].text in {",", "("}):
        return False
    # The first word of a sentence has a capital anyway; only a name goes on with one, or is met again as one.
    return token.low in lex.GROUPS or token.low in lex.RESEARCH
