"""Settings and allowances."""

from datetime import date

import pytest

import claimkit
from claimkit import config
from claimkit.config import ConfigError

DRAFT = "“The word addiction sells beds, and it has never cured anybody,” Ana Foley said."


def check(text, data, settings=None, format_="markdown"):
    return claimkit.check(text, format=format_, dated=date(2017, 11, 20), data=data, settings=settings)


def rules(report):
    return [f.rule for f in report.findings if f.severity != "note" or f.rule.startswith("allowance")]


def settings(tmp_path, text, name="claimkit.toml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return config.load(path)


def test_a_rule_is_set_off_or_graver(tmp_path, invented):
    assert "quote-misattributed" in rules(check(DRAFT, invented))
    off = settings(tmp_path, '[rules]\nquote-misattributed = "off"\n')
    assert "quote-misattributed" not in rules(check(DRAFT, invented, off))
    note = settings(tmp_path, '[rules]\nquote-misattributed = "note"\n')
    (finding,) = [f for f in check(DRAFT, invented, note).findings if f.rule == "quote-misattributed"]
    assert finding.severity == "note"


def test_a_finding_is_allowed_by_its_fingerprint(tmp_path, invented):
    (finding,) = [f for f in check(DRAFT, invented).findings if f.rule == "quote-misattributed"]
    allowed = settings(tmp_path, f'[[allow]]\nfingerprint = "{finding.fingerprint}"\nreason = "She quotes him."\n')
    assert "quote-misattributed" not in rules(check(DRAFT, invented, allowed))
    assert "allowance-unused" in rules(check("Nothing.", invented, allowed))


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_a_comment_allows_the_next_paragraph(invented, format_):
    comment = "<!-- claimkit: allow quote-misattributed because she quotes him -->\n\n"
    draft = f"<p>{DRAFT}</p>" if format_ == "html" else DRAFT
    assert rules(check(comment + draft, invented, format_=format_)) == []
    second = check(comment + draft + "\n\n" + draft, invented, format_=format_)
    assert rules(second).count("quote-misattributed") == 1


@pytest.mark.parametrize(
    ("comment", "rule"),
    [
        ("<!-- claimkit: allow quote-misattributed -->", "allowance-unreasoned"),
        ("<!-- claimkit: allow quote-altered because it is fine -->", "allowance-unused"),
        ("<!-- claimkit: allow quote-misatributed because x -->", "allowance-unknown"),
    ],
)
def test_an_allowance_that_does_nothing_is_a_finding(invented, comment, rule):
    text = f"{comment}\n\n{DRAFT}"
    report = check(text, invented)
    assert "quote-misattributed" in rules(report)
    (finding,) = [f for f in report.findings if f.rule == rule]
    assert text[finding.start : finding.end] == comment


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail_on = 'error'", "there is no setting 'fail_on'. Did you mean 'fail-on'"),
        ("fail-on = 'grave'", "fail-on = 'grave' is none of error, warning, note, never"),
        ("[rules]\nquote-alterd = 'off'", "there is no rule 'quote-alterd'. Did you mean 'quote-altered'"),
        ("[rules]\nquote-altered = 'loud'", "rules.quote-altered = 'loud' is none of"),
        ("rules = 'off'", "rules is a table"),
        ("[[allow]]\nfingerprint = 'x'", "each [[allow]] has a fingerprint and a reason"),
        ("[rules", "not TOML"),
    ],
)
def test_mistakes_are_named(tmp_path, text, message):
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)
    assert message in str(caught.value)
    assert "claimkit.toml" in str(caught.value)


def test_the_nearest_file_is_found(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert config.find(deep) is None or tmp_path not in config.find(deep).parents
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.claimkit]\nfail-on = 'note'\n", encoding="utf-8")
    assert config.find(deep) == tmp_path / "a" / "pyproject.toml"
    assert config.load(config.find(deep)).fail_on == "note"
    (deep / "claimkit.toml").write_text("", encoding="utf-8")
    assert config.find(deep) == deep / "claimkit.toml"
