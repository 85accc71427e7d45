"""What the dataset is: versions, licence, files."""

from claimkit.fields import Date, Digest, Text, Version
from claimkit.models.base import Record, about


class FileEntry(Record):
    """One file of the dataset with its digest."""

    path: Text = about("Path within the dataset folder, with forward slashes.", "speakers.json")
    sha256: Digest = about("SHA-256 of its bytes.", "0" * 64)


class Manifest(Record):
    """What this dataset is: versions, licence, files."""

    name: Text = about("Short name.", "claimkit-debate")
    title: Text = about("Title.", "Claims of the sex-addiction debate")
    description: Text = about("What it holds.", "Every claim of three articles.")
    version: Version = about(
        "Dataset version (major: changed or removed; minor: added; patch: reserialised).",
        "1.0.0",
        boundary="the version of the package or of the schemas.",
    )
    schema_version: Version = about("Version of the schemas it follows.", "1.0")
    released: Date = about("Day of this version.", "2026-11-25")
    licence: Text = about("Licence of the data, as an SPDX id.", "CC-BY-4.0")
    files: tuple[FileEntry, ...] = about("The files.", [{"path": "speakers.json"}])
