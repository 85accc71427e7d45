"""The errors claimkit raises on purpose. Each message says where, what, and what to do."""

from collections.abc import Iterable


class ClaimkitError(Exception):
    """Anything that claimkit refuses; the command line prints it as one line, without a traceback."""


class DataNotFoundError(ClaimkitError):
    """No dataset folder, or a file missing from it."""


class InvalidDataError(ClaimkitError):
    """A dataset file that is not JSON, or not of the shape of its schema."""


class UnreadableFileError(ClaimkitError):
    """A draft that cannot be read: missing, a folder, binary, in no known encoding."""


class UnknownNameError(ClaimkitError, KeyError):
    """An id, name or value that is not in the dataset or the vocabulary."""

    def __str__(self) -> str:
        return str(self.args[0])


class MissingExtraError(ClaimkitError, ImportError):
    """An optional library that the call needs is not installed; the message names the extra."""


def missing_extra(what: str, library: str, extra: str) -> MissingExtraError:
    """Build the error for `what`, which needs a library that comes with an extra."""
    return MissingExtraError(f"{what} needs {library}; install it with: pip install 'claimkit[{extra}]'")


def did_you_mean(word: str, known: Iterable[str], limit: int = 3) -> str:
    """Return `` Did you mean 'x' or 'y'?`` for the known words nearest to `word`, or ``""``."""
    from difflib import get_close_matches

    by_folded = {k.casefold(): k for k in known}
    near = get_close_matches(word.casefold(), by_folded, n=limit, cutoff=0.6)
    if not near:
        return ""
    return f" Did you mean {' or '.join(repr(by_folded[n]) for n in near)}?"


def unknown(what: str, word: str, known: Iterable[str]) -> UnknownNameError:
    """Build the error for `word`, which is no `what`; a short list of known words is spelt out."""
    known = list(known)
    hint = did_you_mean(word, known)
    if not hint and len(known) <= 12:
        hint = f" Known: {', '.join(known)}."
    return UnknownNameError(f"no {what} {word!r}.{hint}")
