"""Two foldings of text: one for passages, which keeps case, and one for words, which does not."""

import re
import unicodedata
from dataclasses import dataclass

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ′´`", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
# Zero-width characters and soft hyphens may stand inside a word copied from a web page.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
_WORD = re.compile(rf"[\w{_INVISIBLE}]+(?:['’ʼ‘′][\w{_INVISIBLE}]+)*")
_APOSTROPHES = re.compile(rf"['’ʼ‘′{_INVISIBLE}]")


def normalise(text: str) -> str:
    """Fold `text` for comparing passages: NFKC, ASCII quotes and dashes, single spaces, trimmed; case is kept."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_FOLDED).split())


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and its half-open span in the text it was read from."""

    folded: str
    start: int
    end: int


def words(text: str, offset: int = 0) -> list[Word]:
    """Return the words of `text`: NFKC, case folded, without punctuation and apostrophes.

    Spans are code points of `text`, shifted by `offset`. A hyphen parts two words.
    """
    found = []
    for match in _WORD.finditer(text):
        folded = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", match.group()).casefold())
        if folded:
            found.append(Word(folded, offset + match.start(), offset + match.end()))
    return found
