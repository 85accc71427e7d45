"""Foldings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.normalise import normalise, words


@given(st.text())
def test_words_have_their_spans(text):
    for word in words(text):
        assert text[word.start : word.end].strip()
        assert word.folded


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Don’t, DON'T", ["dont", "dont"]),
        ("sex-positive — “A”", ["sex", "positive", "a"]),
        ("na\u00adive", ["naive"]),
        ("ﬁnal", ["final"]),
        ("10% of 1,700", ["10", "of", "1", "700"]),
        ("‘boot camp’", ["boot", "camp"]),
    ],
)
def test_words(text, folded):
    assert [w.folded for w in words(text)] == folded


def test_passages_keep_case_and_fold_typography():
    assert normalise(" “A  b”\n– it’s ") == '"A b" - it\'s'
