"""Markdown: what of it is read, and where."""

import pytest

from claimkit.text.document import read


def prose(text):
    return read(text, "markdown").prose


def kinds(text):
    document = read(text, "markdown")
    return [(b.kind, b.level, document.prose[b.start : b.end]) for b in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is **real**, she *said*.", "It is real, she said."),
        ("wo*r*d and wo**r**d", "word and word"),
        ("***both***, ~~gone~~ and __loud__", "both, gone and loud"),
        ("snake_case_words stay and 2 * 3 * 4 too", "snake_case_words stay and 2 * 3 * 4 too"),
        ("an *unclosed mark", "an *unclosed mark"),
        ("the [society](https://example.org/a_(b) \"Title\") said", "the society said"),
        ("the [society][s] and [s] said\n\n[s]: https://example.org", "the society and s said"),
        ("he said it was “real [sic]”", "he said it was “real [sic]”"),
        ("a [bracket](not a link", "a [bracket](not a link"),
        ("![a photo](p.jpg) before", "before"),
        ("a note[^1] here", "a note here"),
        ("see <https://example.org> and <b>bold</b>", "see https://example.org and bold"),
        ("`code` is read, \\*stars\\* too", "code is read, *stars* too"),
        ("fish &amp; chips &ldquo;ok&rdquo; AT&T &nosuch;", "fish & chips “ok” AT&T &nosuch;"),
        ("one<!-- two\n\n -->three", "one three"),
        ("a<br>b\\\nc  \nd", "a b c d"),
        ("it\nis\nwrapped", "it is wrapped"),
    ],
)  # fmt: skip
def test_words(text, expected):
    assert prose(text).split("\n")[0] == expected


def test_blocks():
    text = """# Title #

Underlined
----------

First *paragraph*
goes on.

- one
- two
  goes on

  and on
1. three

***

> A quote
> goes on.
>
> Second.

Last.
"""
    assert kinds(text) == [
        ("heading", 1, "Title"),
        ("heading", 2, "Underlined"),
        ("paragraph", None, "First paragraph goes on."),
        ("list-item", None, "one"),
        ("list-item", None, "two goes on"),
        ("list-item", None, "and on"),
        ("list-item", None, "three"),
        ("quotation", None, "A quote goes on."),
        ("quotation", None, "Second."),
        ("paragraph", None, "Last."),
    ]


def test_paragraphs_of_one_block_quote_share_a_group():
    document = read("> A.\n>\n> B.\n\nC.\n\n> D.", "markdown")
    groups = [b.group for b in document.blocks]
    assert groups[0] == groups[1]
    assert len(set(groups)) == 3


def test_left_out():
    text = (
        "---\ntitle: The clinic\ndate: 2017-10-26\n---\n\nBefore.\n\n```\ncode\n```\n\n    more code\n\n"
        "<!-- note -->\n\nAfter."
    )
    document = read(text, "markdown")
    assert document.prose == "Before.\nAfter."
    assert (document.title, document.dated) == ("The clinic", "2017-10-26")


def test_a_rule_at_the_top_is_no_front_matter():
    assert prose("---\n\nIt closed\n\n---\n\nEnd.") == "It closed\nEnd."


def test_an_unclosed_fence_does_not_swallow_the_draft():
    assert "It closed." in prose("```\n\nIt closed.")


def test_tables_lose_their_pipes():
    assert prose("| Clinic | Price |\n|---|---:|\n| Ranch | It is dear. |") == "Clinic\nPrice\nRanch\nIt is dear."


def test_spans_hold_the_markup_inside_and_none_around():
    document = read("So *“it is **real**, ”* she said.", "markdown")
    start = document.prose.index("“")
    assert document.text[slice(*document.span(start, start + 11))] == "“it is **real"
    start = document.prose.index("she")
    assert document.text[slice(*document.span(start, start + 3))] == "she"


def test_spans_over_the_lines_of_a_block_quote():
    document = read("> It is\n> real.", "markdown")
    assert document.text[slice(*document.span(0, len(document.prose)))] == "It is\n> real."


def test_a_dash_line_in_a_block_quote_stands_alone():
    assert [words for _, _, words in kinds("> It is real.\n> — Ana Foley")] == ["It is real.", "— Ana Foley"]
