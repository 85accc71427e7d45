"""Verbs that report: their forms and classes."""

import pytest

from claimkit.text.verbs import NOUN_LIKE, TAG_VERBS, VERBS


@pytest.mark.parametrize(
    ("word", "lemma", "kind", "forms"),
    [
        ("said", "say", "say", {"past", "participle"}),
        ("wrote", "write", "say", {"past"}),
        ("written", "write", "say", {"participle"}),
        ("replies", "reply", "say", {"s"}),
        ("replied", "reply", "say", {"past", "participle"}),
        ("arguing", "argue", "say", {"ing"}),
        ("quipped", "quip", "say", {"past", "participle"}),
        ("admitted", "admit", "say", {"past", "participle"}),
        ("thought", "think", "think", {"past", "participle"}),
        ("shows", "show", "find", {"s"}),
        ("denies", "deny", "stance", {"s"}),
        ("put", "put", "stance", {"base", "past", "participle"}),
    ],
)
def test_forms(word, lemma, kind, forms):
    verb = VERBS[word]
    assert (verb.lemma, verb.kind, set(verb.forms)) == (lemma, kind, forms)


def test_tags():
    assert {"said", "says", "told", "believes", "added"} <= TAG_VERBS
    assert not {"saying", "shows", "denied", "walked"} & TAG_VERBS


def test_nouns_among_them_are_forms_of_verbs():
    assert {"claims", "reports", "views", "answer"} <= NOUN_LIKE & VERBS.keys()
