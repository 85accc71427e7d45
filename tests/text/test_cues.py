"""What credits the content of a sentence to somebody."""

import pytest

from claimkit.text import cues
from claimkit.text.tokens import tokenise


def find(text, *quoted):
    spans = [(text.index(q), text.index(q) + len(q)) for q in quoted]
    tokens = tokenise(text, 0, len(text), spans)
    return [
        (text[tokens[c.first].start : tokens[c.last - 1].end], text[c.start : c.end], c.place)
        for c in cues.find(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foley said that it was real.", [("Foley", "said", "main")]),
        ("It is real, Foley said.", [("Foley", "said", "tag")]),
        ("It is real, said the head of the clinic.", [("the head of the clinic", "said", "tag")]),
        ("It is, she has argued, entirely real.", [("she", "argued", "tag")]),
        ("Half of them, he went on, are married.", [("he", "went", "tag")]),
        ("Last month the psychologist Ana Foley called it a myth.", [("the psychologist Ana Foley", "called", "main")]),
        ("Other therapists who treat it say it is rare.", [("Other therapists who treat it", "say", "main")]),
        ("He and colleagues abroad think that it is rare.", [("He and colleagues abroad", "think", "main")]),
        ("It is, according to the article, rare.", [("the article", "according to", "adjunct")]),
        ("According to most surveys only a few drift.", [("most surveys", "According to", "adjunct")]),
        ("In her view, it is rare.", [("her", "view", "adjunct")]),
        ("By the society's count, it is rare.", [("the society", "count", "adjunct")]),
        ("Their answer is that it is rare.", [("Their", "answer", "main")]),
        ("It seemed to her that it was rare.", [("her", "to", "adjunct")]),
        ("The goal, as she chalked it on the board, was peace.", [("she", "chalked", "tag")]),
        ("The idea was rejected by the board.", [("the board", "rejected by", "main")]),
        ("Some doctors are convinced that it is rare.", [("Some doctors", "convinced", "main")]),
        ("The group has gone on record against it.", [("The group", "record", "main")]),
        ("The board pleaded not guilty.", [("The board", "pleaded", "main")]),
    ],
)
def test_found(text, expected):
    assert find(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She did not say that it was rare.",
        "The claims of the board are on file.",
        "Men accused of theft were there.",
        "He is said to be ill.",
        "The clinic allows visitors.",
        "She found a sock.",
        "His company dismissed him.",
        "They sat in a room with a view.",
        "It is hard to say.",
        "The board, which says little, met.",
        "A book on the case was sold to the state.",
    ],
)
def test_silent(text):
    assert find(text) == []


def test_quotations_are_content():
    text = "“It is,” Foley asked, “is it not?”"
    assert find(text, "“It is,”", "“is it not?”") == [("Foley", "asked", "tag")]
    assert find("Foley asked the way.") == []


def test_what_hangs_on_another_clause_is_marked():
    tokens = tokenise("When a patient says that he is well, the rest begins.", 0, 53)
    assert [c.embedded for c in cues.find(tokens)] == [True]
