"""A dataset folder in canonical form, with a manifest that fits it."""

from hashlib import sha256
from pathlib import Path

from claimkit import store
from claimkit.models import FileEntry, Manifest


def format_folder(folder: Path, *, write: bool) -> list[str]:
    """Return the files that are not in canonical form, and rewrite them when `write`.

    The manifest is brought up to date with the digests of the other files. Nothing is written when
    any file cannot be read. Raises DataNotFoundError or InvalidDataError.
    """
    texts: dict[str, str] = {}
    changed = []
    for name, path in store.files(folder):
        model = store.model_of(name)
        if model is None:
            continue
        texts[name] = store.canonical(store.read_record(path, model))
        if store.read_text(path) != texts[name]:
            changed.append(name)
    manifest = store.read_record(folder / store.MANIFEST, Manifest)
    entries = tuple(FileEntry(path=n, sha256=sha256(t.encode()).hexdigest()) for n, t in texts.items())
    texts[store.MANIFEST] = store.canonical(manifest.model_copy(update={"files": entries}))
    if store.read_text(folder / store.MANIFEST) != texts[store.MANIFEST]:
        changed.append(store.MANIFEST)
    if write:
        for name in changed:
            store.write_text(folder / name, texts[name])
    return changed
