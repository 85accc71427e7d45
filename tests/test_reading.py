"""Reading files: encodings, and one clear line for what cannot be read."""

import pytest

import claimkit
from claimkit import reading
from claimkit.errors import UnreadableFileError

from .docx_files import p, package
from .test_import import modules_after


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"plain\n", "plain\n"),
        ("“curly” 🎬\r\n".encode(), "“curly” 🎬\r\n"),
        ("“bom”".encode("utf-8-sig"), "“bom”"),
        ("“utf-16”".encode("utf-16"), "“utf-16”"),
        ("“cp1252” – naïve".encode("cp1252"), "“cp1252” – naïve"),
    ],
)
def test_encodings(tmp_path, raw, text):
    path = tmp_path / "draft.txt"
    path.write_bytes(raw)
    document = claimkit.read(path)
    assert document.text == text
    assert document.name == str(path)


@pytest.mark.parametrize(
    ("suffix", "format_"),
    [(".txt", "text"), (".md", "markdown"), (".HTML", "html"), (".htm", "html"), ("", "text"), (".story", "text")],
)
def test_the_format_goes_by_the_suffix(tmp_path, suffix, format_):
    path = tmp_path / f"draft{suffix}"
    path.write_text("Words.", encoding="utf-8")
    assert claimkit.read(path).format == format_


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"text\0text", "not a text file (it holds NUL bytes)"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text file"),
        (b"\xff\xfeabc", "begins like utf-16 but is not"),
        (b"%PDF-1.7 words", "a PDF; copy its text into a file"),
        (b"{\\rtf1 words}", "an RTF file; save it as .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 words", "an old Word file (.doc); save it as .docx"),
        (b"PK\x03\x04 words", "a damaged DOCX file"),
    ],
)
def test_what_cannot_be_read(tmp_path, raw, message):
    path = tmp_path / "draft.txt"
    path.write_bytes(raw)
    with pytest.raises(UnreadableFileError) as caught:
        claimkit.read(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


def test_what_is_not_there(tmp_path):
    with pytest.raises(UnreadableFileError, match="no such file"):
        claimkit.read(tmp_path / "gone.txt")
    with pytest.raises(UnreadableFileError, match="a folder; give a file, or a folder with files in it that end in"):
        claimkit.read(tmp_path)
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        claimkit.read("draft\0.txt")


@pytest.mark.parametrize(
    ("raw", "format_"),
    [
        (b"<!DOCTYPE html><p>Words.", "html"),
        (b"\xef\xbb\xbf\n<html lang=en><p>Words.", "html"),
        (b'<?xml version="1.0"?>\n<!doctype html><p>Words.', "html"),
        (b"<htmlish> Words.", "text"),
        (package(p("Words.")), "docx"),
    ],
)
def test_without_a_suffix_the_beginning_tells(tmp_path, raw, format_):
    path = tmp_path / "draft"
    path.write_bytes(raw)
    document = claimkit.read(path)
    assert document.format == format_
    assert document.prose.strip().endswith("Words.")


def test_the_users_word_goes_before_the_suffix(tmp_path):
    path = tmp_path / "draft.html"
    path.write_bytes(b"<p>Words.")
    assert claimkit.read(path, format="text").prose == "<p>Words."


def test_what_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "LONGEST", 1_000_000)
    path = tmp_path / "draft.txt"
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(UnreadableFileError, match="larger than 1 MB"):
        claimkit.read(path)


@pytest.mark.parametrize("code", ["claimkit.read", "import claimkit.cli.main"])
def test_what_only_some_drafts_need_is_not_loaded(code):
    loaded = modules_after(f"import claimkit; {code}")
    assert not loaded & {"claimkit.fetch", "claimkit.text.docx", "urllib.request", "zipfile", "ssl"}
