"""The shapes of single values."""

import calendar
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.fields import DATE, PARTIAL_DATE


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_a_date(day):
    assert re.search(DATE, day.isoformat())
    assert re.search(PARTIAL_DATE, day.isoformat()[:7])
    assert re.search(PARTIAL_DATE, day.isoformat()[:4])


@given(st.integers(1000, 9999), st.integers(0, 13), st.integers(0, 32))
def test_only_days_of_the_calendar_are_dates(year, month, day):
    real = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    assert bool(re.search(DATE, f"{year:04}-{month:02}-{day:02}")) is real


@pytest.mark.parametrize("text", ["2017-10-05\n", " 2017-10-05", "20171005", "2017-W40-4", "yesterday", ""])
def test_nothing_else_is_a_date(text):
    assert not re.search(DATE, text)
