"""Agreement against published reference values."""

import pytest

from claimkit.annotate.agreement import alpha_nominal, compare, pair, reading_pairs
from claimkit.errors import ClaimkitError
from claimkit.models import ReadClaim

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: four observers, twelve
# units, missing values; alpha for nominal data is given there as 0.743.
OBSERVERS = [
    "1 2 3 3 2 1 4 1 2 - - -".split(),
    "1 2 3 3 2 2 4 1 2 5 - 3".split(),
    "- 3 3 3 2 3 4 2 2 5 1 -".split(),
    "1 2 3 3 2 4 4 1 2 5 1 -".split(),
]
# The same text, example A: two observers, ten units, binary data; alpha 0.095.
BINARY = [
    "0 1 0 0 0 0 0 0 1 0".split(),
    "1 1 1 0 0 1 0 0 0 0".split(),
]


def units(observers):
    return [[v for v in column if v != "-"] for column in zip(*observers, strict=True)]


@pytest.mark.parametrize(("observers", "expected"), [(OBSERVERS, 0.743), (BINARY, 0.095)])
def test_published_values(observers, expected):
    assert alpha_nominal(units(observers)) == pytest.approx(expected, abs=0.0005)


def test_undefined_stays_undefined():
    assert alpha_nominal([]) is None
    assert alpha_nominal([["a", "a"], ["a", "a"]]) is None
    assert alpha_nominal([["a"], ["b"]]) is None


def test_perfect_agreement_is_one():
    assert alpha_nominal([["a", "a"], ["b", "b"]]) == 1


def read(passage, statement, **more):
    fields = {
        "passages": (passage,),
        "statement": statement,
        "speaker": "A",
        "voice": "author",
        "attribution": "none",
        "certainty": "certain",
        "kind": "fact",
    }
    return ReadClaim.model_construct(**{**ReadClaim.model_construct().__dict__, **fields, **more})


def test_claims_pair_by_passage_and_wording():
    first = [read(1, "Water is wet."), read(1, "Fire is hot."), read(2, "Ice is cold.")]
    second = [read(1, "Fire is very hot."), read(1, "Water is wet indeed."), read(3, "Ice is cold.")]
    assert [(a.statement, b.statement) for a, b in pair(first, second)] == [
        ("Water is wet.", "Water is wet indeed."),
        ("Fire is hot.", "Fire is very hot."),
    ]


def test_the_shipped_readings_compare():
    groups = reading_pairs([])
    result = compare(groups.get("all") or next(iter(groups.values())))
    assert 0 < result.f1 <= 1
    assert result.paired <= min(result.first, result.second)
    assert {f.field for f in result.fields} >= {"speaker", "certainty", "position"}
    assert all(f.items == result.paired for f in result.fields)
    again = compare(groups.get("all") or next(iter(groups.values())))
    assert again.fields == result.fields


def test_readings_come_in_pairs(tmp_path):
    from claimkit import store

    first = min((store.home("dataset") / "readings").glob("*.json"))
    with pytest.raises(ClaimkitError, match="in pairs, and 1"):
        reading_pairs([first])
