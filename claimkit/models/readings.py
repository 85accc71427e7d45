"""Independent readings of a source, kept as they were made."""

from claimkit.fields import ClaimId, Ordinal, PositionId, SourceId, Text
from claimkit.models.base import Annotation, Record, about, sample
from claimkit.vocabulary import Attribution, Certainty, ClaimKind, NoClaimReason, Voice


class ReadClaim(Record):
    """A claim as one reader read it, before adjudication."""

    passages: tuple[Ordinal, ...] = about(
        "Ordinals of the ledger rows that carry it, the main one first, as in Claim.",
        [6],
        "character offsets, or the number of the claim.",
        min_length=1,
    )
    statement: Text = about(
        "The proposition in the reader's own words, by the rules for Claim.",
        "If therapy ends early, a relapse may come within months.",
        "a quotation, or the statement that adjudication settled on.",
    )
    speaker: Text = about(
        "Who is committed to it, by the name that this reader used; in Claim it is an id.",
        "Ana Foley",
        "whoever reports it, which is `via`.",
    )
    voice: Voice = about(
        "In whose words the source puts it, as in Claim.",
        "paraphrased",
        "`speaker`, who holds it, whoever puts it into words.",
    )
    attribution: Attribution = about(
        "How the source ties it to its speaker, as in Claim.",
        "explicit",
        "`voice`: a quotation without a tag of its own may be `implied`.",
    )
    certainty: Certainty = about(
        "How strongly the speaker commits to it, as in Claim.",
        "possible",
        "how true it is, or how sure the reader was.",
    )
    cues: tuple[Text, ...] = about(
        "The source's marker words for that certainty, as in Claim.",
        ["may"],
        "reporting verbs, unless of unnamed research (studies show, research suggests).",
        default=(),
    )
    condition: Text | None = about(
        "The if, when, once or as-long-as clause under which alone the claim is made, as in Claim.",
        "if therapy ends early",
        "a clause that limits only a part of the claim.",
        default=None,
    )
    kind: ClaimKind = about(
        "What sort of proposition it is, as in Claim.",
        "interpretation",
        "`certainty`: a judgement put flatly is still `interpretation`.",
    )
    position: PositionId | None = about(
        "The position of the debate that it takes, the most specific that fits, as in Claim; null when none.",
        "treatment.long-haul",
        "the nearest topic: what fits no position takes none.",
        default=None,
    )
    via: Text | None = about(
        "Who reports the speaker's claim, by name, as in Claim; null in the source's own voice.",
        "The Daily Ledger",
        "the speaker, who holds it.",
        default=None,
    )
    note: Text | None = about(
        "The reader's remark on a decision that could go otherwise.",
        "Could be two claims.",
        "the note of the adjudicated claim.",
        default=None,
    )
    adjudicated: ClaimId | None = about(
        "The claim of the dataset that it became; null when it was dropped or merged away.",
        "claim:dl-0020",
        "a claim that says the same in another passage.",
        default=None,
    )


class Reading(Record):
    """One reader's independent reading of one source, kept as it was made."""

    source: SourceId = about(
        "The source that was read.",
        "source:daily-ledger-2017-10-20",
        "a reference, which is cited and not annotated.",
    )
    annotation: Annotation = about(
        "Who made this reading, and when.",
        {**sample(Annotation), "reader": "reader-a", "reading_pass": "first"},
        "whoever adjudicated it, which each claim records.",
    )
    claims: tuple[ReadClaim, ...] = about(
        "The claims that this reader found.",
        [sample(ReadClaim, "cues", "condition", "position", "via")],
        "the claims of the dataset, which adjudication settled.",
    )
    without_claim: dict[str, NoClaimReason] = about(
        "Ledger rows without a claim, by ordinal, each with its reason.",
        {"1": "navigation"},
        "rows whose claims take no position: those are claims all the same.",
    )
    truncated: tuple[Ordinal, ...] = about(
        "Ordinals of the rows that the capture cuts off.",
        [12],
        "rows without a claim: what can be read of them is annotated.",
        default=(),
    )
