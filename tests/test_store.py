"""Finding, reading and writing the files."""

import json
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import store
from claimkit.errors import DataNotFoundError, InvalidDataError
from claimkit.models import SourceFile, Speakers


def test_the_locator_takes_the_packaged_folder_first(tmp_path):
    package = tmp_path / "site" / "claimkit"
    (package / "_data" / "dataset").mkdir(parents=True)
    (tmp_path / "site" / "dataset").mkdir()
    assert store.home("dataset", package) == package / "_data" / "dataset"


def test_the_locator_takes_the_folder_beside_the_package_else(tmp_path):
    package = tmp_path / "checkout" / "claimkit"
    package.mkdir(parents=True)
    (tmp_path / "checkout" / "schemas").mkdir()
    assert store.home("schemas", package) == tmp_path / "checkout" / "schemas"


def test_a_missing_folder_is_a_clear_error(tmp_path):
    with pytest.raises(DataNotFoundError, match="dataset folder is missing"):
        store.home("dataset", tmp_path / "claimkit")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", ":1:2: not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"{}", "at speakers: Field required"),
        (b'{"speakers": [{"id": "x"}]}', "and 3 more"),
    ],
)
def test_bad_files_are_named(tmp_path, content, message):
    path = tmp_path / "speakers.json"
    path.write_bytes(content)
    with pytest.raises(InvalidDataError) as caught:
        store.read_record(path, Speakers)
    assert str(path) in str(caught.value)
    assert message in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DataNotFoundError, match=r"gone\.json: no such file"):
        store.read_record(tmp_path / "gone.json", Speakers)


def test_canonical_form_reads_back(invented):
    record = invented.files[0]
    text = store.canonical(record)
    assert text.endswith("}\n")
    document = json.loads(text)
    assert document.pop("$schema") == "../../schemas/source-file.json"
    assert SourceFile.model_validate_json(json.dumps(document)) == record


def test_writing_leaves_nothing_else_behind(tmp_path):
    path = tmp_path / "a" / "b.json"
    store.write_text(path, "eins\n")
    store.write_text(path, "zwei “ü” 🎬\n")
    assert path.read_text(encoding="utf-8") == "zwei “ü” 🎬\n"
    assert [p.name for p in path.parent.iterdir()] == ["b.json"]


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_written_files_are_for_everybody_to_read(tmp_path):
    path = tmp_path / "b.json"
    store.write_text(path, "x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_failed_write_keeps_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "b.json"
    store.write_text(path, "old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.write_text(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["b.json"]


@given(st.text())
def test_any_text_round_trips(text):
    if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        return
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t"
        store.write_text(path, text)
        assert path.read_bytes().decode("utf-8") == text
