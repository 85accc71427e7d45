"""Labels in front of paragraphs."""

import pytest

from claimkit.text.labels import opens_script_line, speaker


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("REPORTER: ", None),
        ("ANCHOR 2: ", None),
        ("ITEM 4: ", None),
        ("Q: ", None),
        ("A: ", "A"),
        ("ANA FOLEY: ", "Ana Foley"),
        ("Dr. Ana Foley: ", "Ana Foley"),
        ("FOLEY (on the phone): ", "Foley"),
        ("ON-SCREEN QUOTE (ANA FOLEY, THERAPIST): ", "Ana Foley"),
        ("NIR: ", "NIR"),
    ],
)
def test_speaker(label, name):
    assert speaker(label) == name


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("REPORTER: It is over.", True),
        ("Q. Is it?", True),
        ("Foley: It is.", False),
        ("It is what it is.", False),
        ("NOTE", False),
        ("A day at the clinic", False),
    ],
)
def test_script_lines(line, opens):
    assert opens_script_line(line) is opens
