"""Who is credited for each sentence and each quotation of a draft.

The draft is read from its beginning to its end. In every sentence `cues` finds what credits its content to somebody,
`speakers` says who that is, and the rules here decide which cue holds for the sentence (the innermost speaker, as in
the codebook: in "Healthline reported that critics say ..." the critics) and which for each quotation (the nearest).
Sentences without a cue of their own are the draft's own voice, unless they stand inside a quotation, behind the label
of a script or an interview, or go on with a quotation that was credited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claimkit.text import cues
from claimkit.text.cues import Cue
from claimkit.text.document import Block, Document
from claimkit.text.people import AFFILIATED, HUMAN, Mention, People
from claimkit.text.quotations import Quotation, quotations
from claimkit.text.sentences import Sentence, sentences
from claimkit.text.speakers import Speaker, Speakers, is_subject
from claimkit.text.tokens import Token, tokenise
from claimkit.text.wordlists import words

How = Literal["before", "after", "inside", "continued", "lead-in", "block"]
_NARRATORS = words(
    "anchor reporter host presenter narrator voiceover vo v/o correspondent newsreader announcer interviewer q item intro "
    "outro headline video audio sound music caption graphic moderator"
)
_DASH = re.compile(r"(?:—|–|--)\s{0,3}")
_LABEL_NAME = re.compile(r"\(([^(),]{3,60})")
_SPOKEN = re.compile(r"\b(?:quote|soundbite|sot|clip|on tape)\b", re.IGNORECASE)
_BARE = 0.6


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom words are credited to.

    `speaker` is the fullest name that the draft has given by then, or the wording it uses for a group or a document.
    `mention` is the span of the words that name the speaker, `cue` that of the reporting verb or "according to" (both
    of the prose; for labels and block quotes they are the same). `how` says where the credit stands.
    """

    speaker: str
    mention: tuple[int, int]
    cue: tuple[int, int]
    how: How


@dataclass(frozen=True, slots=True)
class Person:
    """A person or body that the draft introduces: fullest name, span of the first mention (prose), kind, roles."""

    name: str
    mention: tuple[int, int]
    kind: Literal["person", "body"]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The credits of a document."""

    sentences: tuple[Credit | None, ...]
    quotations: tuple[Credit | None, ...]
    people: tuple[Person, ...]

    def sentence(self, index: int) -> Credit | None:
        """The credit of sentence `index`, None in the draft's own voice."""
        return self.sentences[index]

    def quotation(self, index: int) -> Credit | None:
        """The credit of quotation `index`, None when nobody is credited."""
        return self.quotations[index]


def credits(
    document: Document, split: Sequence[Sentence] | None = None, quoted: Sequence[Quotation] | None = None
) -> Attribution:
    """Read who is credited. `split` and `quoted` are the document's sentences and quotations where at hand."""
    split = sentences(document) if split is None else split
    quoted = quotations(document, split) if quoted is None else quoted
    return _Reader(document, split, quoted).run()


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue of a sentence, with whom it credits."""

    cue: Cue
    speaker: Speaker
    mention: tuple[int, int]

    @property
    def start(self) -> int:
        return min(self.cue.start, self.mention[0])

    @property
    def end(self) -> int:
        return max(self.cue.end, self.mention[1])

    def credit(self, how: How) -> Credit | None:
        name = self.speaker.name
        return Credit(name, self.mention, (self.cue.start, self.cue.end), how) if name else None


@dataclass(slots=True)
class _Sentence:
    """What was read in one sentence."""

    tokens: list[Token]
    found: list[_Found]
    chosen: _Found | None
    subject: Speaker | None
    subject_at: tuple[int, int]
    bare: bool


class _Reader:
    def __init__(self, document: Document, split: Sequence[Sentence], quoted: Sequence[Quotation]) -> None:
        self.document, self.split, self.quoted = document, split, quoted
        self.prose = document.prose
        self.people = People()
        self.speakers = Speakers(self.people)
        self.labels: dict[int, Credit | None] = {}
        self.read: list[_Sentence] = []
        self.inside: list[list[int]] = [[] for _ in split]
        for number, quotation in enumerate(quoted):
            for index in quotation.sentences:
                self.inside[index].append(number)

    def run(self) -> Attribution:
        for index in range(len(self.split)):
            self._label(self.split[index].block, index)
            self.read.append(self._sentence(index))
        quotes = self._quotations()
        return Attribution(
            tuple(self._credit(index, quotes) for index in range(len(self.split))),
            tuple(quotes),
            _introduced(self.people),
        )

    def _label(self, block: int, index: int) -> None:
        """Whom the label of a block names, when it names a speaker."""
        if block in self.labels:
            return
        label = self.document.blocks[block].label
        self.labels[block] = None
        if label is None:
            return
        text = self.prose[slice(*label)].strip().rstrip(":.").strip()
        in_brackets = _LABEL_NAME.search(text)
        name = in_brackets[1].strip() if in_brackets and _SPOKEN.search(text) else text.split("(")[0].strip()
        if name == "A":
            interviewee = self._interviewee()
            self.labels[block] = Credit(interviewee, label, label, "before") if interviewee else None
            return
        if (
            not name
            or any(word.strip(".,").lower() in _NARRATORS for word in name.split())
            or any(map(str.isdigit, name))
        ):
            return
        shown = name.title() if name.isupper() and len(name) > 4 else name
        shown = re.sub(r"^(?:Dr|Prof|Mr|Mrs|Ms|Professor|Doctor)\.? ", "", shown)
        entity = self.people.introduce(shown, *label)
        self.speakers.credited(Speaker(entity.name, entity, False, entity.gender), index)
        self.labels[block] = Credit(entity.name, label, label, "before")

    def _interviewee(self) -> str | None:
        """Who answers the questions: the person introduced last before the first of them."""
        persons = [e for e in self.people.entities if e.kind == "person"]
        told = [e for e in persons if e.roles]
        return (told or persons)[-1].name if persons else None

    def _sentence(self, index: int) -> _Sentence:
        sentence = self.split[index]
        spans = [self.quoted[n].outer for n in self.inside[index]]
        tokens = tokenise(self.prose, sentence.start, sentence.end, spans)
        words_here = self.prose[sentence.start : sentence.end]
        heading = self.document.blocks[sentence.block].kind == "heading" or words_here.isupper()
        mentions = self.people.read(tokens, heading)
        found: list[_Found] = []
        for cue in cues.find(tokens):
            speaker = self.speakers.resolve(self.prose, tokens, cue, mentions, index)
            if speaker is not None:
                mention = (tokens[cue.first].start, tokens[cue.last - 1].end)
                found.append(_Found(cue, speaker, mention))
        subject, subject_at = self._subject(tokens, mentions)
        chosen = choose(tokens, found) or self._colon(tokens, subject, subject_at)
        if not heading:
            self.speakers.spoken_of(self.prose, tokens, mentions, index)
            for one in found:
                if one is not chosen and not (one.cue.embedded and one.cue.place == "main"):
                    self.speakers.credited(one.speaker, index, one.cue.lemma == "report")
            if chosen is not None:
                self.speakers.credited(chosen.speaker, index, chosen.cue.lemma == "report")
        bare = bool(spans) and not any(token.is_word for token in tokens)
        return _Sentence(tokens, found, chosen, subject, subject_at, bare)

    def _subject(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Speaker | None, tuple[int, int]]:
        """The person or body that is the subject the sentence opens with, if it is one the draft treats as a source."""
        for mention in mentions:
            entity = mention.entity
            if not mention.owner and is_subject(tokens, mention):
                at = (tokens[mention.first].start, tokens[mention.last - 1].end)
                is_source = entity.roles or any(
                    t.credited and t.speaker.entity is entity for t in self.speakers.turns[-40:]
                )
                return (Speaker(entity.name, entity, False, entity.gender) if is_source else None), at
            break
        return None, (0, 0)

    def _colon(self, tokens: Sequence[Token], subject: Speaker | None, at: tuple[int, int]) -> _Found | None:
        """ "The psychologist NAME takes the opposite view: it is all a myth.": a source, and a colon before content."""
        if subject is None:
            return None
        for number, token in enumerate(tokens):
            if token.text == ":" and token.start > at[1] and len(tokens) - number > 4:
                cue = Cue(0, 1, number, token.start, token.end, "colon", ":", "say", True)
                return _Found(cue, subject, at)
        return None

    def _credit(self, index: int, quotes: Sequence[Credit | None]) -> Credit | None:
        """The credit of a sentence: its own cue, the quotation it stands in, or the label of its block."""
        read, sentence = self.read[index], self.split[index]
        label = self.labels[sentence.block]
        if read.chosen is not None:
            credit = read.chosen.credit(_how(read, read.chosen))
            return credit or label
        inside = [n for n in self.inside[index] if quotes[n] is not None]
        if inside:
            largest = max(inside, key=lambda n: self._overlap(n, sentence))
            credit = quotes[largest]
            quotation = self.quoted[largest]
            whole = self._overlap(largest, sentence) >= _BARE * (sentence.end - sentence.start)
            if credit is not None and (whole or quotation.kind == "speech"):
                if quotation.start < sentence.start and credit.how in {"before", "after"}:
                    return replace(credit, how="continued")
                return credit
        return label

    def _overlap(self, number: int, sentence: Sentence) -> int:
        start, end = self.quoted[number].outer
        return min(end, sentence.end) - max(start, sentence.start)

    def _quotations(self) -> list[Credit | None]:
        out: list[Credit | None] = [self._by_cue(q) for q in self.quoted]
        for number in reversed(range(len(self.quoted) - 1)):
            # Bare sentences run on into one that has the tag: "...?" "...," said X.
            after = self.quoted[number + 1]
            if (
                out[number] is None
                and after.continues == number
                and self._touching(number)
                and out[number + 1] is not None
            ):
                out[number] = out[number + 1]
        for number, quotation in enumerate(self.quoted):
            if out[number] is None:
                before = out[quotation.continues] if quotation.continues is not None else None
                out[number] = replace(before, how="continued") if before else self._by_frame(number, out)
        return out

    def _touching(self, number: int) -> bool:
        return not self.prose[self.quoted[number].outer[1] : self.quoted[number + 1].outer[0]].strip()

    def _by_cue(self, quotation: Quotation) -> Credit | None:
        """The nearest cue in the sentences of the quotation."""
        best: tuple[int, _Found] | None = None
        start, end = quotation.outer
        for index in quotation.sentences:
            for found in self.read[index].found:
                if found.start >= end:
                    if found.cue.place not in {"tag", "adjunct"}:
                        continue
                    between = self.prose[end : found.start]
                    cost = 0 if not any(map(str.isalnum, between)) else 40 + len(between)
                elif found.end <= start:
                    between = self.prose[found.end : start]
                    cost = 1 if not any(map(str.isalnum, between)) else 20 + len(between)
                    if found.cue.place == "tag" and ";" in between:
                        continue
                else:
                    cost = 10
                if best is None or cost < best[0]:
                    best = cost, found
        if best is None:
            return None
        return best[1].credit("after" if best[1].start >= end else "before")

    def _by_frame(self, number: int, credits_so_far: Sequence[Credit | None]) -> Credit | None:
        """The credit of a quotation in whose sentences nothing credits it."""
        quotation = self.quoted[number]
        block = self.document.blocks[quotation.block]
        if label := self.labels.get(quotation.block):
            return label
        if block.kind == "quotation" and quotation.start - block.start <= 1:
            return self._of_block(number, credits_so_far)
        if not quotation.sentences:
            return None
        read = self.read[quotation.sentences[0]]
        if not read.bare and quotation.sentences[0] == quotation.sentences[-1]:
            return self._of_subject(read, quotation)
        return self._led_in(quotation.sentences[0], credits_so_far)

    def _of_subject(self, read: _Sentence, quotation: Quotation) -> Credit | None:
        """ "Foley has a short answer: "...""; speech in the sentence of a source."""
        if read.subject is None or read.subject.name is None or quotation.outer[0] < read.subject_at[1]:
            return None
        before = self.prose[read.subject_at[1] : quotation.outer[0]].rstrip()
        if before.endswith(":") or quotation.kind == "speech":
            return Credit(read.subject.name, read.subject_at, read.subject_at, "lead-in")
        return None

    def _led_in(self, index: int, credits_so_far: Sequence[Credit | None]) -> Credit | None:
        """The credit of a bare quotation: what the sentence before it says about who speaks."""
        if index == 0:
            return None
        before, read = self.split[index - 1], self.read[index - 1]
        same = before.block == self.split[index].block
        adjacent = before.block >= self.split[index].block - 1
        opens = self.prose[before.start : before.end].endswith(":")
        if not adjacent or not (same or opens or read.subject is not None):
            return None
        how: How = "lead-in" if opens or read.chosen is None else "continued"
        if read.chosen is not None and (same or opens):
            return read.chosen.credit(how)
        if read.bare and same:
            last = [n for n in self.inside[index - 1] if credits_so_far[n] is not None]
            credit = credits_so_far[last[-1]] if last else None
            return replace(credit, how="continued") if credit else None
        if read.subject is not None and read.subject.name is not None and read.chosen is None:
            return Credit(read.subject.name, read.subject_at, read.subject_at, "lead-in")
        return None

    def _of_block(self, number: int, credits_so_far: Sequence[Credit | None]) -> Credit | None:
        """The credit of a block quote: a dash line, the paragraph that leads in to it, or whoever was quoted last."""
        quotation = self.quoted[number]
        blocks, group = self.document.blocks, self.document.blocks[quotation.block].group
        first = last = quotation.block
        while first > 0 and blocks[first - 1].group == group:
            first -= 1
        while last + 1 < len(blocks) and blocks[last + 1].group == group:
            last += 1
        for place in self._credit_lines(quotation, blocks, last):
            if credit := self._signed(place):
                return credit
        index = quotation.sentences[0] if quotation.sentences else 0
        while index > 0 and self.split[index - 1].block >= first:
            index -= 1
        if index and self.prose[: self.split[index - 1].end].endswith(":"):
            credit = self._led_in(index, credits_so_far)
            if credit:
                return replace(credit, how="lead-in")
        earlier = [c for c in credits_so_far[:number] if c is not None]
        return replace(earlier[-1], how="block") if earlier else None

    def _credit_lines(self, quotation: Quotation, blocks: Sequence[Block], last: int) -> list[tuple[int, int]]:
        """Where a credit may be signed below a block quote: behind a dash, or in a line of its own."""
        places = []
        end = quotation.outer[1]
        if match := _DASH.match(self.prose, end + len(self.prose[end:]) - len(self.prose[end:].lstrip())):
            places.append((match.end(), blocks[quotation.block].end))
        for index in range(quotation.block + 1, min(last + 2, len(blocks))):
            match = _DASH.match(self.prose, blocks[index].start, blocks[index].end)
            if match or (index <= last and blocks[index].kind == "caption"):
                places.append((match.end() if match else blocks[index].start, blocks[index].end))
        return places

    def _signed(self, place: tuple[int, int]) -> Credit | None:
        tokens = tokenise(self.prose, *place)
        mentions = self.people.read(tokens)
        if not tokens:
            return None
        if mentions:
            first = mentions[0]
            span = tokens[first.first].start, tokens[first.last - 1].end
            return Credit(first.entity.name, span, span, "block")
        return Credit(" ".join(self.prose[slice(*place)].split()), place, place, "block")


def _introduced(people: People) -> tuple[Person, ...]:
    out: list[Person] = []
    for entity in people.entities:
        if entity.kind != "unknown":
            roles = tuple(sorted(entity.roles - {HUMAN, AFFILIATED}))
            out.append(Person(entity.name, (entity.start, entity.end), entity.kind, roles))
    return tuple(out)


def _how(read: _Sentence, found: _Found) -> How:
    tokens = read.tokens
    if found.cue.place == "tag" and any(t.is_word for t in tokens if t.start >= found.end and t.text != "."):
        return "inside"
    return "after" if found.cue.place == "tag" else "before"


def choose(tokens: Sequence[Token], found: Sequence[_Found]) -> _Found | None:
    """The cue that holds for the main clause of the sentence, the innermost where one reports another."""
    mains = [f for f in found if f.cue.place == "main"]
    tags = [f for f in found if f.cue.place == "tag"]
    adjuncts = [f for f in found if f.cue.place == "adjunct"]
    main = _innermost(tokens, mains)
    explicit = main is not None and main.cue.clause and main.cue.kind in {"say", "think"}
    if tags:
        tag = tags[0]
        return main if main is not None and explicit and main.cue.at < tag.cue.first else tag
    if adjuncts:
        adjunct = adjuncts[0]
        if main is not None and main.cue.at > adjunct.cue.at and explicit:
            return main
        return adjunct
    return main


def _is_firm(cue: Cue) -> bool:
    return cue.kind in {"say", "think"} and not cue.modal and not cue.negated


def _innermost(tokens: Sequence[Token], mains: Sequence[_Found]) -> _Found | None:
    own = [f for f in mains if not f.cue.embedded]
    if not own:
        return None
    best = own[0]
    for found in mains[mains.index(best) + 1 :]:
        between = [t.low for t in tokens[best.cue.at + 1 : found.cue.first]]
        joined = any(word in {"and", "but", ";", ":", "while"} for word in between)
        if not joined and "that" in between and found.cue.clause and _is_firm(found.cue):
            best = found
        else:
            break
    return best
