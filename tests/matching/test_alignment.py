"""A quotation beside its source."""

import pytest

from claimkit.matching.alignment import Difference, differences

TEXT = "First, a start. “I have treated this condition in people of every age, and it is real,” said Foley. An end."


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("I have treated this condition in people of every age", []),
        ("i HAVE treated this condition in people of every age, and it is REAL", []),
        ("I have treated this condition in men of every age", [Difference("men", "people")]),
        ("I have treated this condition in people of age, and it is real", [Difference("", "every")]),
        ("I have never treated this condition in people of every age", [Difference("never", "")]),
    ],
)
def test_differences(quotation, expected):
    assert differences(quotation, TEXT) == expected


@pytest.mark.parametrize("quotation", ["Something else entirely was said on that day", "", "…"])
def test_nothing_comes_near(quotation):
    assert differences(quotation, TEXT) is None
