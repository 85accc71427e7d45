"""The passage ledger is complete, and fits the capture where the reader has it."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from claimkit.findings import Severity
from claimkit.integrity.corpus import Corpus, DataFile, DataRule, Path, Problem
from claimkit.models import Passage, SourceFile
from claimkit.text.normalise import normalise
from claimkit.vocabulary import Scope

ENDS = 12
"""From how many words on a passage's first and last three are kept (docs/codebook.md)."""


def passage_digest(text: str) -> str:
    """Return the digest of a passage's normalised text."""
    return sha256(normalise(text).encode()).hexdigest()


def three_word_ends(text: str) -> tuple[str | None, str | None]:
    """Return the first and the last three words as they stand; None for passages of fewer than twelve words."""
    parts = text.split()
    return (" ".join(parts[:3]), " ".join(parts[-3:])) if len(parts) >= ENDS else (None, None)


def _rows(corpus: Corpus) -> Iterator[tuple[DataFile, Path, Passage, SourceFile]]:
    for file, source in corpus.of(SourceFile):
        for i, passage in enumerate(source.passages):
            yield file, ("passages", i), passage, source


def ledger_order(corpus: Corpus) -> Iterator[Problem]:
    """Find rows out of order, overlapping, or numbered with gaps."""
    for file, source in corpus.of(SourceFile):
        end = 0
        for i, row in enumerate(source.passages):
            path = ("passages", i)
            if row.ordinal != i + 1:
                yield Problem(file, (*path, "ordinal"), f"row {i + 1} is numbered {row.ordinal}")
            if row.start < end:
                yield Problem(file, (*path, "start"), f"starts at {row.start}, inside the row before (ends at {end})")
            if row.end <= row.start:
                yield Problem(file, (*path, "end"), f"ends at {row.end}, not after its start at {row.start}")
            end = max(end, row.end)


def passage_unaccounted(corpus: Corpus) -> Iterator[Problem]:
    """Find rows of complete sources that have neither a claim nor a reason, or both; and unknown ordinals."""
    for file, source in corpus.of(SourceFile):
        carried = Counter(n for claim in source.claims for n in claim.passages)
        complete = source.source.scope == Scope.COMPLETE
        for i, row in enumerate(source.passages):
            path = ("passages", i)
            if row.no_claim and carried[row.ordinal]:
                yield Problem(file, (*path, "no_claim"), f"passage {row.ordinal} has a reason for no claim and a claim")
            if complete and not row.no_claim and not carried[row.ordinal]:
                yield Problem(file, path, f"passage {row.ordinal} carries no claim and gives no reason why")
        known = {row.ordinal for row in source.passages}
        for i, claim in enumerate(source.claims):
            if complete and not claim.passages:
                yield Problem(file, ("claims", i), "a claim of a complete source names the passage that carries it")
            for j, n in enumerate(claim.passages):
                if n not in known:
                    yield Problem(file, ("claims", i, "passages", j), f"there is no passage {n} in the ledger")
                if n in claim.passages[:j]:
                    yield Problem(file, ("claims", i, "passages", j), f"passage {n} is listed twice")


def passage_differs(corpus: Corpus) -> Iterator[Problem]:
    """Find rows whose digest or ends differ from the capture at hand, and text that no row covers."""
    for file, source in corpus.of(SourceFile):
        text = corpus.captures.get(source.source.id)
        if text is None:
            continue
        capture = source.source.capture
        if capture and sha256(text.encode()).hexdigest() != capture.digest:
            yield Problem(file, ("source", "capture", "digest"), "the capture at hand is not the text that was read")
        end = source.passages[0].start if source.passages else 0
        for i, row in enumerate(source.passages):
            words = text[row.start : row.end]
            if text[end : row.start].strip():
                yield Problem(file, ("passages", i, "start"), f"text between {end} and {row.start} is in no row")
            if passage_digest(words) != row.digest:
                yield Problem(file, ("passages", i, "digest"), f"passage {row.ordinal} is not what the capture has")
            elif three_word_ends(words) != (row.first_words, row.last_words):
                yield Problem(file, ("passages", i), f"the first or last three words of passage {row.ordinal} differ")
            end = row.end


RULES = (
    DataRule(
        "ledger-order",
        Severity.ERROR,
        "Ledger rows are numbered from 1, in the order of the text, without overlap.",
        "The ledger proves completeness only if every stretch of text is in one row.",
        "Number the rows anew and correct the spans; offsets are code points, the end is exclusive.",
        ledger_order,
    ),
    DataRule(
        "passage-unaccounted",
        Severity.ERROR,
        "Every passage of a complete source carries a claim or says why not.",
        "The dataset promises every claim; a passage without either is one that nobody answered for.",
        "Add the claim, or set no_claim to its reason.",
        passage_unaccounted,
    ),
    DataRule(
        "passage-differs",
        Severity.ERROR,
        "Spans, digests and three-word ends fit the reader's copy of the source.",
        "A claim whose passage cannot be found again cannot be checked.",
        "Compare with the copy that was annotated; spans count code points of that very file.",
        passage_differs,
    ),
)
