"""Reading files: encodings, and one clear line for what cannot be read."""

import pytest

import claimkit
from claimkit.errors import UnreadableFileError


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
    with pytest.raises(UnreadableFileError, match=r"a folder|cannot be read"):
        claimkit.read(tmp_path)
