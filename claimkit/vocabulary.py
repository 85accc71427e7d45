"""Closed vocabularies: each value is defined here, once.

Models, JSON Schemas, ``claimkit explain`` and the documentation all show these definitions. They
restate docs/codebook.md; where the two differ, the codebook is mended first.
"""

from enum import StrEnum


class Vocabulary(StrEnum):
    """A closed list of values, each with a definition and a boundary ("not to be confused with")."""

    definition: str
    boundary: str

    def __new__(cls, value: str, definition: str, boundary: str) -> "Vocabulary":
        """Make a member from its value, what it means, and what it must not be confused with."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        member.boundary = boundary
        return member


class Voice(Vocabulary):
    """In whose words the source puts the claim."""

    AUTHOR = (
        "author",
        "the source's own voice: its author or issuing body",
        "not a paragraph that goes on reporting a person who was tagged before",
    )
    QUOTED = (
        "quoted",
        "quotation marks hold the whole predicate or clause",
        "one quoted modifier inside the reporter's sentence does not make it quoted",
    )
    PARAPHRASED = (
        "paraphrased",
        "credited to a named speaker, in the reporter's words",
        "not an unnamed group: that is relayed",
    )
    RELAYED = (
        "relayed",
        "credited to an unnamed group, including views reported in order to be denied",
        "not a named organisation: that is paraphrased or quoted",
    )


class Attribution(Vocabulary):
    """How the source ties the claim to its speaker."""

    EXPLICIT = (
        "explicit",
        "a tag in the sentence itself",
        "a tag in the sentence before is implied",
    )
    IMPLIED = (
        "implied",
        "the sentence continues a tagged passage by connector, pronoun or open quotation",
        "a passage with no tag and no such tie is the author's",
    )
    NONE = ("none", "the author's own voice", "only with voice `author`")


class Certainty(Vocabulary):
    """How strongly the speaker commits to the claim; never how true it is."""

    CERTAIN = (
        "certain",
        "stated flatly, or boosted (absolutely, unquestionable)",
        "quantity and frequency (most, often, about 10%) lower nothing: they belong to the statement",
    )
    PROBABLE = (
        "probable",
        "an epistemic marker lowers it: likely, seems, appears, suggests",
        "research that shows is certain, research that suggests is probable",
    )
    POSSIBLE = (
        "possible",
        "may, might, could; can, when it means that it sometimes happens",
        "can for an ability or an option on offer is certain",
    )
    UNKNOWN = (
        "unknown",
        "the speaker says that it is not known, or hard to say",
        "goes with a statement of the form: whether X is not known",
    )


class ClaimKind(Vocabulary):
    """What sort of proposition the claim is."""

    FACT = ("fact", "can be verified", "not an expert's reading of facts")
    INTERPRETATION = (
        "interpretation",
        "expert judgement, causal or clinical reading",
        "not what a record or a count would settle",
    )
    DEFINITION = ("definition", "says what a word means or covers", "not a finding about the thing")
    VALUE = ("value", "should, good, bad, must", "not a forecast of what will happen")
    PREDICTION = ("prediction", "a specific future event", "not a general tendency")


class NoClaimReason(Vocabulary):
    """Why a passage of the ledger carries no claim."""

    NAVIGATION = (
        "navigation",
        "menus, links, contact lines",
        "not a link text that asserts something",
    )
    HEADING = (
        "heading",
        "a heading without a proposition",
        "a heading that asserts carries a claim",
    )
    BOILERPLATE = (
        "boilerplate",
        "publishing matter: labels, captions, time stamps",
        "not a biography or an advertisement that asserts something checkable",
    )
    CALL_TO_ACTION = (
        "call-to-action",
        "asks the reader to do something",
        "not a recommendation of what ought to be done: that is a claim",
    )
    QUESTION = (
        "question",
        "only asks",
        "a rhetorical question that conveys a proposition is a claim",
    )
    METADISCOURSE = (
        "metadiscourse",
        "says what the text is about to do",
        "not a statement about the debate: that is a claim",
    )
    FRAGMENT = ("fragment", "too cut off to carry a proposition", "a readable rest is annotated")


class CounterType(Vocabulary):
    """How one claim or position answers another."""

    REBUTS = (
        "rebuts",
        "both cannot be true; recorded in both directions",
        "not a different emphasis",
    )
    UNDERCUTS = (
        "undercuts",
        "denies its evidence or inference",
        "the statement itself may still hold",
    )
    QUALIFIES = (
        "qualifies",
        "limits its scope or adds what the reader must know",
        "also where both are right under different definitions",
    )
    REPLIES = ("replies", "the answer of the person accused", "not a third party's defence")


class Basis(Vocabulary):
    """Who sets the two claims against each other."""

    STATED = ("stated", "the source itself sets one against the other", "not two claims that merely stand side by side")
    EDITORIAL = (
        "editorial",
        "the annotator connects them",
        "not an answer that the source itself sets against the claim (but, although)",
    )


class Verdict(Vocabulary):
    """What was found out about a claim, apart from how sure its speaker was."""

    ESTABLISHED = (
        "established",
        "a primary document shows it and no evidence stands against it",
        "a statement of an interested party is a claim, not evidence",
    )
    SUPPORTED = (
        "supported",
        "evidence for it, none found against",
        "not what a primary document shows: that is established",
    )
    CONTESTED = (
        "contested",
        "evidence on both sides, or evidence against it",
        "not a claim that is merely denied: denial without evidence is a counterclaim",
    )
    UNVERIFIED = (
        "unverified",
        "searched for and not found; cites where and when was searched",
        "not refuted, and not unreviewed, where nobody has looked far enough",
    )
    OPINION = (
        "opinion",
        "a value, a definition or a judgement that no evidence could settle",
        "not a checkable claim that nobody checked: that is unreviewed",
    )
    UNREVIEWED = (
        "unreviewed",
        "nobody has looked yet, or not far enough to say",
        "not unverified, which takes a search that is on record",
    )


class Reply(Vocabulary):
    """What fair coverage asks of a draft that voices a position."""

    RANGE = (
        "range",
        "informed people disagree, so one of its answers should be voiced too",
        "not an accusation: that calls for the accused person's own answer",
    )
    RIGHT_OF_REPLY = (
        "right-of-reply",
        "an accusation against a named person, whose answer belongs beside it",
        "not criticism of a view, a trade or an unnamed group",
    )
    NONE = (
        "none",
        "established, institutional, procedural, a diagnosis of one person, or testimony",
        "asking for an answer here would make false balance",
    )


class Proposition(Vocabulary):
    """What sort of proposition a position is; an answer of another sort does not settle it."""

    DEFINITIONAL = (
        "definitional",
        "what a thing is, or what a word covers",
        "not what is observed in the people affected: that is clinical",
    )
    INSTITUTIONAL = (
        "institutional",
        "what a body holds, lists or did",
        "not whether the body is right: that is of another sort",
    )
    CLINICAL = (
        "clinical",
        "what is observed in people or in treatment",
        "not what the condition is or may be called: that is definitional",
    )
    NORMATIVE = (
        "normative",
        "what is right, wrong or fair",
        "not whether something excuses conduct: that is exculpatory",
    )
    EXCULPATORY = (
        "exculpatory",
        "whether something excuses conduct",
        "not whether the condition exists: it may exist and excuse nobody",
    )
    CAUSAL = ("causal", "what brings something about", "not what is merely found together with it: that is clinical")
    ALLEGATION = (
        "allegation",
        "an accusation against a person, or the answer to one",
        "not a court's ruling: that is institutional",
    )
    PERSONAL = (
        "personal",
        "about one person's state or doings",
        "not an accusation against that person: that is an allegation",
    )


class SourceKind(Vocabulary):
    """What sort of text a source is."""

    ARTICLE = (
        "article",
        "reporting by a news or health outlet",
        "not a practitioner's post on an outlet's blog: that is a blog post",
    )
    STATEMENT = (
        "statement",
        "position statement of an organisation",
        "not news that the organisation announces: that is a press release",
    )
    BLOG_POST = (
        "blog-post",
        "a practitioner's or private person's post",
        "not a report or column of a news outlet: that is an article",
    )
    STUDY = ("study", "research published in a journal", "not a report about research: that is an article")
    MANUAL = ("manual", "a diagnostic manual or its entry", "not a text about what a manual says")
    PRESS_RELEASE = (
        "press-release",
        "an announcement by its issuer",
        "not an outlet's report that draws on it: that is an article",
    )


class Scope(Vocabulary):
    """How much of a source was annotated."""

    COMPLETE = (
        "complete",
        "every claim of the text, with a passage ledger",
        "not a text read in full, which `read` records",
    )
    SELECTIVE = (
        "selective",
        "only the claims that bear on the debate's positions",
        "not a text read in part, which `read` records",
    )


class DateBasis(Vocabulary):
    """How sure the date of a source is."""

    STATED = (
        "stated",
        "printed in the source",
        "not a date taken from the address or from other pages: that is inferred",
    )
    INFERRED = (
        "inferred",
        "worked out from its content; the note says how",
        "not a guess: what it rests on can be checked",
    )
    UNKNOWN = ("unknown", "not known", "not a date of which only the year or month is known")


class SpeakerKind(Vocabulary):
    """What sort of speaker holds a claim."""

    PERSON = ("person", "a named person", "not somebody whom the source leaves unnamed: that is a group")
    ORGANISATION = ("organisation", "a named body or outlet", "not people who belong to it but speak for themselves")
    GROUP = (
        "group",
        "an unnamed group, worded in short, or authors who write together",
        "not a named body, however many speak through it",
    )


class Side(Vocabulary):
    """Which side of the debate an interest earns from."""

    TREATS = (
        "treats",
        "earns from treating, training or certifying for sex addiction",
        "not merely saying that the condition exists",
    )
    DOUBTS = (
        "doubts",
        "earns from practice, books or talks that deny it",
        "not merely saying that the condition does not exist",
    )
    NEITHER = (
        "neither",
        "an interest that lies on neither side",
        "not the absence of any interest: then none is recorded",
    )


class ReaderKind(Vocabulary):
    """Who read the source."""

    MACHINE = (
        "machine",
        "a language model or a program",
        "stays so after a person has reviewed it, which `human_review` records",
    )
    PERSON = (
        "person",
        "a human being, named",
        "not somebody who reviews another's reading, which `human_review` records",
    )


class ReadingPass(Vocabulary):
    """At which step of the two-reader procedure an annotation was made."""

    FIRST = ("first", "one of two independent readings", "not the better of the two: first and second count alike")
    SECOND = ("second", "the other independent reading", "not a check of the first, which its reader has not seen")
    ADJUDICATION = (
        "adjudication",
        "settled from two independent readings",
        "not a third independent reading, and no human review",
    )
    SINGLE = ("single", "made by one reader", "not one of two readings of the same source")


class ReadExtent(Vocabulary):
    """How much of a reference was read."""

    FULL_TEXT = ("full-text", "all of it", "not a page of which only a part was shown")
    ABSTRACT = ("abstract", "its abstract or summary", "not the opening of the text itself: that is an excerpt")
    EXCERPT = ("excerpt", "part of it, such as its opening", "not a summary of the whole: that is an abstract")
