"""Sentences of a document.

nupunkt splits block by block; afterwards pieces that it parted or joined at quotation marks are set right: a tag stays
with the question or exclamation it reports ("Is it real?" Foley asked.), and a quotation that breaks off with an
ellipsis ends its sentence when a new one follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nupunkt import sent_spans

from claimkit.text.document import Document
from claimkit.text.verbs import TAG_VERBS
from claimkit.text.wordlists import words

_SILENT = frozenset({"caption"})
_BREAKS = re.compile(r"[\r\n\t\f\v\x1c-\x1f\x85\u2028\u2029]")
_OPEN_END = re.compile(r"[?!…—–-][\"”’'»]$|\.\.\.[\"”’'»]$")
_OPENED = re.compile(r"[(\[—–-]?[\"“‘'«„]")
_NAME_TAG = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?(?:[A-Z][\w.'’-]{0,30} ){1,4}(?:also |then |later |once )?(\w{1,20})\b"
)
_ELLIPSIS = re.compile(r"(?:…|\.\.\.)[\"”’'»]+ (?=[A-Z“\"‘])")
# nupunkt takes some ordinary words for abbreviations ("story.", "Jeff."); a capital after them begins a sentence.
_FULL_STOP = re.compile(r"(?<![\w.])([\w'’-]{1,40})\.[\"”’'»)\]]{0,3} (?=[\"“‘'«„(\[]{0,3}([A-Z][\w'’]{0,30}))")
_ABBREVIATIONS = words(
    "prof professor messrs mmes capt cmdr col gen maj sgt lieut supt insp det hon rev fr sr jr esq gov sen rep "
    "pres atty supt sec treas jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs "
    "fri sat sun inc corp ltd co cos plc llc bros assn assoc univ inst dept dist div est approx vol vols fig figs "
    "eds trans vs etc viz cf ibid al nos pp art ext tel apt ave blvd ste bldg calif mass conn penn wash ariz colo "
    "minn miss tenn wis mich ill ind okla tex fla nev kan neb ore mont ala ark del ent dr mr mrs ms mx st mt ft "
    "pt drs no ed hrs mins"
)
_SHORT_WORDS = words("so it do go us me he we up in on of to by is be am as at or if my ok i ago")
_STARTERS = words(
    "In The He She It They But And A An This That These Those There Then When While If As At On For To From With "
    "By His Her Its Their We You I Not No So Yet Nor Or After Before Since Most Many Some One Others What Who How "
    "Why"
)
_STRAY = re.compile(r"[\"”’'»)\]]+(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `start` and `end` are a half-open span of the prose, `block` the index of its block."""

    start: int
    end: int
    block: int


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of every block that is not a caption, in order, white space around them left out."""
    return tuple(
        Sentence(start, end, index)
        for index, block in enumerate(document.blocks)
        if block.kind not in _SILENT
        for start, end in _split(document.prose, block.start, block.end)
    )


def _split(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    # Line breaks within a block are white space, and nupunkt must not see more in them.
    block = _BREAKS.sub(" ", prose[start:end])
    spans: list[tuple[int, int]] = []
    for a, b in sent_spans(block):
        for piece in _trimmed(block, _cut(block, a, b)):
            if spans and _belongs(block, spans[-1], piece):
                spans[-1] = (spans[-1][0], piece[1])
            else:
                spans.append(piece)
    for a, b in spans:
        yield start + a, start + b


def _trimmed(block: str, pieces: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in pieces:
        piece = block[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if right > left:
            yield left, right


def _cut(block: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a piece of nupunkt's where another sentence begins in it."""
    ends = {m.end() for m in _ELLIPSIS.finditer(block, start, end) if not _is_tag(block, m.end())}
    ends |= {m.end() for m in _FULL_STOP.finditer(block, start, end) if _ends(m[1], m[2])}
    for stop in sorted(ends):
        yield start, stop
        start = stop
    yield start, end


def _ends(word: str, after: str) -> bool:
    """Whether the full stop behind `word` ends a sentence when the capitalised `after` follows."""
    if len(word) == 1 and word.isupper() and word != "I":
        return after in _STARTERS
    folded = word.lower()
    if folded in _ABBREVIATIONS:
        return False
    if len(word) <= 2:
        return folded in _SHORT_WORDS or word.isdecimal()
    return word.islower() or len(word) > 3


def _belongs(block: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether the piece `after` goes on with the sentence `before`: a tag, or closing marks left over."""
    if _STRAY.fullmatch(block, *after):
        return True
    if not _OPEN_END.search(block, max(before[0], before[1] - 4), before[1]):
        return False
    return bool(_OPENED.match(block, *before)) and _is_tag(block, after[0])


def _is_tag(block: str, start: int) -> bool:
    """Whether a tag starts here: one to four names and a verb of saying."""
    match = _NAME_TAG.match(block, start)
    return match is not None and match[1].lower() in TAG_VERBS
