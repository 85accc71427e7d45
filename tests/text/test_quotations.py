"""Quotations: marks of all styles, apostrophes, nesting, running on, kinds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.document import read
from claimkit.text.quotations import quotations
from claimkit.text.sentences import sentences


def found(text, format="text"):
    document = read(text, format)
    return [document.prose[q.start : q.end] for q in quotations(document)]


def one(text, format="text"):
    (quotation,) = quotations(read(text, format))
    return quotation


@pytest.mark.parametrize(
    ("text", "style", "words"),
    [
        ("She said “it is real”.", "double", "it is real"),
        ('She said "it is real".', "straight-double", "it is real"),
        ("She said ‘it is real’.", "single", "it is real"),
        ("She said 'it is real'.", "straight-single", "it is real"),
        ("She said «it is real».", "guillemets", "it is real"),
        ("She said „it is real“.", "low-high", "it is real"),
        ("She said „it is real”.", "low-high", "it is real"),
        ("(“It is real.”)", "double", "It is real."),
        ("Asked—“is it real?”—she left.", "double", "is it real?"),
    ],
)
def test_styles(text, style, words):
    quotation = one(text)
    assert (quotation.style, text[quotation.start : quotation.end]) == (style, words)
    assert quotation.outer == (quotation.start - 1, quotation.end + 1)
    assert quotation.closed


@pytest.mark.parametrize(
    "text",
    [
        "It doesn’t matter whose it is; the clients’ needs come first.",
        "It doesn't matter whose it is; the clients' needs come first.",
        "In the ’90s, and in the '90s, 'tis said, rock ’n’ roll was king.",
        'The pipe was 6" wide.',
        "Nobody is quoted here.",
        "A stray ” mark and a stray » too.",
    ],
)
def test_what_is_no_quotation(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The clients’ needs don’t count,’ he said.", ["The clients’ needs don’t count,"]),
        ("'The clients' needs don't count,' he said.", ["The clients' needs don't count,"]),
        ("They are ‘addicts’ to some and ‘patients’ to others.", ["addicts", "patients"]),
        ("They are 'addicts' to some and 'patients' to others.", ["addicts", "patients"]),
        ("‘I’m nothin’ but a fool,’ he said.", ["I’m nothin’ but a fool,"]),
        ("‘It was the ‘90s,’ she said.", ["It was the ‘90s,"]),
        ("Foley's view is that 'it's real'.", ["it's real"]),
    ],
)
def test_apostrophes_inside(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("“He called it ‘real’ today,” she said.", "He called it ‘real’ today,", ["real"]),
        ("‘He called it “real” today,’ she said.", "He called it “real” today,", ["real"]),
        ('"He called it "real" today," she said.', 'He called it "real" today,', ["real"]),
        ("\"He called it 'real' today,\" she said.", "He called it 'real' today,", ["real"]),
        ("“It becomes ‘what is it?’”", "It becomes ‘what is it?’", ["what is it?"]),
        ("“Is it ‘real’ or ‘so-called’?” she asked.", "Is it ‘real’ or ‘so-called’?", ["real", "so-called"]),
    ],
)
def test_nesting(text, outer, inner):
    quotation = one(text)
    assert text[quotation.start : quotation.end] == outer
    assert [text[i.start : i.end] for i in quotation.inner] == inner
    assert all(text[i.outer[0]] in "‘“\"'" for i in quotation.inner)


def test_an_open_mark_ends_with_its_paragraph():
    text = "He said “it is real, and she agreed.\n\nThey left “at once”, he said."
    quotes = quotations(read(text))
    assert [text[q.start : q.end] for q in quotes] == ["it is real, and she agreed.", "at once"]
    assert [q.closed for q in quotes] == [False, True]
    assert [q.continues for q in quotes] == [None, None]


def test_an_open_mark_ends_before_the_next_of_its_kind():
    assert found("“It is real. “It is not,” she said.") == ["It is real.", "It is not,"]


def test_running_over_paragraphs():
    text = "“It is real.\n\n“It is here.\n\n“It will stay,” said Foley.\n\n“No,” said Standin."
    assert [(q.continues, q.closed) for q in quotations(read(text))] == [
        (None, False), (0, False), (1, True), (None, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        ("“It is,” said Foley, “and it will be.”", [None, 0]),
        ("“It is,” she told the Courier. “It will be.”", [None, 0]),
        ("“Is it?” Foley asked. “It is.”", [None, 0]),
        ("“It is.” “It will be.”", [None, 0]),
        ("It is “not a sin”, he said, and the second is “a real problem”.", [None, None]),
        ("“It is real.” That, in her view, makes it “a hard case”.", [None, None]),
        ("“It is real,” said Foley. The clinic closed in May. “It was time.”", [None, None]),
    ],
)
def test_split_by_a_tag(text, continues):
    assert [q.continues for q in quotations(read(text))] == continues


def test_block_quotes():
    document = read("> It is real.\n>\n> It is *here*.\n>\n> — Ana Foley\n\nEnd.", "markdown")
    quotes = quotations(document)
    assert [(document.prose[q.start : q.end], q.style, q.kind, q.continues) for q in quotes] == [
        ("It is real.", "block", "speech", None),
        ("It is here.", "block", "speech", 0),
    ]


def test_a_credit_on_the_last_line_is_no_part_of_a_block_quote():
    assert found("<blockquote>It is real. — Ana Foley</blockquote>", "html") == ["It is real."]


def test_marks_in_a_block_quote():
    assert found('> "It is real," she said. "It is."', "markdown") == ["It is real,", "It is."]
    quotation = one("> It is what they call “real”.", "markdown")
    assert (quotation.style, len(quotation.inner)) == ("block", 1)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is real,” she said.", "speech"),
        ("He wrote: “Nothing could be less true.”", "speech"),
        ("She said that it was “something that I consider real”.", "speech"),
        ("It is, she said, “a real problem.”", "fragment"),
        ("The so-called “addiction” is nothing new.", "title"),
        ("Her book “The Long Way Home” sold well.", "title"),
        ("He spoke of “healthy” habits.", "fragment"),
    ],
)
def test_kinds(text, kind):
    assert one(text).kind == kind


def test_sentences_of_a_quotation():
    text = "It began. She said “he is. That is clear. He could be both.” It ended."
    document = read(text)
    split = sentences(document)
    (quotation,) = quotations(document, split)
    assert quotation.sentences == (1, 2, 3)
    assert quotations(document) == (quotation,)


@given(
    st.text(alphabet=st.sampled_from(list("ab S.,\n\"'“”‘’„«»—90")), max_size=80),
    st.sampled_from(["text", "markdown", "html"]),
)
def test_spans(text, format):
    document = read(text, format)
    split = sentences(document)
    end = 0
    for n, q in enumerate(quotations(document, split)):
        block = document.blocks[q.block]
        assert max(end, block.start) <= q.outer[0] <= q.start <= q.end <= q.outer[1] <= block.end
        assert q.continues is None or 0 <= q.continues < n
        assert all(q.start <= i.outer[0] <= i.start <= i.end <= i.outer[1] <= q.end for i in q.inner)
        assert all(split[s].start < q.outer[1] and q.outer[0] < split[s].end for s in q.sentences)
        end = q.outer[1]


@given(st.text(alphabet=st.sampled_from(list("ab S.,\"'“”‘’„«»—90")), max_size=60))
def test_a_paragraph_in_front_shifts_and_changes_nothing_else(text):
    front = "It was so.\n\n"
    alone, after = quotations(read(text)), quotations(read(front + text))
    assert [(q.start - len(front), q.end - len(front), q.style, q.closed) for q in after] == [
        (q.start, q.end, q.style, q.closed) for q in alone
    ]


@pytest.mark.parametrize(
    "text",
    ['"' * 50_000, "“" * 50_000, "'" * 50_000, "’" * 50_000, '"a" ' * 25_000, "s' " * 50_000, "‘dogs’ " * 30_000,
     "‘90s " * 40_000, "“a,” he said, " * 10_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_many_marks_end(text):
    assert isinstance(quotations(read(text)), tuple)
