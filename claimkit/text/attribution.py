"""Who is credited for each sentence and each quotation of a draft.

The draft is read from its beginning to its end. In every sentence `cues` finds what credits its content to somebody,
`speakers` says who that is, and the rules here decide which cue holds for the sentence (the innermost speaker, as in
the codebook: in "the paper reported that critics say ..." the critics) and which for each quotation (the nearest).
Sentences without a cue of their own are the draft's own voice, unless they stand inside a quotation, behind the label
of a script or an interview, or go on with a quotation that was credited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claimkit.text import cues, labels
from claimkit.text.credit import Credit, Found, ReadSentence, choose, how
from claimkit.text.cue import Cue
from claimkit.text.document import Document
from claimkit.text.people import AFFILIATED, HUMAN, Mention, People
from claimkit.text.quotation_credits import QuotationCredits
from claimkit.text.quotations import Quotation, quotations
from claimkit.text.sentences import Sentence, sentences
from claimkit.text.speakers import Speaker, Speakers, is_subject
from claimkit.text.tokens import Token, tokenise

__all__ = ["Attribution", "Credit", "Person", "credits"]

_COUNTING = frozenset({"first", "second", "third", "fourth", "former", "latter", "other"})
# From this share on, a sentence is its quotation's.
_BARE = 0.6


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


class _Reader:
    def __init__(self, document: Document, split: Sequence[Sentence], quoted: Sequence[Quotation]) -> None:
        self.document, self.split, self.quoted = document, split, quoted
        self.prose = document.prose
        self.people = People()
        self.speakers = Speakers(self.people)
        self.labels: dict[int, Credit | None] = {}
        self.interviewee: str | None = None
        self.read: list[ReadSentence] = []
        self.inside: list[list[int]] = [[] for _ in split]
        for number, quotation in enumerate(quoted):
            for index in quotation.sentences:
                self.inside[index].append(number)

    def run(self) -> Attribution:
        for index in range(len(self.split)):
            self._label(self.split[index].block, index)
            self.read.append(self._sentence(index))
        quotes = QuotationCredits(
            self.document, self.split, self.quoted, self.read, self.inside, self.labels, self.people
        ).run()
        return Attribution(
            self._credits(quotes),
            tuple(quotes),
            _introduced(self.people),
        )

    def _label(self, block: int, index: int) -> None:
        """Whom the label of a block names, when it names a speaker."""
        if block in self.labels:
            return
        self.labels[block] = None
        label = self.document.blocks[block].label
        name = labels.speaker(self.prose[slice(*label)]) if label else None
        if not label or not name:
            return
        if name == "A":
            name = self.interviewee = self.interviewee or self._interviewee()
        else:
            entity = self.people.introduce(name, *label)
            self.speakers.credited(Speaker(entity.name, entity, False, entity.gender), index)
            name = entity.name
        self.labels[block] = Credit(name, label, label, "before") if name else None

    def _interviewee(self) -> str | None:
        """Who answers the questions: the person introduced last before the first of them."""
        persons = [e for e in self.people.entities if e.kind == "person"]
        told = [e for e in persons if e.roles]
        return (told or persons)[-1].name if persons else None

    def _sentence(self, index: int) -> ReadSentence:
        sentence = self.split[index]
        spans = [self.quoted[n].outer for n in self.inside[index]]
        tokens = tokenise(self.prose, sentence.start, sentence.end, spans)
        words_here = self.prose[sentence.start : sentence.end]
        heading = self.document.blocks[sentence.block].kind == "heading" or words_here.isupper()
        mentions = self.people.read(tokens, heading)
        found: list[Found] = []
        for cue in cues.find(tokens):
            speaker = self.speakers.resolve(self.prose, tokens, cue, mentions, index)
            if speaker is not None:
                mention = (tokens[cue.first].start, tokens[cue.last - 1].end)
                found.append(Found(cue, speaker, mention))
        found.sort(key=lambda one: one.start)
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
        return ReadSentence(tokens, found, chosen, subject, subject_at, bare)

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

    def _colon(self, tokens: Sequence[Token], subject: Speaker | None, at: tuple[int, int]) -> Found | None:
        """ "The psychologist NAME takes the opposite view: it is all a myth.": a source, and a colon before content."""
        if subject is None:
            return None
        for number, token in enumerate(tokens):
            if token.text == ":" and token.start > at[1] and len(tokens) - number > 4:
                cue = Cue(0, 1, number, token.start, token.end, "colon", ":", "say", True)
                return Found(cue, subject, at)
        return None

    def _credits(self, quotes: Sequence[Credit | None]) -> tuple[Credit | None, ...]:
        out: list[Credit | None] = []
        for index in range(len(self.split)):
            credit = self._credit(index, quotes)
            if credit is None and index and out[-1] is not None and self._counts_on(index):
                credit = replace(out[-1], how="continued")
            out.append(credit)
        return tuple(out)

    def _counts_on(self, index: int) -> bool:
        """Whether a sentence goes through what the one before it announced ("two groups. The first ...")."""
        tokens = self.read[index].tokens
        same = self.split[index - 1].block == self.split[index].block
        return same and len(tokens) > 1 and tokens[0].low == "the" and tokens[1].low in _COUNTING

    def _credit(self, index: int, quotes: Sequence[Credit | None]) -> Credit | None:
        """The credit of a sentence: its own cue, the quotation it stands in, or the label of its block."""
        read, sentence = self.read[index], self.split[index]
        label = self.labels[sentence.block]
        if read.chosen is not None:
            credit = read.chosen.credit(how(read, read.chosen))
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


def _introduced(people: People) -> tuple[Person, ...]:
    out: list[Person] = []
    for entity in people.entities:
        if entity.kind != "unknown":
            roles = tuple(sorted(entity.roles - {HUMAN, AFFILIATED}))
            out.append(Person(entity.name, (entity.start, entity.end), entity.kind, roles))
    return tuple(out)
