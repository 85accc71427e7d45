"""What the dataset is: versions, licence, files."""

from claimkit.fields import Date, Digest, Text, Version
from claimkit.models.base import Record, about, sample


class FileEntry(Record):
    """One file of the dataset with its digest."""

    path: Text = about(
        "Path within the dataset folder, with forward slashes.",
        "speakers.json",
        "a path from where the command is run.",
    )
    sha256: Digest = about("SHA-256 of its bytes.", "0" * 64, "a passage's digest, which is of normalised text.")


class Manifest(Record):
    """What this dataset is: versions, licence, files."""

    name: Text = about("Short name of the dataset.", "claimkit-debate", "the package, which is called claimkit.")
    title: Text = about(
        "Title of the dataset, by which it is cited.",
        "Claims of the sex-addiction debate of 2017",
        "the title of a source.",
    )
    description: Text = about(
        "What the dataset holds, and who read it.",
        "Every claim of three articles. Read by language models; no human editor has reviewed a record.",
        "the datasheet, which tells how it was made and its limits.",
    )
    version: Version = about(
        "Dataset version (major: changed or withdrawn; minor: added; patch: the same data written differently).",
        "1.0.0",
        "the version of the package or of the schemas.",
    )
    schema_version: Version = about(
        "Version of the schemas that it follows.", "1.0", "`version`, which counts changes of the data."
    )
    released: Date = about(
        "The day on which this version was released.",
        "2026-11-25",
        "a standing's `as_of`, up to which a claim was looked into.",
    )
    licence: Text = about(
        "Licence of the data, as an SPDX id.",
        "CC-BY-4.0",
        "the licence of the code, or a right to the sources' text.",
    )
    files: tuple[FileEntry, ...] = about(
        "Every file of the dataset but this one, with its digest.",
        [sample(FileEntry)],
        "a list of sources: speakers, references, links and readings are files too.",
    )
