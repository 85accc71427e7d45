"""Claims, what was found out about them, and the links between them."""

from claimkit.fields import (
    ClaimId,
    CounterclaimId,
    Date,
    EvidenceId,
    Ordinal,
    PartialDate,
    PositionId,
    SpeakerId,
    Text,
)
from claimkit.models.base import Annotation, Record, about
from claimkit.vocabulary import (
    Attribution,
    Basis,
    Certainty,
    ClaimKind,
    CounterType,
    Verdict,
    Voice,
)


class Withdrawal(Record):
    """A claim taken back: it stays on record with the reason and what stands in its place."""

    date: Date = about("The day of the withdrawal.", "2026-12-01")
    reason: Text = about("Why it was withdrawn.", "Read from a passage that is cut off.")
    successor: ClaimId | None = about("The claim that stands in its place, if any.", "claim:hl-0043", default=None)


class Overtaken(Record):
    """What later happened that makes a claim no longer the state of things."""

    since: PartialDate = about("From when.", "2022-01-01", boundary="the date on which this was noticed.")
    markers: tuple[Text, ...] = about(
        "Words by which a text tells the old state.", ["draft", "proposed"], boundary="cues of certainty.", default=()
    )
    by: Text = about("What happened.", "ICD-11 came into effect.")
    reference: EvidenceId = about("Where that can be read.", "reference:who-icd11-effect")


class Standing(Record):
    """What was found out about a claim as of a date, apart from how sure its speaker was."""

    verdict: Verdict = about("What the references show.", "contested", boundary="the speaker's certainty.")
    as_of: Date = about("The day up to which it was looked into.", "2026-11-25")
    references: tuple[EvidenceId, ...] = about(
        "What was read for it: references, or sources of this dataset.",
        ["reference:kraus-2018"],
        boundary="statements of interested parties, which are claims and no evidence.",
        default=(),
    )
    note: Text | None = about(
        "What a reporter needs to know, in one to three sentences; no grades.",
        "The draft named it differently and stopped short of the word addiction.",
        default=None,
    )
    searched: Text | None = about(
        "For `unverified`: where, when and for what was searched.",
        "Stored public web pages, 2026-11-25: a primary study giving a share of ten percent.",
        boundary="what was found, which is cited.",
        default=None,
    )
    overtaken: Overtaken | None = about("Set when later events made it out of date.", None, default=None)
    annotation: Annotation = about("Who found it out.", {"reader": "adjudicator"})


class Claim(Record):
    """One speaker's commitment to one proposition in one passage of one source."""

    id: ClaimId = about("Opaque, stable, never reused.", "claim:hl-0042", boundary="the order in the text.")
    passages: tuple[Ordinal, ...] = about(
        "Ordinals of the ledger rows that carry it, the main one first; empty only where no capture was kept.",
        [5],
        boundary="character offsets.",
        default=(),
    )
    statement: Text = about(
        "The proposition in the project's own words: self-contained, at most 30 words, with its "
        "negation, quantity and scope.",
        "Sex addiction is absent from the Diagnostic and Statistical Manual.",
        boundary="a quotation: no sentence of a source is stored.",
    )
    speaker: SpeakerId = about(
        "Who is committed to it; in nested reports the innermost speaker.",
        "speaker:jennifer-weeks",
        boundary="the person who reports it, which is `via`.",
    )
    voice: Voice = about("In whose words the source puts it.", "quoted")
    attribution: Attribution = about("How the source ties it to its speaker.", "explicit")
    certainty: Certainty = about("How strongly the speaker commits to it.", "possible", boundary="how true it is.")
    cues: tuple[Text, ...] = about("The source's marker words for that certainty, at most three words each.", ["may"])
    condition: Text | None = about(
        "The if, when, once or as-long-as clause under which alone the claim is made.",
        "if the allegations are true",
        boundary="scope ('for those who ...'), which stays in the statement.",
    )
    kind: ClaimKind = about("What sort of proposition it is.", "fact")
    position: PositionId | None = about(
        "The position of the debate that it takes, the most specific that fits; null when none.",
        "recognition.dsm-excludes",
        boundary="a topic it merely touches.",
    )
    via: SpeakerId | None = about(
        "Who reports the speaker's claim in this source; null in the source's own voice.",
        "speaker:healthline",
        boundary="the speaker.",
    )
    note: Text | None = about(
        "Why it was read so, where a careful reader might decide otherwise.",
        "The hedge governs the evidence, not the claim.",
        default=None,
    )
    standing: Standing | None = about(
        "What was found out about it; null while nobody has looked (unreviewed).",
        None,
        boundary="certainty.",
        default=None,
    )
    withdrawn: Withdrawal | None = about("Set when it was taken back.", None, default=None)
    annotation: Annotation = about("Who read it.", {"reader": "adjudicator"})


class Counterclaim(Record):
    """A link from a claim to a claim that answers it."""

    id: CounterclaimId = about("Opaque and stable.", "counterclaim:0007")
    claim: ClaimId = about("The claim that is answered.", "claim:hl-0018")
    answered_by: ClaimId = about("The claim that answers it.", "claim:iitap-0021")
    type: CounterType = about("How it answers.", "rebuts")
    why: Text = about(
        "Why it is an answer, in one sentence.",
        "The one affirms the condition whose existence the other denies.",
        boundary="a shared topic, which is no answer.",
    )
    basis: Basis = about("Who sets one against the other.", "editorial")
    annotation: Annotation = about("Who connected them.", {"reader": "adjudicator"})


class Counterclaims(Record):
    """All links between claims."""

    counterclaims: tuple[Counterclaim, ...] = about("The links.", [{"id": "counterclaim:0001"}])
