"""Who is credited for each quotation: by the nearest cue, by what it runs on from, or by what leads in to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimkit.text.credit import Credit, Found, How, ReadSentence
from claimkit.text.document import Block, Document
from claimkit.text.people import People
from claimkit.text.quotations import Quotation
from claimkit.text.sentences import Sentence
from claimkit.text.tokens import tokenise

_DASH = re.compile(r"\s{0,3}(?:—|–|--)\s{0,3}")
# How many cues on either side of a quotation are looked at.
_NEAR = 6


@dataclass(frozen=True, slots=True)
class QuotationCredits:
    """Credits the quotations of a document whose sentences have been read.

    `inside` lists for each sentence the quotations that touch it, `labels` the credit of each labelled block.
    """

    document: Document
    split: Sequence[Sentence]
    quoted: Sequence[Quotation]
    read: Sequence[ReadSentence]
    inside: Sequence[Sequence[int]]
    labels: Mapping[int, Credit | None]
    people: People

    @property
    def prose(self) -> str:
        """The prose of the document."""
        return self.document.prose

    def run(self) -> list[Credit | None]:
        """The credit of every quotation, in order."""
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
        best: tuple[int, Found] | None = None
        start, end = quotation.outer
        for index in quotation.sentences:
            found = self.read[index].found
            here = bisect_left(found, start, key=lambda one: one.start)
            for one in found[max(0, here - _NEAR) : here + _NEAR]:
                cost = self._distance(one, start, end)
                if cost is not None and (best is None or cost < best[0]):
                    best = cost, one
        if best is None:
            return None
        return best[1].credit("after" if best[1].start >= end else "before")

    def _distance(self, found: Found, start: int, end: int) -> int | None:
        """How far a cue is from the quotation at `start:end`; None when it cannot credit it."""
        if found.start >= end:
            if found.cue.place not in {"tag", "adjunct"}:
                return None
            between = self.prose[end : found.start]
            return 40 + len(between) if any(map(str.isalnum, between)) else 0
        if found.end > start:
            return 10
        between = self.prose[found.end : start]
        if found.cue.place == "tag" and ";" in between:
            return None
        return 20 + len(between) if any(map(str.isalnum, between)) else 1

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

    def _of_subject(self, read: ReadSentence, quotation: Quotation) -> Credit | None:
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
        if index and self.prose.startswith(":", self.split[index - 1].end - 1):
            credit = self._led_in(index, credits_so_far)
            if credit:
                return replace(credit, how="lead-in")
        earlier = [c for c in credits_so_far[:number] if c is not None]
        return replace(earlier[-1], how="block") if earlier else None

    def _credit_lines(self, quotation: Quotation, blocks: Sequence[Block], last: int) -> list[tuple[int, int]]:
        """Where a credit may be signed below a block quote: behind a dash, or in a line of its own."""
        places = []
        end = quotation.outer[1]
        if match := _DASH.match(self.prose, end):
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
