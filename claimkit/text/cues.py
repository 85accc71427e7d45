"""What in a sentence says that its content is somebody's: reporting verbs, "according to", "in her view".

Works on the tokens of a sentence with its quotations folded (`tokens`), and knows nothing about who is who.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.text import lexicon as lex
from claimkit.text import phrases
from claimkit.text.cue import ENDS, Cue, is_embedded, of_subject, phrase_end, told
from claimkit.text.subjects import NOMINATIVE, Subject, behind, left_of, opens_phrase
from claimkit.text.tokens import QUOTED, Token
from claimkit.text.verbs import NOUN_LIKE, VERBS, Verb
from claimkit.text.wordlists import words

# Verbs of saying that report only as a tag beside words.
_TAG_ONLY = words("ask begin laugh sigh plead interject wonder continue shout murmur mutter whisper")
# Verbs that do much else; they report only with a clause or quoted words behind them, or as a tag.
_CLAUSE_ONLY = words(
    "allow state maintain charge declare announce observe note add repeat propose recall volunteer counter submit "
    "rule mention relate hold know understand feel imagine hope expect trust calculate figure assume guess detect "
    "discover establish identify prove reveal find show relate confirm joke post tweet advise blog promise vow "
    "swear suppose tell report indicate imply write grant respond"
)
_NEEDS: dict[str, frozenset[str]] = {
    "point": frozenset({"out", "to"}),
    "speak": frozenset({"of", "about", "against", "out"}),
    "treat": frozenset({"as"}),
    "agree": frozenset(),
}
_FINDERS = words("lab laboratory team group scientists researchers neuroscientists psychologists economists")
_PASSIVE = words(
    "believe think hold regard consider view describe dismiss reject deny call question doubt dispute criticise "
    "criticize condemn praise denounce argue claim suggest say report note deride ridicule endorse label reckon "
    "see"
)
_AMOUNTS = words("share number figure proportion total cost odds rate chance price prevalence")
_NAMING = words("term word phrase label words terms expression name")
_OPENERS = words("that whether if how why what")
_OBJECTS = words("it him her them me us you this these those")
# Participles in front of these are no verbs of their own: "accused of", "described as", "said to be".
_REDUCED = words("of by as to in with from for")


def find(tokens: Sequence[Token]) -> list[Cue]:
    """All cues of the sentence, in order of their main token."""
    return [
        cue
        for at, token in enumerate(tokens)
        if token.is_word
        for cue in (_verb(tokens, at) or phrases.find(tokens, at),)
        if cue
    ]


def _verb(tokens: Sequence[Token], at: int) -> Cue | None:
    low = tokens[at].low
    if low in {"went", "goes"} and at + 1 < len(tokens) and tokens[at + 1].low == "on":
        return _went_on(tokens, at)
    verb = VERBS.get(low)
    if low == "quoted" and (subject := left_of(tokens, at)) and subject.passive is False and _has_be(tokens, at):
        return of_subject(tokens, at, subject, "main", "quote", "say", clause=True)
    if verb is None or (tokens[at].is_name and at):
        return None
    if verb.kind == "say" and verb.lemma != "tell" and _turned_round(tokens, at):
        subject = behind(tokens, at)
        if subject:
            return of_subject(tokens, at, subject, "tag", verb.lemma, verb.kind)
    subject = left_of(tokens, at)
    if subject is None:
        return None
    if subject.passive:
        return _passive(tokens, at, verb, subject)
    if _is_reduced(tokens, at, verb, subject) or (low in NOUN_LIKE and _is_noun(tokens, at, subject)):
        return None
    if verb.forms == {"base"} and not subject.has_aux and _is_single_name(tokens, subject):
        return None
    is_tag, clause = _is_tag(tokens, at, verb, subject), _has_clause(tokens, at)
    if not is_tag and not _reports(tokens, at, verb, subject, clause):
        return None
    if subject.negated and (verb.kind == "say" or verb.lemma in {"know", "show", "prove"}) and verb.lemma != "agree":
        return None
    return of_subject(tokens, at, subject, "tag" if is_tag else "main", verb.lemma, verb.kind, clause)


def _has_be(tokens: Sequence[Token], at: int) -> bool:
    return any(token.low in lex.BE for token in tokens[max(0, at - 3) : at])


def _went_on(tokens: Sequence[Token], at: int) -> Cue | None:
    subject = left_of(tokens, at)
    if subject is None or subject.first == 0 or tokens[subject.first - 1].text not in {",", QUOTED, "—", "–"}:
        return None
    return of_subject(tokens, at, subject, "tag", "go on", "say")


def _turned_round(tokens: Sequence[Token], at: int) -> bool:
    if not VERBS[tokens[at].low].forms & {"past", "s", "base"}:
        return False
    if VERBS[tokens[at].low].lemma in _TAG_ONLY:
        return at > 0 and tokens[at - 1].text == QUOTED
    return at > 0 and tokens[at - 1].text in {",", QUOTED, "—", "–", "?", "!"}


def _is_reduced(tokens: Sequence[Token], at: int, verb: Verb, subject: Subject) -> bool:
    """Whether what looks like a past tense is a participle belonging to a noun ("men accused of anything")."""
    if subject.has_aux or not {"past", "participle"} <= verb.forms or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1].low
    if verb.kind == "say":
        return following == "by" or (following in {"to", "as"} and verb.lemma in {"say", "report", "allege"})
    return following in _REDUCED and (following not in {"to", "in", "with", "from", "for"} or verb.kind == "stance")


def _is_noun(tokens: Sequence[Token], at: int, subject: Subject) -> bool:
    """Whether a word that is a noun more often than a verb is a noun here."""
    if subject.has_aux:
        return False
    before = tokens[at - 1]
    if _next(tokens, at) in _OBJECTS and before.low not in lex.DETERMINERS | lex.PREPOSITIONS:
        return False  # "the board calls it": a noun takes no object
    if before.low in NOMINATIVE or before.text in {",", ")"} or before.low in lex.ADVERBS:
        return False
    if before.low in lex.DETERMINERS or before.low in lex.PREPOSITIONS or before.text in {"'s", "’s", "'", "’"}:
        return True
    if before.low in lex.GROUPS | lex.ROLES | lex.RESEARCH or before.is_name:
        return False
    plural_verb = tokens[at].low.endswith("s")
    return plural_verb or not before.low.endswith("s")


def _is_single_name(tokens: Sequence[Token], subject: Subject) -> bool:
    """Whether the subject is one name, with which no plural verb goes ("a Psychology Weekly blog")."""
    name = tokens[subject.last - 1]
    joined = any(token.low in {"and", "or"} for token in tokens[subject.first : subject.last])
    return name.is_name and not joined and name.low not in lex.GROUPS | NOMINATIVE and not name.low.endswith("s")


def _is_tag(tokens: Sequence[Token], at: int, verb: Verb, subject: Subject) -> bool:
    """Whether subject and verb stand beside the content, set off by a comma or by quotation marks."""
    if verb.kind == "stance" and not (verb.lemma == "put" and _next(tokens, at) == "it"):
        return False
    before = tokens[subject.first - 1].text if subject.first else ""
    if before.lower() == "as" and subject.first > 1:
        before = tokens[subject.first - 2].text
    sentence_before = before in {",", QUOTED, "—", "–", "?", "!", "("} and not _only_intro(tokens, subject.first)
    if not sentence_before:
        return False
    if verb.lemma in _TAG_ONLY and QUOTED not in {t.text for t in tokens[max(0, subject.first - 2) : subject.first]}:
        return False
    if before == QUOTED and _next(tokens, at) not in _OPENERS:
        return True
    for here in range(at + 1, min(len(tokens), at + 14)):
        token = tokens[here]
        if token.text in ENDS:
            return token.text != ":" or here == at + 1
        if token.low in _OPENERS and token.low != "what":
            return False
        if (token.low in lex.AUXILIARIES and token.text[0] not in "'’") or token.low in NOMINATIVE - {"it"}:
            return False
    return at + 14 >= len(tokens)


def _only_intro(tokens: Sequence[Token], first: int) -> bool:
    """Whether all that stands before the subject is a phrase that opens the sentence ("In October,", "By then,")."""
    if first > 8 or any(token.text == QUOTED for token in tokens[:first]):
        return False
    start = tokens[0].low
    if any(token.low in lex.AUXILIARIES or token.low in NOMINATIVE for token in tokens[: first - 1]):
        return False
    return start in lex.PREPOSITIONS | lex.ADVERBS or start in {"last", "this", "asked", "still"}


def _next(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].low if at + 1 < len(tokens) else ""


def _has_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause or quoted words follow that the verb governs."""
    here = at + 1
    listener = told(tokens, at) if VERBS.get(tokens[at].low) and VERBS[tokens[at].low].lemma == "tell" else None
    if listener:
        here = listener[1]
        # "told the paper last autumn that": a time or a place may stand between the listener and the clause.
        for near in tokens[here : here + 9]:
            if near.low in _OPENERS or near.text in {QUOTED, ":"}:
                return True
            if near.text in ENDS:
                break
    limit = min(len(tokens), here + 10)
    while here < limit and (tokens[here].low in lex.ADVERBS or tokens[here].low.endswith("ly")):
        here += 1
    if here >= len(tokens):
        return False
    token = tokens[here]
    if token.text in {QUOTED, ":"} or token.low in _OPENERS:
        return True
    if token.text == "," and _next(tokens, here) in {"that", "in", "after", "citing"} | {QUOTED}:
        return True
    if token.low in lex.PREPOSITIONS:
        # "wrote in a post that", "said on Monday: ..."
        for later in range(here, min(len(tokens), here + 12)):
            if tokens[later].low == "that" or tokens[later].text in {":", QUOTED}:
                return True
            if tokens[later].text in {",", ".", ";"}:
                return False
        return False
    if token.low in NOMINATIVE - {"it"} or token.low == "there":
        return True
    if token.low == "it":
        return _next(tokens, here) in lex.AUXILIARIES or _next(tokens, here).endswith("s")
    if opens_phrase(tokens, here) or token.low.endswith("s") or token.low.endswith("ing"):
        return any(later.low in lex.AUXILIARIES and later.text[0] not in "'’" for later in tokens[here : here + 12])
    return False


def _reports(tokens: Sequence[Token], at: int, verb: Verb, subject: Subject, clause: bool) -> bool:
    """Whether the verb, not being a tag, credits what follows to its subject."""
    lemma, following = verb.lemma, _next(tokens, at)
    if lemma in _TAG_ONLY and not (lemma == "plead" and following in {"guilty", "not", "innocent"}):
        return following in {QUOTED.lower(), ":"} or (following == "," and _next(tokens, at + 1) == QUOTED.lower())
    if lemma == "find" and not clause:
        # Research finds things; who finds a sock does not report.
        found = {token.low for token in tokens[at + 1 : at + 4]} & lex.RESEARCH | {_next(tokens, at)} & {"no"}
        return bool(found) or any(t.low in lex.RESEARCH | _FINDERS for t in tokens[subject.first : subject.last])
    if lemma == "write" and not clause:
        return any(token.low == "off" for token in tokens[at + 1 : at + 8])
    if lemma in {"know", "understand", "imagine", "feel"}:
        return following == "that"
    if lemma in _CLAUSE_ONLY and not (lemma == "tell" and following and clause):
        return clause
    if lemma in _NEEDS and _NEEDS[lemma] and not clause:
        near = {token.low for token in tokens[at + 1 : at + (2 if lemma == "point" else 6)]}
        return bool(near & _NEEDS[lemma])
    if verb.kind == "stance" and (subject.modal and tokens[at - 1].low in {"can", "could"}):
        return False
    if lemma == "dismiss" and following in {"him", "her", "them"}:
        return "as" in {token.low for token in tokens[at + 2 : at + 4]}
    if lemma == "see" and following in {"patients", "clients"}:
        return False
    if lemma == "call" and following in {"to", "for", "on", "in", "off", "up"}:
        return False
    if lemma == "put":
        following_words = [token.low for token in tokens[at + 1 : at + 18]]
        return (
            following == "it"
            or "down" in following_words[:6]
            or ("at" in following_words and bool(set(following_words[:4]) & _AMOUNTS))
        )
    if lemma == "use":
        return any(token.low in _NAMING for token in tokens[at + 1 : at + 4])
    if lemma in {"place", "rank", "sort", "distinguish", "credit", "apologise", "apologize", "fault"}:
        return True
    return (bool(following) and following not in {".", ";"}) or lemma in {"agree", "disagree", "object", "demur"}


def _passive(tokens: Sequence[Token], at: int, verb: Verb, subject: Subject) -> Cue | None:
    """ "is believed by many": the speaker stands behind "by"."""
    if verb.lemma not in _PASSIVE:
        return None
    for here in range(at + 1, min(len(tokens) - 1, at + 4)):
        if tokens[here].low == "by" and opens_phrase(tokens, here + 1):
            last = phrase_end(tokens, here + 1)
            start, end = tokens[at].start, tokens[here].end
            embedded = is_embedded(tokens, subject.first)
            return Cue(here + 1, last, at, start, end, "main", verb.lemma, verb.kind, clause=True, embedded=embedded)
        if tokens[here].text in ENDS:
            break
    return None
