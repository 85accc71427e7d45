"""Sources: the text that was read, its passage ledger, its claims and fingerprints."""

from claimkit.fields import (
    Count,
    Date,
    Digest,
    Ordinal,
    PartialDate,
    Runs,
    SourceId,
    SpeakerId,
    Text,
    Url,
)
from claimkit.models.base import Record, about
from claimkit.models.claims import Claim
from claimkit.vocabulary import DateBasis, NoClaimReason, ReadExtent, Scope, SourceKind


class Passage(Record):
    """One row of the passage ledger: a sentence of the capture, known by span and digest."""

    ordinal: Ordinal = about("Place in the ledger, from 1 without gaps.", 5)
    start: Count = about("First code point in the capture, from 0.", 502)
    end: Ordinal = about("One past its last code point.", 662)
    digest: Digest = about(
        "SHA-256 of its normalised text (NFKC, ASCII quotes and dashes, single spaces, trimmed).",
        "0" * 64,
        boundary="the digest of the whole capture.",
    )
    first_words: Text | None = about(
        "Its first three words, if it has twelve or more.", "First three words", default=None
    )
    last_words: Text | None = about("Its last three words, if it has twelve or more.", "last three words", default=None)
    truncated: bool = about("Whether the capture cuts it off.", False, default=False)
    no_claim: NoClaimReason | None = about(
        "Why it carries no claim; null when a claim lists it.", "heading", default=None
    )


class Capture(Record):
    """The text that was read, known by its digest; the text itself is not shipped."""

    digest: Digest = about("SHA-256 of the file's bytes.", "0" * 64)
    characters: Count = about("Its length in code points.", 7367, boundary="bytes, of which UTF-8 may need more.")
    note: Text | None = about("What is known to be missing from it.", "Right edge of some lines lost.", default=None)


class Source(Record):
    """A text that claims were read from."""

    id: SourceId = about("Opaque and stable.", "source:healthline-2017-10")
    title: Text | None = about("Its title; null where none was seen.", "A title")
    authors: tuple[Text, ...] = about(
        "Its authors by name, as given.", ["A. Writer"], boundary="those whom it quotes.", default=()
    )
    publisher: SpeakerId = about("Who published it.", "speaker:healthline")
    voice: SpeakerId = about(
        "Who speaks where it speaks in its own voice.",
        "speaker:healthline",
        boundary="those whom it quotes.",
    )
    kind: SourceKind = about("What sort of text it is.", "article")
    date: PartialDate | None = about("Its date, as far as known.", "2017-10")
    date_basis: DateBasis = about("How sure that date is.", "inferred")
    date_note: Text | None = about("How the date was found.", "It reports an event of 21 October 2017.", default=None)
    url: Url | None = about("Where it was found.", "https://example.org/story")
    language: Text = about("BCP 47 language tag.", "en")
    scope: Scope = about("How much of it was annotated.", "complete")
    read: ReadExtent = about("How much of it was read for its claims.", "full-text")
    accessed: Date | None = about(
        "The day on which it was read, where no capture was kept.", "2026-11-25", default=None
    )
    rights: Text = about(
        "Whose copyright; what the licence of the data therefore does not cover.",
        "Copyright of its publisher; no text of it is in this dataset.",
    )
    capture: Capture | None = about("The text that was read; null where none was kept.", {"characters": 7367})


class Fingerprint(Record):
    """Digests of the three-word runs of one speaker's own words in one source."""

    speaker: SpeakerId = about("Whose words.", "speaker:jennifer-weeks")
    runs: Runs = about(
        "Twenty-bit digests of folded three-word runs, five hex digits each, sorted, without order or offset.",
        "0a1b20ffee",
    )


class SourceFile(Record):
    """A source with its ledger and claims: one file of the dataset, and one new annotation."""

    source: Source = about("The text.", {"id": "source:healthline-2017-10"})
    passages: tuple[Passage, ...] = about("Its ledger.", [{"ordinal": 1}], default=())
    claims: tuple[Claim, ...] = about("Its claims.", [{"id": "claim:hl-0042"}], default=())
    fingerprints: tuple[Fingerprint, ...] = about(
        "Whose words it holds, so that a quotation can be checked without the text.",
        [{"speaker": "speaker:healthline"}],
        default=(),
    )
