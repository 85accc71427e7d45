"""The check as a whole: contract, offsets, captures, bad input."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import claimkit
from claimkit import schema

from .conftest import INVENTED, ROOT

STORY = (INVENTED / "story.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def report(invented):
    return claimkit.check(STORY, format="markdown", data=invented)


def test_the_report_follows_its_schema(report):
    dumped = json.loads(report.model_dump_json())
    Draft202012Validator(schema.build("report")).validate(dumped)
    assert set(dumped) == {"document", "passages", "quotations", "coverage", "findings"}
    dumped["findings"][0]["severity"] = "grave"
    assert not Draft202012Validator(schema.build("report")).is_valid(dumped)


def test_the_date_comes_from_the_draft_unless_given(report, invented):
    assert report.document.dated == "2017-11-20"
    assert (
        claimkit.check(STORY, format="markdown", dated=date(2024, 1, 1), data=invented).document.dated == "2024-01-01"
    )


def test_planted_mistakes_are_found_at_their_words(report):
    found = {f.rule: STORY[f.start : f.end] for f in report.findings if f.severity != "note"}
    assert found["quote-altered"].startswith("I have treated this condition")
    assert found["quote-misattributed"].startswith("The word addiction sells beds")
    assert found["figure-changed"] == "15 hours"
    assert "an offender" in found["condition-dropped"]


def test_quotations_carry_status_credit_and_source(report):
    altered, wrong = report.quotations
    assert (altered.status, altered.speaker, altered.speaker_id) == ("altered", "Ana Foley", "speaker:ana-foley")
    assert altered.source == "source:daily-ledger-2017-10-20"
    assert altered.difference
    assert (altered.claim, wrong.claim) == ("claim:dl-0004", "claim:dl-0014")
    assert (wrong.status, wrong.speaker) == ("misattributed", "Ana Foley")


def test_a_quotation_of_few_words_is_given_as_no_claim(invented):
    quotation = claimkit.check("“sells beds, and it has,” Ben Marsh wrote.", data=invented).quotations[0]
    assert (quotation.status, quotation.speaker_id, quotation.claim) == ("verbatim", "speaker:ben-marsh", None)


def test_lines_and_columns_count_from_one(report):
    for item in (*report.passages, *report.quotations, *report.findings):
        line = STORY.splitlines(keepends=True)[item.line - 1]
        assert line[item.column - 1 :].startswith(STORY[item.start : item.start + 1])


def test_a_paragraph_in_front_shifts_and_changes_nothing_else(invented, report):
    before = "A paragraph about the weather in spring.\n\n"
    # Behind the title and the date, so that neither is lost.
    at = STORY.index("Victor")
    moved = claimkit.check(STORY[:at] + before + STORY[at:], format="markdown", data=invented)
    assert [f.fingerprint for f in moved.findings] == [f.fingerprint for f in report.findings]
    for one, other in zip(report.findings, moved.findings, strict=True):
        assert (other.start, other.end) == (one.start + len(before), one.end + len(before))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "“He is an offender,” Foley said.",
                "Marsh said that there is no such thing.",
                "<b>Bold</b>",
                "**bold** _it_",
                "\r\n\r\n",
                "🎬",
                "’",
                '"',
                "10%",
                "\n> ",
                "# ",
                "&ldquo;",
                "\u2028",
                "a" * 50,
            ]
        )
        | st.text(max_size=8),
        max_size=14,
    ),
    st.sampled_from(["text", "markdown", "html"]),
)
def test_any_text_gives_a_report_whose_spans_slice(parts, format_):
    text = " ".join(parts)
    report = claimkit.check(text, format=format_, dated=date(2017, 11, 1))
    for item in (*report.passages, *report.quotations, *report.findings):
        assert 0 <= item.start <= item.end <= len(text)
    assert all(text[p.start : p.end].strip() for p in report.passages)


@pytest.mark.parametrize(
    "text",
    [
        "." * 200_000,
        "word " * 200_000,
        "x" * 1_000_000,
        "“" * 20_000,
        '"' * 20_001,
        "'" * 20_000,
        "a. " * 50_000,
        "\n" * 100_000,
        "(" * 50_000,
        "He said, “" * 5_000,
    ],
    ids=[
        "dots",
        "words",
        "one word",
        "open quotes",
        "straight quotes",
        "apostrophes",
        "a.",
        "lines",
        "brackets",
        "said",
    ],
)
@pytest.mark.slow
def test_hostile_texts_end(text):
    assert claimkit.check(text, dated=date(2017, 11, 1)).document.characters == len(text)


@pytest.mark.parametrize("name", ["healthline", "iitap", "weiss"])
def test_the_captures_have_their_own_quotations_verbatim_and_rightly_credited(captures, name, data):
    document = claimkit.read(captures / f"{name}.txt")
    report = claimkit.check(document, dated=date(2017, 12, 1))
    assert {q.status.value for q in report.quotations} <= {"verbatim", "too-short"}
    assert not [f for f in report.findings if f.severity == "error"]
    quoted = {c.speaker.id for c in data.claims if c.voice == "quoted"}
    assert {q.speaker_id for q in report.quotations} - {None} <= quoted


def test_the_captures_are_read_in_full(captures, data):
    for name in ("healthline", "iitap", "weiss"):
        text = (captures / f"{name}.txt").read_bytes().decode("utf-8")
        (file,) = [f for f in data.files if f.source.capture and f.source.capture.characters == len(text)]
        covered = sum(p.end - p.start for p in file.passages)
        assert covered > 0.97 * len(text.replace("\n", ""))


def test_examples_show_what_they_promise():
    careful = claimkit.check(claimkit.read(ROOT / "examples" / "careful.txt"))
    assert [f.rule for f in careful.findings if f.severity != "note"] == []
    newsletter = claimkit.check(claimkit.read(ROOT / "examples" / "newsletter.md"))
    assert {"claim-unattributed", "stake-undisclosed"} <= {f.rule for f in newsletter.findings}


def test_an_unknown_format_is_refused():
    with pytest.raises(ValueError, match="unknown format 'rtf'"):
        claimkit.check("x", format="rtf")


def test_a_rule_that_breaks_stops_nothing_else(monkeypatch, invented):
    from dataclasses import replace

    from claimkit import pipeline

    def fail(draft):
        yield from ()
        msg = "no such luck"
        raise RuntimeError(msg)

    rules = tuple(replace(r, find=fail) if r.name == "figure-changed" else r for r in pipeline.RULES)
    monkeypatch.setattr(pipeline, "RULES", rules)
    found = claimkit.check(STORY, format="markdown", data=invented).findings
    (broken,) = [f for f in found if f.rule == pipeline.BROKEN]
    assert "figure-changed broke (RuntimeError: no such luck)" in broken.message
    assert "quote-altered" in {f.rule for f in found}
