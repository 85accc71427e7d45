"""`claimkit check` on good and bad input."""

import json

import pytest

from ..conftest import INVENTED, ROOT
from .test_commands import run

STORY = INVENTED / "story.md"
DATA = INVENTED / "dataset"


def test_findings_coverage_and_summary_for_people():
    done = run("check", STORY, "--data", DATA)
    assert done.returncode == 1
    assert f"{STORY}:14:72: warning figure-changed" in done.stdout
    assert "question" in done.stdout
    assert done.stdout.rstrip().endswith(".")
    assert "\x1b" not in done.stdout


def test_the_report_for_programs():
    report = json.loads(run("check", STORY, "--data", DATA, "--format", "json").stdout)
    assert report["document"]["name"] == str(STORY)
    several = json.loads(run("check", STORY, STORY, "--data", DATA, "--format", "json").stdout)
    assert several == [report, report]


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(level, code):
    assert run("check", STORY, "--data", DATA, "--fail-on", level).returncode == code


def test_notes_alone_fail_nothing():
    assert run("check", ROOT / "examples" / "newsletter.md").returncode == 0
    assert run("check", ROOT / "examples" / "newsletter.md", "--fail-on", "note").returncode == 1


def test_standard_input():
    done = run("check", "-", "--as", "markdown", "--data", DATA, stdin=STORY.read_bytes())
    assert "standard input:14:72: warning figure-changed" in done.stdout


def test_the_text_that_offsets_count(capsys):
    assert run("text", STORY).stdout == STORY.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "no such file"), (b"", "empty"), (b"a\0b", "NUL bytes"), (b"\xff\xfea", "begins like utf-16")],
)
def test_what_cannot_be_read_is_exit_3_and_one_line(tmp_path, content, message):
    path = tmp_path / "draft.txt"
    if content is not None:
        path.write_bytes(content)
    done = run("check", path)
    assert done.returncode == 3
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"claimkit: {path}: ")
    assert message in line


def test_a_folder_is_exit_3(tmp_path):
    assert run("check", tmp_path).returncode == 3


def test_other_files_are_still_checked(tmp_path):
    done = run("check", tmp_path / "gone.txt", STORY, "--data", DATA)
    assert done.returncode == 3
    assert "figure-changed" in done.stdout


@pytest.mark.parametrize("args", [["check"], ["check", "x", "--dated", "yesterday"], ["check", "x", "--as", "rtf"]])
def test_wrong_usage_is_exit_2(args):
    done = run(*args)
    assert done.returncode == 2
    assert done.stdout == ""


def test_a_draft_cannot_drive_the_terminal(tmp_path):
    path = tmp_path / "draft.txt"
    path.write_text("“I have seen \x1b[31mred\x1b[0m and \u202eleft of it all,” Ana Foley said.", encoding="utf-8")
    done = run("check", path, "--data", DATA)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "\\x1b[31mred" in done.stdout
