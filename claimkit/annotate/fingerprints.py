"""Whose words a source holds: fingerprints made from the text and its annotation."""

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from claimkit.models import Claim, Fingerprint, SourceFile
from claimkit.text.document import read
from claimkit.text.fingerprint import pack, run_digests
from claimkit.text.normalise import words
from claimkit.text.quotations import quotations
from claimkit.vocabulary import NoClaimReason, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

# Menus and contact lines are nobody's words.
_SILENT = {NoClaimReason.NAVIGATION, NoClaimReason.BOILERPLATE}


def fingerprints(source: SourceFile, text: str) -> tuple[Fingerprint, ...]:
    """Return the fingerprints of every speaker whose words `text` holds, in the order of their ids.

    `text` is the capture that the ledger's spans index. Words in quotation marks are those of the
    person whom a claim in that passage credits with them, all others those of the passage's author.
    """
    runs: dict[str, set[str]] = defaultdict(set)
    for speaker, stretch in _stretches(source, text):
        runs[speaker].update(run_digests([w.folded for w in words(stretch)]))
    return tuple(Fingerprint(speaker=s, runs=pack(d)) for s, d in sorted(runs.items()) if d)


def _stretches(source: SourceFile, text: str) -> "Iterator[tuple[str, str]]":
    """Yield the text in stretches of one speaker's uninterrupted words."""
    owners = _owners(source, text)
    quoted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    own = ""
    voice, at = source.source.voice, 0
    for passage in source.passages:
        author = _author(source, passage.ordinal)
        if passage.no_claim in _SILENT or author != voice:
            yield voice, own
            voice, own = author, ""
        if passage.no_claim in _SILENT:
            continue
        at = passage.start
        for start, end, speaker in owners:
            if start >= passage.end or end <= at:
                continue
            # The stretch ends where another's words begin; it does not join up behind them.
            yield voice, own + text[at : max(at, start)]
            own, at = "", min(end, passage.end)
            if start >= passage.start:
                quoted[speaker].append((start, end))
        own += text[at : passage.end] + "\n"
    yield voice, own
    for speaker, spans in quoted.items():
        for start, end in spans:
            yield speaker, text[start:end]
        # A quotation parted by its tag may be quoted in one piece.
        for (a, b), (c, d) in pairwise(spans):
            if "\n" not in text[b:c]:
                yield speaker, f"{text[a:b]} {text[c:d]}"


def _author(source: SourceFile, ordinal: int) -> str:
    speakers = [c.speaker for c in source.claims if ordinal in c.passages and c.voice == Voice.AUTHOR]
    return speakers[0] if speakers else source.source.voice


def _owners(source: SourceFile, text: str) -> list[tuple[int, int, str]]:
    """Return the quotations that are another person's words, as spans of `text` with the speaker."""
    document = read(text)
    found = []
    for quotation in quotations(document):
        start, end = document.span(quotation.start, quotation.end)
        speaker = _credited(source, start, end)
        if speaker:
            found.append((start, end, speaker))
    return found


def _credited(source: SourceFile, start: int, end: int) -> str | None:
    ordinals = {p.ordinal for p in source.passages if p.start < end and start < p.end}
    near = [c for c in source.claims if ordinals & set(c.passages)]
    near.sort(key=lambda claim: claim.passages[0] not in ordinals)
    for claim in near:
        if claim.voice == Voice.QUOTED:
            return claim.speaker
    return next((v for v in map(_reporter, near) if v and v != source.source.voice), None)


def _reporter(claim: Claim) -> str | None:
    """Whose words a claim without quotation marks of its own is told in: those of whom it is told by."""
    if claim.voice == Voice.RELAYED:
        return claim.via
    return claim.speaker if claim.voice == Voice.PARAPHRASED else None
