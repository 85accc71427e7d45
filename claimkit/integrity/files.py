"""Files are in canonical form, and the manifest fits them."""

from collections.abc import Iterator
from hashlib import sha256

from claimkit.findings import Severity
from claimkit.integrity.corpus import Corpus, DataRule, Problem
from claimkit.store import canonical, model_of


def canonical_form(corpus: Corpus) -> Iterator[Problem]:
    """Find files that `claimkit fmt` would change."""
    for file in corpus.files:
        if file.text != canonical(file.record):
            yield Problem(file, (), "the file is not in canonical form")


def manifest_stale(corpus: Corpus) -> Iterator[Problem]:
    """Find manifest entries whose file is missing or has another digest, and files without an entry."""
    for file, manifest in corpus.manifests():
        digests = {f.name: sha256(f.text.encode()).hexdigest() for f in corpus.files if model_of(f.name)}
        digests.pop(file.name, None)
        for i, entry in enumerate(manifest.files):
            if entry.path not in digests:
                yield Problem(file, ("files", i), f"{entry.path} is in the manifest but not in the folder")
            elif digests[entry.path] != entry.sha256:
                yield Problem(file, ("files", i), f"{entry.path} has changed since the manifest was written")
        for name in sorted(set(digests) - {entry.path for entry in manifest.files}):
            yield Problem(file, ("files",), f"{name} is in the folder but not in the manifest")


RULES = (
    DataRule(
        "canonical-form",
        Severity.WARNING,
        "Files are in canonical form.",
        "One form keeps differences between versions small and readable.",
        "Run `claimkit fmt`.",
        canonical_form,
    ),
    DataRule(
        "manifest-stale",
        Severity.ERROR,
        "The manifest lists every file with its digest.",
        "The digests tell a user that the data are the data that were released.",
        "Run `claimkit fmt`, which writes the digests anew.",
        manifest_stale,
    ),
)
