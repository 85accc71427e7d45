"""Dates as newspapers write them."""

import pytest

from claimkit.text.dates import find_date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("26 October 2017", "2017-10-26"),
        ("Thursday, 1st June, 2017", "2017-06-01"),
        ("October 26, 2017", "2017-10-26"),
        ("Oct. 26, 2017 (Wire)", "2017-10-26"),
        ("Sept. 3 2017", "2017-09-03"),
        ("LONDON, 20 NOVEMBER 2017", "2017-11-20"),
        ("2017-10-26T08:00:00Z", "2017-10-26"),
        ("May 4, 2018", "2018-05-04"),
        ("45 October 2017", None),
        ("in October 2017", None),
        ("2017-13-26", None),
        ("26 Oscar 2017", None),
        ("", None),
    ],
)
def test_find_date(words, date):
    assert find_date(words) == date
