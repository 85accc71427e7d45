"""Sentences: where they end, and what belongs to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.document import read
from claimkit.text.sentences import sentences


def split(text, format="text"):
    document = read(text, format)
    return [" ".join(document.prose[s.start : s.end].split()) for s in sentences(document)]


@pytest.mark.parametrize(
    "expected",
    [
        ["It closed.", "Nobody knew why."],
        ["He said: “I know.", "You too?”", "“Yes.”", "(It was so.)"],
        ["“Is it real?” Ana Foley asked.", "“It is!”", "Then she left."],
        ["“Is it real?” she asked.", "It was."],
        ["‘He could be both.’", "She left."],
        ['"It is," Foley said.', '"It is not," said Standin.'],
        ["“It is.”", "Foley said the clinic would close."],
        ["He used to say “if you loved me…”", "However, she left."],
        ["“If you loved me…” Ana Foley said."],
        ["Prof. Foley met Gov. Standin at 3 p.m. on Tuesday.", "She lives in Washington, D.C.", "He does not."],
        ["It was John F. Standin.", "In court he was Witness C.", "The case went on."],
        ["He came with Jeff.", "Then they told their story.", "It was a long day.", "With luck it ended."],
        ["The dose was 2.5 mg.", "It rose to 10%.", "That was in 2017.", "Was it?!", "It was."],
        ["The clinic belongs to Standin Corp. of Ohio.", "See vol. 2 for more."],
    ],
)
def test_split(expected):
    assert split(" ".join(expected)) == expected


def test_wrapped_lines_do_not_end_sentences():
    text = "The clinic said that it would take no more\npatients until an inquiry had ended. It did\nnot say why."
    assert split(text) == [
        "The clinic said that it would take no more patients until an inquiry had ended.",
        "It did not say why.",
    ]


def test_blocks():
    document = read(
        "# Title\n\nA. Foley left. He stayed.\n\n- one\n- two\n\n> It is.\n\n| a | b |\n|---|---|\n| c | d |",
        "markdown",
    )
    found = sentences(document)
    assert [(document.prose[s.start : s.end], document.blocks[s.block].kind) for s in found] == [
        ("Title", "heading"), ("A. Foley left.", "paragraph"), ("He stayed.", "paragraph"),
        ("one", "list-item"), ("two", "list-item"), ("It is.", "quotation"),
    ]  # fmt: skip


def test_labels_are_no_part_of_sentences():
    assert split("REPORTER: It is over. She left.") == ["It is over.", "She left."]


@given(st.text(alphabet=st.sampled_from(list("aB .!?…\"“”‘’'()\n-—3")), max_size=80) | st.text(max_size=80))
def test_sentences_cover_the_words(text):
    document = read(text)
    end = 0
    for sentence in sentences(document):
        assert end <= sentence.start < sentence.end
        block = document.blocks[sentence.block]
        assert block.start <= sentence.start
        assert sentence.end <= block.end
        assert not document.prose[end : sentence.start].strip() or end <= block.start
        words = document.prose[sentence.start : sentence.end]
        assert words == words.strip()
        end = sentence.end
    if document.blocks:
        assert end == document.blocks[-1].end


@pytest.mark.parametrize("text", ["." * 200_000, "a. " * 50_000, "x" * 1_000_000, '"' * 50_000, "It is so. " * 20_000])
def test_long_texts_end(text):
    assert sentences(read(text))
