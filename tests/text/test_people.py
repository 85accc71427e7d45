"""Persons and bodies, as they are introduced and named again."""

import pytest

from claimkit.text.document import read
from claimkit.text.people import People
from claimkit.text.sentences import sentences
from claimkit.text.tokens import tokenise


def meet(*texts):
    people = People()
    mentions = []
    for text in texts:
        document = read(text)
        for sentence in sentences(document):
            tokens = tokenise(text, sentence.start, sentence.end)
            mentions.append([(m.entity.name, m.owner) for m in people.read(tokens)])
    return people, mentions


def names(*texts):
    return [name for found in meet(*texts)[1] for name, _ in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The film producer Victor Placeholder left.", ["Victor Placeholder"]),
        ("Psychologist Ana Foley said so.", ["Ana Foley"]),
        ("Retired quarterback Leo Standin left.", ["Leo Standin"]),
        ("Dr. Foley said so.", ["Dr. Foley"]),
        ("It was John F. Standin of Ohio.", ["John F. Standin", "Ohio"]),
        ("Ana de la Foley said so.", ["Ana de la Foley"]),
        ("The Northern Institute for Trauma and Addiction said so.", ["Northern Institute for Trauma and Addiction"]),
        ("Victor Placeholder and Oscar Standin left.", ["Victor Placeholder", "Oscar Standin"]),
        ("Ana Foley of the NIR left.", ["Ana Foley", "NIR"]),
        ("Critics say so, and Doctors too.", ["Doctors"]),
        ("News sites then told the world.", []),
        ("However, in May on a Monday it rained.", []),
        ("USA Today said so.", ["USA Today"]),
        ("Ana Foley, PhD, said so.", ["Ana Foley"]),
        ("The Clinical Officer left.", []),
    ],
)
def test_names(text, found):
    assert names(text) == found


def test_named_again():
    assert names("Ana Foley left.", "Foley came back.", "Ms Foley stayed.", "Dr. Ana Foley slept.") == ["Ana Foley"] * 4
    assert names("Ana Foley left.", "Max Foley came.", "Foley stayed.") == ["Ana Foley", "Max Foley", "Max Foley"]
    assert names("The Northern Recovery Institute (NRI) said so.", "NRI is old.")[-1] == "Northern Recovery Institute"
    assert names("The World Trade Organization said so.", "The WTO is old.")[-1] == "World Trade Organization"


def test_names_grow():
    people, _ = meet("Foley left.", "Ana Foley came back.")
    assert [e.name for e in people.entities] == ["Ana Foley"]


def test_possessives():
    assert meet("Foley's clinic closed.")[1] == [[("Foley", True)]]


@pytest.mark.parametrize(
    ("text", "name", "kind", "gender", "role"),
    [
        ("Ana Foley, a therapist in Leeds, left.", "Ana Foley", "person", "she", "therapist"),
        ("The actor Kit Standin left.", "Kit Standin", "person", "he", "actor"),
        ("His spokeswoman, Dana Merrow, left.", "Dana Merrow", "person", "she", "spokeswoman"),
        ("Kit Merrow is a psychiatrist.", "Kit Merrow", "person", None, "psychiatrist"),
        ("Kit Merrow, who runs a hotline, left.", "Kit Merrow", "person", None, None),
        ("Mrs Merrow left.", "Mrs Merrow", "person", "she", None),
        ("The website Dayline closed.", "Dayline", "body", None, "website"),
        ("The Merrow Institute closed.", "Merrow Institute", "body", None, "institute"),
        ("Dayline, the newspaper, closed.", "Dayline", "body", None, "newspaper"),
    ],
)
def test_who_they_are(text, name, kind, gender, role):
    (entity,) = [e for e in meet(text)[0].entities if e.name == name]
    assert (entity.kind, entity.gender) == (kind, gender)
    assert role is None or role in entity.roles


def test_described():
    people, _ = meet("Ana Foley, a therapist, left.", "Max Brandt, a therapist, left.", "The Merrow Institute closed.")
    assert people.described("therapist", person=True).name == "Max Brandt"
    assert people.described("institute", person=False).name == "Merrow Institute"
    assert people.described("judge", person=True) is None
