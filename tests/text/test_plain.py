"""Plain text: paragraphs, wrapped lines, headings, list items, labels."""

import pytest

from claimkit.text.document import read

WRAPPED = """The clinic said on Monday that it would take no more patients
until an inquiry into its methods had come to an end.

Nobody was named in the report, which runs to forty pages and
was sent to every member of the board.
"""


def kinds(text):
    document = read(text)
    return [(b.kind, " ".join(document.prose[b.start : b.end].split())) for b in document.blocks]


def labels(text):
    document = read(text)
    return [document.prose[slice(*b.label)] if b.label else None for b in document.blocks]


def test_wrapped_lines_are_joined():
    assert kinds(WRAPPED) == [
        (
            "paragraph",
            "The clinic said on Monday that it would take no more patients until an inquiry into its methods had come "
            "to an end.",
        ),
        (
            "paragraph",
            "Nobody was named in the report, which runs to forty pages and was sent to every member of the board.",
        ),
    ]


def test_without_blank_lines_every_line_is_a_paragraph():
    lines = ["The clinic closed.", "Nobody knew why, and nobody asked.", "“It is over,” Foley said."]
    assert [words for _, words in kinds("\n".join(lines))] == lines


def test_a_line_with_room_left_was_ended_on_purpose():
    text = "Clinics and critics\n15 January 2024\n\n" + "The clinic closed, and nobody knew why it had to. " * 4
    assert [words for _, words in kinds(text)][:2] == ["Clinics and critics", "15 January 2024"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Inside the ‘boot camp’", "heading"),
        ("What the scans show", "heading"),
        ("He left.", "paragraph"),
        ("She said this:", "paragraph"),
        ("“It is real.”", "paragraph"),
        ("— Ana Foley", "paragraph"),
        ("- a visit to the clinic", "list-item"),
        ("2) a visit to the clinic", "list-item"),
    ],
)
def test_kinds_of_single_lines(line, kind):
    assert kinds(f"The first paragraph goes here.\n\n{line}\n\nAnother one follows.")[1][0] == kind


def test_list_items_lose_their_bullets():
    assert kinds("It offers:\n\n• talks\n• walks\n• baths")[1:] == [
        ("list-item", "talks"), ("list-item", "walks"), ("list-item", "baths"),
    ]  # fmt: skip


def test_script_labels_are_not_prose():
    text = "ANCHOR: Good evening.\nREPORTER: It is over.\nON-SCREEN QUOTE (ANA FOLEY, THERAPIST): “I know.”"
    assert [words for _, words in kinds(text)] == ["Good evening.", "It is over.", "“I know.”"]
    assert labels(text) == ["ANCHOR: ", "REPORTER: ", "ON-SCREEN QUOTE (ANA FOLEY, THERAPIST): "]


def test_questions_and_answers():
    assert labels("Q: Is it real?\n\nA: It is.") == ["Q: ", "A: "]
    assert labels("Q. Is it real?\n\nA. It is.") == ["Q. ", "A. "]


def test_an_initial_is_no_answer():
    assert labels("The court sat.\n\nA. Foley was not there.") == [None, None]


def test_names_label_paragraphs_only_in_numbers():
    assert labels("Foley: it was over.\n\nIt was not.") == [None, None]
    talk = "Foley: It is real.\n\nStandin: It is not.\n\nFoley: It is."
    assert labels(talk) == ["Foley: ", "Standin: ", "Foley: "]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    document = read(f"First.{end}{end}Second.")
    assert [document.prose[b.start : b.end] for b in document.blocks] == ["First.", "Second."]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\r\n\r\n"])
def test_nothing(text):
    assert read(text).blocks == ()
