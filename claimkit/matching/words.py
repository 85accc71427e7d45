"""A sentence as normalised words with their places: what every feature is made from."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimkit.matching.names import fold_names

__all__ = ["QUESTION", "Word", "spelling", "stem", "words"]

QUESTION: Final = "<question>"


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its normalised form and the half-open code-point span it has in the text."""

    form: str
    start: int
    end: int


# A word is a run of letters and digits, with apostrophes inside; money and percentages are one,
# and a question mark is, for what it does to everything before it.
_WORD: Final = re.compile(
    r"(?P<money>[$£€]\s?\d(?:[\d,.]{0,20}\d)?)"
    r"|(?P<share>\d(?:[\d,.]{0,20}\d)?\s?%)"
    r"|(?P<number>\d(?:[\d,.]{0,20}\d)?(?:st|nd|rd|th|s)?(?![^\W\d_]))"
    r"|(?P<question>\?)"
    r"|(?P<word>[^\W_]+(?:['’‘ʼ][^\W_]+){0,2})"
)
_APOSTROPHES: Final = str.maketrans("’‘ʼ", "'''")

_CLITICS: Final = ("'s", "'ve", "'ll", "'re", "'d", "'m")
_NOT: Final = {"won't": "will", "can't": "can", "shan't": "shall", "ain't": "is"}

# Words in -ise, -our and the like whose American spelling is the same.
_ISE_KEEP: Final = frozenset(
    "advertise advise appraise apprise arise braise bruise chemise circumcise clockwise comprise"
    " compromise concise cruise demise despise devise disguise enterprise excise exercise expertise"
    " franchise guise improvise incise likewise liaise merchandise noise otherwise paradise poise"
    " praise precise premise promise raise reprise revise rise supervise surmise surprise televise"
    " treatise turquoise vise wise".split()
)
_OUR: Final = re.compile(
    r"^(un|dis|mis)?(behavi|hon|lab|fav|col|hum|rum|harb|neighb|endeav|flav|vig|rig|arm|ard|od"
    r"|parl|sav|splend|tum|val|vap|cand|clam|ferv|ranc|succ)our"
)
_WHOLE: Final = {
    "grey": "gray", "sceptic": "skeptic", "sceptics": "skeptics", "sceptical": "skeptical",
    "scepticism": "skepticism", "centre": "center", "centres": "centers", "centred": "centered",
    "programme": "program", "programmes": "programs", "licence": "license",
    "licences": "licenses", "defence": "defense", "defences": "defenses", "offence": "offense",
    "offences": "offenses", "pretence": "pretense", "judgement": "judgment",
    "judgements": "judgments", "practise": "practice", "practised": "practiced",
    "practising": "practicing", "enrol": "enroll", "enrols": "enrolls", "fulfil": "fulfill",
    "counsellor": "counselor", "counsellors": "counselors", "counselling": "counseling",
    "counselled": "counseled", "theatre": "theater", "cheque": "check", "mum": "mom",
    "paediatric": "pediatric", "whilst": "while", "towards": "toward", "afterwards": "afterward",
    "acknowledgement": "acknowledgment", "labelled": "labeled", "labelling": "labeling",
    "levelled": "leveled", "cancelled": "canceled", "travelled": "traveled",
    "travelling": "traveling", "manoeuvre": "maneuver", "cosy": "cozy", "cynic": "cynic",
    "paedophile": "pedophile", "paedophiles": "pedophiles", "paedophilia": "pedophilia",
}  # fmt: skip
_ISE: Final = re.compile(r"^(\w{2,})(is|ys)(e|es|ed|er|ers|ing|ation|ations|able)$")


@lru_cache(maxsize=16384)
def spelling(word: str) -> str:
    """The American spelling of a lower-case word, near enough for two spellings to meet."""
    if word in _WHOLE:
        return _WHOLE[word]
    if "our" in word:
        word = _OUR.sub(lambda m: m.group()[:-2] + "r", word)
    ise = _ISE.match(word)
    # -yse is only ever -lyse.
    if ise and ise[1] + ise[2] + "e" not in _ISE_KEEP and (ise[2] == "is" or ise[1].endswith("l")):
        word = ise[1] + ise[2][0] + "z" + ise[3]
    return word


_IRREGULAR: Final = {
    "women": "woman", "men": "man", "children": "child", "people": "person", "wives": "wife",
    "lives": "life", "said": "say", "says": "say", "saying": "say", "told": "tell", "went": "go",
    "gone": "go", "goes": "go", "does": "do", "did": "do", "done": "do", "has": "have",
    "had": "have", "was": "be", "were": "be", "is": "be", "are": "be", "am": "be", "been": "be",
    "left": "leave", "leaves": "leave", "sought": "seek", "found": "find", "felt": "feel",
    "thought": "think", "held": "hold", "made": "make", "came": "come", "took": "take",
    "taken": "take", "gave": "give", "given": "give", "got": "get", "kept": "keep",
    "lost": "lose", "meant": "mean", "paid": "pay", "ran": "run", "saw": "see", "seen": "see",
    "spent": "spend", "wrote": "write", "written": "write", "knew": "know", "known": "know",
    "hurts": "hurt", "worse": "bad", "worst": "bad", "better": "good", "best": "good",
    "fewer": "few", "criteria": "criterion", "brought": "bring", "chose": "choose",
    "caught": "catch", "fled": "flee", "flew": "fly", "stuck": "stick", "sold": "sell",
    "showed": "show", "shown": "show", "analyses": "analysis", "diagnoses": "diagnosis",
    "crises": "crisis", "hypotheses": "hypothesis", "lay": "lie", "lying": "lie",
    "dying": "die", "forced": "force", "this": "this", "his": "his", "its": "its",
    "always": "always", "perhaps": "perhaps", "sometimes": "sometimes", "during": "during",
    "nothing": "nothing", "something": "something", "anything": "anything",
    "everything": "everything", "thing": "thing", "sex": "sex", "need": "need",
    "indeed": "indeed", "hundred": "hundred", "only": "only", "family": "family",
    "early": "early", "likely": "likely", "ugly": "ugly", "reply": "reply", "apply": "apply",
    "morning": "morning", "evening": "evening", "being": "be", "having": "have",
}  # fmt: skip
_VOWEL: Final = re.compile(r"[aeiouy]")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A light stem: irregular forms, plurals, -ing, -ed and -ly; enough for forms to meet."""
    base = _IRREGULAR.get(word)
    if base is not None:
        return word if base == word else stem(base)
    if len(word) < 4 or word[0] in "@<":
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed", "ly"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) >= 3 and _VOWEL.search(root):
            word = root
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def words(text: str) -> list[Word]:
    """Split a sentence into normalised words with spans in `text`, in order.

    Case, apostrophes and British spelling are folded; "isn't" gives two words over one span;
    figures become classes (`<share>` for 10%, `<money>`, `<year>`, `<n2>` for a number of two
    digits), except small ones that can name something ("12 steps"); a hyphen divides; names of
    accused men become one token (see `names`).
    """
    found: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "word":
            forms, cut = _forms(match.group())
            found += [Word(form, start, end - cut) for form in forms]
        else:
            found.append(Word(_figure(kind or "", match.group()), start, end))
    return _merge(found)


@lru_cache(maxsize=16384)
def _forms(written: str) -> tuple[tuple[str, ...], int]:
    """The normalised words that one written word stands for, and how many characters of its end do not belong."""
    form = written.translate(_APOSTROPHES).lower()
    if form.endswith("n't") and len(form) > 3:
        return (_NOT.get(form, form[:-3]), "not"), 0
    if form == "cannot":
        return ("can", "not"), 0
    for clitic in _CLITICS:
        if form.endswith(clitic) and len(form) > len(clitic):
            return (spelling(form[: -len(clitic)]),), len(clitic)
    return (spelling(form),), 0


def _figure(kind: str, written: str) -> str:
    if kind != "number":
        return f"<{kind}>"
    digits = "".join(c for c in written if c.isdigit())
    if digits == "12":
        return "twelve"
    if len(digits) == 4 and digits[:2] in {"19", "20"} and "," not in written:
        return "<year>"
    return f"<n{min(len(digits), 5)}>"


_TWO: Final = {
    ("per", "cent"): "percent",
    ("percentage", "point"): "percent",
}


def _merge(found: list[Word]) -> list[Word]:
    """Fold names and "per cent"; join a figure and "percent" to one share."""
    merged: list[Word] = []
    at = 0
    for start, end, token in [*fold_names([w.form for w in found]), (len(found), len(found), "")]:
        while at < start:
            word = found[at]
            pair = (word.form, found[at + 1].form) if at + 1 < start else ("", "")
            if pair in _TWO:
                word = Word(_TWO[pair], word.start, found[at + 1].end)
                at += 1
            if word.form == "percent" and merged and merged[-1].form.startswith("<n"):
                merged[-1] = Word("<share>", merged[-1].start, word.end)
            else:
                merged.append(word)
            at += 1
        if end > start:
            merged.append(Word(token, found[start].start, found[end - 1].end))
            at = end
    return merged
