"""Figures with what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.figures import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about 40 percent of patients", [(40, "percent", "40 percent")]),
        ("some 40 per cent", [(40, "percent", "40 per cent")]),
        ("10% of them", [(10, "percent", "10%")]),
        ("one in ten patients", [(10, "percent", "one in ten")]),
        ("one out of every four", [(25, "percent", "one out of every four")]),
        ("over 15 hours a week", [(15, "hours", "15 hours")]),
        ("fifty-plus hours", [(50, "hours", "fifty-plus hours")]),
        ("after seven days", [(7, "days", "seven days")]),
        ("after a week", [(7, "days", "a week")]),
        ("a two-week stay", [(14, "days", "two-week")]),
        ("a fortnight", [(14, "days", "a fortnight")]),
        ("over 1,700 members", [(1700, "", "1,700")]),
        ("twenty-four women", [(24, "", "twenty-four")]),
        ("two thousand members", [(2000, "", "two thousand")]),
        ("1.5 million people", [(1_500_000, "", "1.5 million")]),
        ("in 2017 and a man", []),
        ("anyone, someone", []),
    ],
)
def test_figures(text, expected):
    assert [(f.value, f.unit, text[f.start : f.end]) for f in figures(text)] == expected


def test_what_compares():
    week, days, percent = figures("one week, nine days, 10%")
    assert week.comparable(days)
    assert not week.comparable(percent)
    members, women, others = figures("1,700 members and 24 women and 17,000 members")
    assert members.comparable(others)
    assert not members.comparable(women)


@given(st.text())
def test_spans_slice(text):
    for figure in figures(text):
        assert text[figure.start : figure.end]


@pytest.mark.parametrize("text", ["9" * 100_000, "one " * 50_000, "1," * 50_000, "a week " * 30_000])
def test_long_texts_end(text):
    assert isinstance(figures(text), list)
