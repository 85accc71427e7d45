"""SARIF, GitHub annotations, JSON Lines and Markdown."""

import json
from pathlib import Path

import pytest
from jsonschema import validators

import claimkit
from claimkit.checks.registry import RULES
from claimkit.render import exchange

from ..conftest import INVENTED

SCHEMA = json.loads((Path(__file__).parent / "fixtures" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
VALIDATOR = validators.validator_for(SCHEMA)(SCHEMA)


@pytest.fixture(scope="module")
def checked(invented):
    document = claimkit.read(INVENTED / "story.md")
    return [(claimkit.check(document, data=invented), document.text)]


def test_sarif_follows_its_schema(checked):
    log = json.loads(exchange.sarif(checked, RULES))
    VALIDATOR.validate(log)
    assert len(log["runs"][0]["results"]) == len(checked[0][0].findings)
    del log["runs"][0]["tool"]
    assert not VALIDATOR.is_valid(log)


def test_sarif_regions_slice_the_text(checked):
    text = checked[0][1]
    lines = text.split("\n")
    for result in json.loads(exchange.sarif(checked, RULES))["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        words = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(words.split("\n")[0])
        assert lines[region["endLine"] - 1][: region["endColumn"] - 1].endswith(words.split("\n")[-1])


def test_sarif_fingerprints_survive_a_paragraph_above(checked, invented):
    text = checked[0][1]
    at = text.index("Victor")
    moved = claimkit.check(text[:at] + "A paragraph.\n\n" + text[at:], format="markdown", data=invented)
    marks = [
        {r["partialFingerprints"]["claimkit/v1"] for r in json.loads(exchange.sarif(c, RULES))["runs"][0]["results"]}
        for c in (checked, [(moved, "")])
    ]
    assert marks[0] == marks[1]


def test_github_commands_are_escaped(checked):
    report, text = checked[0]
    hostile = report.findings[0].model_copy(update={"file": "a,b:c.md", "message": "100%\n::error::x"})
    line = exchange.github([(report.model_copy(update={"findings": (hostile,)}), text)])
    assert "\n" not in line
    assert "file=a%2Cb%3Ac.md," in line
    assert "100%25%0A::error::x" in line


def test_json_lines_hold_every_finding(checked):
    assert len(exchange.jsonl(checked).splitlines()) == len(checked[0][0].findings)


def test_markdown_escapes_markup(checked):
    report, text = checked[0]
    hostile = report.findings[0].model_copy(update={"message": "<script>alert(1)</script> *bold* [x](y)"})
    memo = exchange.markdown([(report.model_copy(update={"findings": (hostile,)}), text)])
    assert "<script>" not in memo
    assert "\\*bold\\*" in memo
    assert "Considered and declined" in memo
