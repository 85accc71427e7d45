"""Independent readings of a source, kept as they were made."""

from claimkit.fields import ClaimId, Ordinal, PositionId, SourceId, Text
from claimkit.models.base import Annotation, Record, about
from claimkit.vocabulary import Attribution, Certainty, ClaimKind, NoClaimReason, Voice


class ReadClaim(Record):
    """A claim as one reader read it, before adjudication."""

    passages: tuple[Ordinal, ...] = about("Ledger rows, the main one first.", [5], min_length=1)
    statement: Text = about("The proposition in own words.", "The manual has no entry for it.")
    speaker: Text = about("The speaker by name, as this reader put it.", "Jennifer Weeks")
    voice: Voice = about("As in a claim.", "quoted")
    attribution: Attribution = about("As in a claim.", "explicit")
    certainty: Certainty = about("As in a claim.", "certain")
    cues: tuple[Text, ...] = about("As in a claim.", ["may"], default=())
    condition: Text | None = about("As in a claim.", None, default=None)
    kind: ClaimKind = about("As in a claim.", "fact")
    position: PositionId | None = about("As in a claim.", "reality.real", default=None)
    via: Text | None = about("Who reports it, by name.", "Healthline", default=None)
    note: Text | None = about("The reader's remark.", "Could be two claims.", default=None)
    adjudicated: ClaimId | None = about(
        "The claim of the dataset that it became; null when it was dropped or merged away.",
        "claim:hl-0042",
        default=None,
    )


class Reading(Record):
    """One reader's independent reading of one source, kept as it was made."""

    source: SourceId = about("The source.", "source:healthline-2017-10")
    annotation: Annotation = about("Who read.", {"reader": "reader-a"})
    claims: tuple[ReadClaim, ...] = about("What was read.", [{"passages": [5]}])
    without_claim: dict[str, NoClaimReason] = about(
        "Ledger rows without a claim, each with its reason.", {"1": "navigation"}
    )
    truncated: tuple[Ordinal, ...] = about("Rows that the capture cuts off.", [19], default=())
