"""Encodings: marks, declarations, guesses, and what is no text."""

import codecs

import pytest

import claimkit
from claimkit.decoding import decode
from claimkit.errors import UnreadableFileError

from .cli.test_commands import run

WORDS = "“Naïve” – words"
RUSSIAN = "Клиника закрылась"


def page(charset, words=WORDS, codec=None):
    return f'<!doctype html><html><head><meta charset="{charset}"></head><p>{words}</p>'.encode(codec or charset)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_decides_and_is_no_part_of_the_text(mark, codec):
    decoded = decode(mark + WORDS.encode(codec), "x", charset="cp1252")
    assert (decoded.text, decoded.warning) == (WORDS, None)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (page("windows-1252"), WORDS),
        (page("ISO-8859-1", codec="cp1252"), WORDS),
        (page("us-ascii", codec="cp1252"), WORDS),
        (page("windows-1251", RUSSIAN), RUSSIAN),
        (page("koi8-r", RUSSIAN), RUSSIAN),
        (page("shift_jis", "診療所"), "診療所"),
        (page("gb2312", "诊所"), "诊所"),
        (page("utf-16", codec="utf-8"), WORDS),
        (b'<meta http-equiv="Content-Type" content="x; charset=windows-1251">' + RUSSIAN.encode("cp1251"), RUSSIAN),
        (b'<?xml version="1.0" encoding="windows-1251"?><html>' + RUSSIAN.encode("cp1251"), RUSSIAN),
        (b"<!-- <meta charset=windows-1251> --><meta charset=koi8-r>" + RUSSIAN.encode("koi8-r"), RUSSIAN),
        (b"<meta charset=zlib>" + WORDS.encode(), WORDS),
        (b"<meta charset=punycode>" + WORDS.encode(), WORDS),
    ],
)  # fmt: skip
def test_what_a_page_declares(raw, expected):
    decoded = decode(raw, "x", html=True)
    assert expected in decoded.text
    assert decoded.warning is None


def test_only_html_declares():
    assert RUSSIAN not in decode(page("windows-1251", RUSSIAN), "x").text


def test_the_server_goes_before_the_page():
    assert RUSSIAN in decode(page("koi8-r", RUSSIAN, "cp1251"), "x", charset="windows-1251", html=True).text
    assert decode(WORDS.encode("utf-16-le"), "x", charset="utf-16").text == WORDS


@pytest.mark.parametrize(
    ("raw", "options", "text", "warning"),
    [
        (WORDS.encode("cp1252"), {}, WORDS, "x: not UTF-8; read as Windows-1252"),
        (b"\x81 caf\xe9", {}, "� café", "x: not UTF-8; read as Windows-1252"),
        (WORDS.encode() + b"\xff.", {}, f"{WORDS}�.", "x: not valid UTF-8 in one place"),
        (WORDS.encode() * 3 + b"\xff\xff.", {}, f"{WORDS * 3}��.", "x: not valid UTF-8 in 2 places"),
        (WORDS.encode(), {"charset": "latin-1"}, WORDS, "x: declares a Western encoding but is UTF-8"),
        (WORDS.encode(), {"charset": "euc-jp"}, WORDS, "x: declares euc_jp but is UTF-8"),
        (WORDS.encode("cp1252"), {"charset": "utf-8"}, WORDS, "x: not UTF-8; read as Windows-1252"),
    ],
)
def test_guesses_are_told(raw, options, text, warning):
    decoded = decode(raw, "x", **options)
    assert decoded.text == text
    assert decoded.warning.startswith(warning)


@pytest.mark.parametrize("raw", [b"a\0b", "words".encode("utf-16-le"), codecs.BOM_UTF16_LE + b"a\0\0\0"])
def test_nul_is_no_text(raw):
    with pytest.raises(UnreadableFileError, match="NUL bytes"):
        decode(raw, "x")


@pytest.mark.parametrize("raw", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + " \n".encode("utf-16-le")])
def test_nothing_in_it(raw):
    with pytest.raises(UnreadableFileError, match="x: empty"):
        decode(raw, "x")


def test_the_warning_reaches_whoever_checks(tmp_path):
    path = tmp_path / "draft.txt"
    path.write_bytes("“It is real,” Ana Foley said.".encode("cp1252"))
    (warning,) = claimkit.read(path).warnings
    assert warning.startswith(f"{path}: not UTF-8; read as Windows-1252")
    for command in ("check", "text", "coverage"):
        done = run(command, path)
        assert done.returncode == 0
        assert f"claimkit: {warning}\n" in done.stderr
