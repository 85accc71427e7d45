"""The command line as a user meets it: output, exit codes, one-line errors."""

import csv
import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass

import pytest

from claimkit.cli.main import COMMANDS, main

from ..conftest import INVENTED


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


def run(*args, stdin=b""):
    """Run the command in this process, as `claimkit` on the command line would."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["claimkit", *map(str, args)])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as stop:
            main()
    return Done(stop.value.code, out.getvalue(), err.getvalue())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command):
    done = run(command, "--help")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) > 4


def test_help_lists_every_command():
    out = run("--help").stdout
    assert all(f"\n  {c} " in out for c in COMMANDS)
    assert "Exit codes" in out


def test_versions_are_apart():
    lines = run("--version").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["claimkit", "schema", "dataset"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["chekc"], "Did you mean 'check'?"),
        (["list", "--certainty", "possibel"], "no certainty value 'possibel'. Did you mean 'possible'?"),
        (["list", "--speaker", "Jenifer Weeks"], "no speaker 'Jenifer Weeks'. Did you mean 'Jennifer Weeks'?"),
        (["show", "claim:hl-00042"], "no record 'claim:hl-00042'. Did you mean"),
        (["explain", "certanty"], "no field, value, position, question or rule 'certanty'. Did you mean 'certainty'"),
        (["schema", "clam"], "no schema 'clam'. Did you mean 'claim'"),
        (["validate", "nowhere.json"], "no such file"),
        (["list", "--format", "xml"], "Invalid value for '--format'"),
    ],
)
def test_wrong_usage_is_exit_2_and_one_message(args, message):
    done = run(*args)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_list_for_people_and_programs():
    table = run("list", "--speaker", "Marty Klein")
    assert table.returncode == 0
    assert "claim:hl-0024" in table.stdout
    assert table.stderr.strip().endswith("claims")
    as_json = json.loads(run("list", "--speaker", "Marty Klein", "--format", "json").stdout)
    as_lines = [json.loads(x) for x in run("list", "--speaker", "Marty Klein", "--format", "jsonl").stdout.splitlines()]
    assert as_json == as_lines
    header, *rows = run("list", "--speaker", "Marty Klein", "--format", "csv").stdout.splitlines()
    assert header.startswith("id,statement,speaker")
    assert len(rows) == len(as_json)


def test_show_a_claim():
    out = run("show", "claim:hl-0081").stdout
    assert "condition" in out
    assert "no human editor has reviewed" in out


def test_show_other_records():
    assert "Held in" in run("show", "reality.real").stdout
    assert json.loads(run("show", "speaker:iitap").stdout)["id"] == "speaker:iitap"
    assert json.loads(run("show", "claim:hl-0001", "--format", "json").stdout)["id"] == "claim:hl-0001"


@pytest.mark.parametrize("args", [["show", "claim:hl-0002", "speaker:iitap"], ["explain", "certainty"]])
def test_records_and_meanings_for_programs(args):
    as_json = json.loads(run(*args, "--format", "json").stdout)
    as_lines = [json.loads(line) for line in run(*args, "--format", "jsonl").stdout.splitlines()]
    assert as_json == as_lines
    assert len(list(csv.DictReader(io.StringIO(run(*args, "--format", "csv").stdout)))) == len(as_json)


def test_an_internal_error_is_one_line(monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("claimkit.stats.counts", fail)
    done = run("stats")
    assert done.returncode == 3
    assert done.stderr.startswith("claimkit: internal error (ZeroDivisionError")
    assert len(done.stderr.splitlines()) == 1


def test_search_finds_by_wording():
    first = json.loads(run("search", "ten", "percent", "addicts", "offend", "--format", "json").stdout)[0]
    assert first["position"] == "offending.minority-offend"
    assert run("search", "zeppelin").stderr.strip() == "0 claims"


@pytest.mark.parametrize(
    "word", ["certainty", "possible", "reality.real", "reality", "quote-altered", "ledger-order", "passages"]
)
def test_explain(word):
    done = run("explain", word)
    assert done.returncode == 0
    assert len(done.stdout) > 80


def test_rules_lists_both_kinds():
    rows = json.loads(run("rules", "--format", "json").stdout)
    assert {r["for"] for r in rows} == {"drafts", "data"}


def test_stats():
    counts = json.loads(run("stats", "--format", "json").stdout)
    assert counts["dataset"]["claims"] == sum(counts["claims by certainty"].values())


def test_validate_and_fail_on(tmp_path):
    assert run("validate", INVENTED / "dataset").returncode == 0
    bad = tmp_path / "bad.json"
    bad.write_text('{"source": 1}', encoding="utf-8")
    done = run("validate", bad)
    assert done.returncode == 1
    assert f"{bad}:1:12: error shape at /source" in done.stdout
    assert run("validate", bad, "--fail-on", "never").returncode == 0
    assert json.loads(run("validate", bad, "--format", "json").stdout)[0]["rule"] == "shape"


def test_fmt_and_schema_checks(tmp_path):
    assert run("fmt", "--check").returncode == 0
    assert run("schema", "--check").returncode == 0
    (tmp_path / "claim.json").write_text("{}", encoding="utf-8")
    done = run("schema", "--check", "--folder", tmp_path)
    assert done.returncode == 1
    assert "differs claim.json" in done.stdout
    assert run("schema", "--write", "--folder", tmp_path).returncode == 0
    assert run("schema", "--check", "--folder", tmp_path).returncode == 0


def test_agree():
    out = run("agree").stdout
    assert "F1" in out
    assert "alpha" in out
    assert "Disagreements" in run("agree", "--list").stdout
    assert set(json.loads(run("agree", "--format", "json").stdout)) >= {"source:healthline-2017-10"}


def test_a_closed_pipe_is_no_error():
    listing = subprocess.Popen(
        [sys.executable, "-m", "claimkit", "list", "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    listing.stdout.readline()
    listing.stdout.close()
    errors = listing.stderr.read()
    listing.stderr.close()
    listing.wait()
    assert b"Traceback" not in errors
