"""The reader's own copies of the sources: found by the digest of the text that was annotated."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from claimkit.errors import DataNotFoundError
from claimkit.models import Source


def find(folder: str | Path, sources: Iterable[Source]) -> dict[str, str]:
    """Return the texts of those sources whose capture is a ``.txt`` file in `folder`, by source id.

    Raises DataNotFoundError when there is no such folder.
    """
    folder = Path(folder)
    if not folder.is_dir():
        msg = f"{folder}: no such folder; --sources takes the folder with your copies of the texts"
        raise DataNotFoundError(msg)
    copies = {sha256(raw).hexdigest(): raw for raw in (p.read_bytes() for p in sorted(folder.glob("*.txt")))}
    return {
        source.id: copies[source.capture.digest].decode("utf-8")
        for source in sources
        if source.capture and source.capture.digest in copies
    }
