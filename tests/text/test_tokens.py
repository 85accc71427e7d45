"""Tokens: words, marks, folded quotations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.tokens import QUOTED, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Foley's view", ["Foley", "'s", "view"]),
        ("the clients’ needs", ["the", "clients", "’", "needs"]),
        ("she doesn't, they’ve", ["she", "doesn't", ",", "they", "’ve"]),
        ("Dr. A. Foley left.", ["Dr.", "A.", "Foley", "left", "."]),
        ("on Oct. 12, at 3 p.m. sharp", ["on", "Oct.", "12", ",", "at", "3", "p.", "m.", "sharp"]),
        ("a sex-addiction clinic — no", ["a", "sex-addiction", "clinic", "—", "no"]),
    ],
)
def test_words(text, words):
    assert [token.text for token in tokenise(text, 0, len(text))] == words


def test_forms():
    dr, may, might, clinic = tokenise("Dr. May may Clinic", 0, 18)
    assert (dr.low, may.low, might.low, clinic.low) == ("dr", "May", "may", "clinic")
    assert [t.is_name for t in (dr, may, might, clinic)] == [True, True, False, True]


def test_quotations_are_folded():
    text = "He said “it is” twice."
    tokens = tokenise(text, 0, len(text), [(8, 15)])
    assert [t.text for t in tokens] == ["He", "said", QUOTED, "twice", "."]
    assert text[tokens[2].start : tokens[2].end] == "“it is”"


@given(st.text(max_size=80))
def test_spans(text):
    end = 0
    for token in tokenise(text, 0, len(text)):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        end = token.end
