"""Quotations of a document, in all the marks that newspapers use.

Marks are read paragraph by paragraph with a small stack. A straight or single mark is opening or closing by what
stands on its two sides; an apostrophe is neither. Only outer quotations are listed, with the ones inside them in
`inner`. A quotation that is not closed ends with its paragraph, unless the next paragraph opens with the same mark:
then it runs on there. Block quotes are quotations too, with or without marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claimkit.text.document import Block, Document
from claimkit.text.marks import Pair, pairs
from claimkit.text.sentences import Sentence, sentences
from claimkit.text.verbs import NOUN_LIKE, TAG_VERBS

Style = Literal["double", "straight-double", "single", "straight-single", "guillemets", "low-high", "block"]
Kind = Literal["speech", "fragment", "title"]

_WORD = re.compile(r"[^\W_](?:[\w'’-]{0,40})")
_LONGEST_TAG = 160
_CLEAR_TAGS = TAG_VERBS - NOUN_LIKE
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
_ENDING = re.compile(r"[.!?…,;:—–-]$")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|may|might|must|shall|should|"
    r"\w{1,12}n[’']t|\w{1,8}[’'](?:s|re|ve|ll|m|d)|says?|said|makes?|made|goes|went|get|gets|got|want|wants|need|needs|"
    r"know|knows|knew|think|thinks|feel|feels|takes?|took|comes?|came|gives?|gave|told|tells?|seems?|helps?|means?)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b(?:I|we|you|he|she|they|it|that|this|there|who|which|nobody|people)\b", re.IGNORECASE)
_PERSON_VERB = re.compile(r"\b(?:I|we|you|he|she|they) (?:\w{1,12}ly )?[a-z]{2,20}\b")
_BEFORE_TITLE = re.compile(
    r"\b(?:book|books|film|movie|series|novel|documentary|album|song|play|podcast|show|programme|program|magazine|"
    r"column|article|paper|essay|report|story|headline|chapter|titled|entitled|called|dubbed|so-called|"
    r"known as|nicknamed|words?|terms?|phrases?|labels?|tweet|segment|headed|category|heading|section)[,:]?\s{1,3}$"
)
_DASH_CREDIT = re.compile(r"\s(?:—|–|--)\s{0,3}(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Inner:
    """A quotation inside another: the span of its words, and the span with its marks."""

    start: int
    end: int
    outer: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation. All spans are half-open and of the prose.

    `start` and `end` hold the words between the marks, `outer` the marks as well. `sentences` are the indexes of the
    sentences that it touches, `block` that of its block. `continues` is the index of the quotation that this one runs
    on from: one split by a tag, or left open at the end of the paragraph before; None otherwise. `kind` is "speech"
    (a clause or more), "fragment" (a few words woven into a sentence of the draft) or, as well as can be told, "title"
    (works, and words held up as words). `closed` is False when the closing mark is missing.
    """

    start: int
    end: int
    outer: tuple[int, int]
    style: Style
    kind: Kind
    block: int
    sentences: tuple[int, ...] = ()
    continues: int | None = None
    inner: tuple[Inner, ...] = ()
    closed: bool = True


def quotations(document: Document, split: Sequence[Sentence] | None = None) -> tuple[Quotation, ...]:
    """The outer quotations of the document, in order. `split` is `sentences(document)` where it is at hand."""
    found: list[Quotation] = []
    for index, block in enumerate(document.blocks):
        found.extend(_in_block(document.prose, index, block))
    found = _chained(document, found)
    return tuple(_placed(found, sentences(document) if split is None else split))


def _in_block(prose: str, index: int, block: Block) -> list[Quotation]:
    end = block.end
    if block.kind == "quotation":
        end = _before_credit(prose, block)
    found = [_quotation(prose, index, pair) for pair in pairs(prose, block.start, end)]
    if block.kind != "quotation" or end <= block.start or _is_credit(prose, block):
        return found
    if found and found[0].outer[0] == block.start:
        return found
    inner = tuple(Inner(q.start, q.end, q.outer) for q in found)
    span = (block.start, end)
    return [Quotation(*span, outer=span, style="block", kind="speech", block=index, inner=inner)]


def _is_credit(prose: str, block: Block) -> bool:
    return prose.startswith(("—", "–", "--"), block.start)


def _before_credit(prose: str, block: Block) -> int:
    """Where the words of a block quote end that has its credit behind a dash on the same line."""
    dashes = list(_DASH_CREDIT.finditer(prose, max(block.start, block.end - 120), block.end))
    if dashes and re.search(r"[.!?…\"”’'»]$", prose[block.start : dashes[-1].start()][-2:]):
        return dashes[-1].start()
    return block.end


def _quotation(prose: str, index: int, pair: Pair) -> Quotation:
    inner = tuple(Inner(p.start, p.end, (p.open, p.close)) for p in pair.inner)
    return Quotation(
        pair.start,
        pair.end,
        (pair.open, pair.close),
        pair.style,
        _kind(prose, pair),
        index,
        inner=inner,
        closed=pair.closed,
    )


def _kind(prose: str, pair: Pair) -> Kind:
    words = prose[pair.start : pair.end]
    count = sum(1 for _ in _WORD.finditer(words[:400]))
    before = prose[max(0, pair.open - 40) : pair.open]
    after = prose[pair.close : pair.close + 60]
    has_clause = bool(_FINITE.search(words[:2000]) or _PERSON_VERB.search(words[:2000]))
    if count <= 12 and not (has_clause and _SUBJECT.search(words)):
        capitals = [w[0] for w in _WORD.finditer(words) if len(w[0]) > 3 or w.start() == 0]
        if _BEFORE_TITLE.search(before) or (len(capitals) > 1 and all(w[0].isupper() for w in capitals)):
            return "title"
    starts = words[:1].isupper() and words[1:2] != "."
    ends = bool(re.search(r"[.!?…][’'\"”]?$", words))
    if _ENDING.search(words) and _tag_follows(after) and count > 1:
        return "speech"
    if starts and ends and (count > 2 or has_clause or before.rstrip().endswith((":", ","))):
        return "speech"
    if has_clause and _SUBJECT.search(words) and count >= 4:
        return "speech"
    return "speech" if has_clause and count >= 7 else "fragment"


def _tag_follows(after: str) -> bool:
    words = [w[0].lower() for w in _WORD.finditer(after)][:4]
    return after[:1].isspace() and any(word in _CLEAR_TAGS for word in words)


def _chained(document: Document, found: Sequence[Quotation]) -> list[Quotation]:
    out: list[Quotation] = []
    for quotation in found:
        before = out[-1] if out else None
        if before is not None and _runs_on(document, before, quotation):
            quotation = replace(quotation, continues=len(out) - 1)
            if quotation.kind == "fragment" and before.kind == "speech":
                quotation = replace(quotation, kind="speech")
        out.append(quotation)
    return out


def _runs_on(document: Document, before: Quotation, after: Quotation) -> bool:
    prose, blocks = document.prose, document.blocks
    if before.block != after.block:
        together = blocks[before.block].group == blocks[after.block].group
        if blocks[after.block].kind == "quotation" and blocks[before.block].kind == "quotation":
            return together and after.block == before.block + 1
        return (
            not before.closed
            and after.block == before.block + 1
            and after.outer[0] == blocks[after.block].start
            and after.style == before.style
        )
    between = prose[before.outer[1] : after.outer[0]]
    if not between.strip():
        return True
    if len(between) > _LONGEST_TAG or before.kind != "speech":
        return False
    if _SENTENCE_END.search(between.rstrip()[:-1]) or before.style != after.style:
        return False
    ending = prose[before.start : before.end][-1:]
    if ending == "." or not (_ENDING.search(ending) or between.lstrip().startswith(",")):
        return False
    words = [w[0].lower() for w in _WORD.finditer(between)]
    return any(word in _CLEAR_TAGS for word in words[:8]) and not _goes_on(between)


def _goes_on(between: str) -> bool:
    """Whether the words between hold more than a tag: a second clause, joined on ("he said, and the first is")."""
    return bool(re.search(r",? (?:and|but|while|although|because|that) ", between)) and not re.search(
        r"[,.:]\s*$", between
    )


def _placed(found: Sequence[Quotation], split: Sequence[Sentence]) -> list[Quotation]:
    out, first = [], 0
    for quotation in found:
        while first < len(split) and split[first].end <= quotation.outer[0]:
            first += 1
        last = first
        while last < len(split) and split[last].start < quotation.outer[1]:
            last += 1
        out.append(replace(quotation, sentences=tuple(range(first, last))))
    return out
