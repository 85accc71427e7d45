"""The examples of every rule over drafts run: the bad one fires at its words, the good one is silent."""

from datetime import date

import pytest

import claimkit
from claimkit.checks.registry import RULES


def found(rule, example, data):
    report = claimkit.check(example.text, dated=date.fromisoformat(example.dated), data=data)
    return [example.text[f.start : f.end] for f in report.findings if f.rule == rule.name]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_the_bad_example_fires_at_its_words(rule, invented):
    assert found(rule, rule.bad, invented) == [rule.bad.at]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_the_good_example_is_silent(rule, invented):
    assert rule.good.at is None
    assert found(rule, rule.good, invented) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_rule_is_declared_in_full(rule):
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.help.endswith(".")
    assert rule.authority.url.startswith("http")
    assert len(rule.authority.says.split()) > 5
    assert rule.name == rule.name.lower()


def test_names_are_unique():
    assert len({r.name for r in RULES}) == len(RULES)
