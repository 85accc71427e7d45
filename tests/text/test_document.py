"""Reading drafts: the prose, the way back to the text, blocks, hints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.document import read

FORMATS = ("text", "markdown", "html")
MARKUP = st.text(alphabet=st.sampled_from(list("ab A.,!?\n\r\t\"'“”‘’«»„<>&;/=#*_`~[]()|->+:1\\é😀—p")), max_size=120)
ANY = st.one_of(st.text(max_size=120), MARKUP)


def blocks(document):
    return [(b.kind, document.prose[b.start : b.end]) for b in document.blocks]


def shown(document, words):
    """What of the text is reported for `words` of the prose."""
    start = document.prose.index(words)
    return document.text[slice(*document.span(start, start + len(words)))]


def test_plain_text_is_its_own_prose():
    text = "A title\r\n\r\nFirst “words”,\r\nand more 😀.\r\n"
    document = read(text)
    assert document.prose == text
    assert document.span(3, 20) == (3, 20)
    assert document.span(len(text), len(text)) == (len(text), len(text))
    assert blocks(document) == [("heading", "A title"), ("paragraph", "First “words”,\r\nand more 😀.")]


def test_unknown_format_is_refused():
    with pytest.raises(ValueError, match="unknown format 'docx'"):
        read("", "docx")


@pytest.mark.parametrize("span", [(-1, 0), (0, 6), (3, 2)])
def test_spans_outside_the_prose_are_refused(span):
    with pytest.raises(ValueError, match="no span of the prose"):
        read("words").span(*span)


def test_lines_and_columns():
    document = read("a\nbb\r\nc\rd")
    assert [document.locate(n) for n in (0, 1, 2, 4, 6, 8, 9)] == [
        (1, 1), (1, 2), (2, 1), (2, 3), (3, 1), (4, 1), (4, 2),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="no offset"):
        document.locate(10)


def test_find_goes_back_from_text_to_prose():
    document = read("<p>a <b>bc</b></p><!-- note --><p>d</p>", "html")
    assert document.prose == "a bc\nd"
    text = document.text
    assert document.find(text.index("bc")) == 2
    assert document.find(text.index("c</b>")) == 3
    assert document.prose[document.find(text.index("<!--")) :].strip() == "d"


@pytest.mark.parametrize(
    ("head", "title", "dated"),
    [
        ("Clinic closes\n\n26 October 2017\n\nIt shut.", "Clinic closes", "2017-10-26"),
        ("Clinic closes\n\nOct. 3, 2017 (Wire)\n\nIt shut.", "Clinic closes", "2017-10-03"),
        ("Clinic closes\n\n2017-10-26\n\nIt shut.", "Clinic closes", "2017-10-26"),
        ("26 October 2017\n\nClinic closes\n\nIt shut.", "Clinic closes", "2017-10-26"),
        ("It shut on 26 October 2017, and " + "nobody knew why it had to be so. " * 4, None, None),
        ("Clinic closes\n\n45 October 2017\n\nIt shut.", "45 October 2017", None),
    ],
)
def test_title_and_date(head, title, dated):
    document = read(head)
    assert document.dated == dated
    assert document.title in {title, "Clinic closes"}
    assert (document.title is None) == (title is None)


@pytest.mark.parametrize("format", FORMATS)
@given(text=ANY)
def test_every_span_leads_back(format, text):
    document = read(text, format)
    previous = 0
    for n, character in enumerate(document.prose):
        start, end = document.span(n, n + 1)
        assert previous <= start <= end <= len(text)
        previous = start
        if end - start == 1 and not character.isspace() and text[start] not in "<&":
            assert text[start] == character
    assert document.span(0, len(document.prose))[1] <= len(text)


@pytest.mark.parametrize("format", FORMATS)
@given(text=ANY)
def test_blocks_lie_in_order_and_hold_words(format, text):
    document = read(text, format)
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.prose)
        words = document.prose[block.start : block.end]
        assert words == words.strip() != ""
        assert block.label is None or end <= block.label[0] < block.label[1] == block.start
        assert (block.level is not None) == (block.kind == "heading")
        end = block.end


@pytest.mark.parametrize("format", FORMATS)
@given(text=ANY)
def test_a_paragraph_in_front_shifts_the_rest(format, text):
    front = {"text": "It was so.\n\n", "markdown": "It was so.\n\n", "html": "<p>It was so.</p>"}[format]
    if format == "text":
        # Whether lines are wrapped is judged over the whole of a plain text.
        text = text.replace("\n", " ").replace("\r", " ")
    if format == "markdown":
        # A rule under a line makes it a heading, and front matter stands at the very front.
        text = text.replace("-", " ").replace("+", " ")
    alone, after = read(text, format), read(front + text, format)
    if format == "text":
        expected = [(b.start + len(front), b.end + len(front)) for b in alone.blocks]
        assert [(b.start, b.end) for b in after.blocks[1:]] == expected
    else:
        kept = [alone.prose[b.start : b.end] for b in alone.blocks]
        assert [after.prose[b.start : b.end] for b in after.blocks[-len(kept) :] if kept] == kept


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "text",
    ["." * 200_000, "word " * 200_000, "x" * 1_000_000, '"' * 50_000, "<a " * 60_000, '<a b="' * 60_000,
     "<!--" * 60_000,
     "[" * 100_000, "](" * 60_000, "*a " * 60_000, "` `` " * 30_000, "> " * 60_000, "&amp" * 60_000, "\n" * 100_000,
     "<nav>" * 20_000 + "</nav>" * 20_000, "<title>" * 30_000],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_long_texts_end(format, text):
    assert len(read(text, format).prose) <= len(text)
