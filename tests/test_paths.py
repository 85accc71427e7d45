"""What is read when a folder is named, and how a run over many drafts ends."""

import json
import os

import pytest

from claimkit.paths import expand

from .cli.test_commands import run
from .docx_files import p, package


@pytest.fixture
def folder(tmp_path):
    for name in (
        "b.md", "a.txt", "Deep/c.HTML", "Deep/er/d.htm", ".hidden.md", ".git/e.md", "~$lock.docx", "notes.csv",
        "Page.html", "Page_files/frame.html", "Other_files/f.txt",
    ):  # fmt: skip
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It shut on a Thursday, and nobody knew why.", encoding="utf-8")
    (tmp_path / "in" / "z.docx").write_bytes(package(p("It shut on a Thursday, and nobody knew why.")))
    return tmp_path / "in"


def names(folder, *paths):
    return [str(p).removeprefix(f"{folder}{os.sep}").replace(os.sep, "/") for p in expand(paths or [folder])]


ALL = ["Deep/c.HTML", "Deep/er/d.htm", "Other_files/f.txt", "Page.html", "a.txt", "b.md", "z.docx"]


def test_a_folder_stands_for_its_drafts(folder):
    assert names(folder) == ALL


def test_what_is_named_is_taken_as_it_is_and_in_its_order(folder):
    hidden = folder / ".hidden.md"
    assert names(folder, folder / "z.docx", hidden, folder / "gone.xyz", folder / "z.docx") == [
        "z.docx", ".hidden.md", "gone.xyz", "z.docx",
    ]  # fmt: skip
    assert names(folder, folder / "b.md", folder)[:2] == ["b.md", "Deep/c.HTML"]
    assert names(folder, folder / "b.md", folder).count("b.md") == 1
    assert names(folder, folder / ".git") == [".git/e.md"]
    assert expand(["-", "https://example.org/a"]) == ["-", "https://example.org/a"]


def test_a_folder_with_nothing_to_read_is_handed_back(tmp_path):
    assert expand([tmp_path]) == [tmp_path]


def test_links_in_a_circle(folder):
    try:
        (folder / "Deep" / "round").symlink_to(folder, target_is_directory=True)
        (folder / "self.md").symlink_to(folder / "self.md")
        (folder / "link.md").symlink_to(folder / "b.md")
    except OSError:
        pytest.skip("links may not be made here")
    assert names(folder) == sorted([*ALL, "link.md"])


def test_check_over_a_folder(folder):
    (folder / "broken.docx").write_bytes(b"PK\x03\x04")
    done = run("check", folder)
    assert done.returncode == 3
    assert done.stdout.count("judged as of") == 7
    assert done.stdout.endswith("7 drafts checked, 1 not read: nothing found.\n")
    assert done.stderr.startswith(f"claimkit: {folder / 'broken.docx'}: a damaged DOCX file")
    (folder / "broken.docx").unlink()
    done = run("check", folder, "--format", "json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 7
    assert done.stderr == "7 drafts checked: nothing found.\n"


def test_a_folder_of_one_draft_is_still_a_list(tmp_path):
    (tmp_path / "a.txt").write_text("It shut.", encoding="utf-8")
    done = run("check", tmp_path, "--format", "json")
    assert isinstance(json.loads(done.stdout), list)
    assert done.stderr == ""
    assert isinstance(json.loads(run("check", tmp_path / "a.txt", "--format", "json").stdout), dict)


def test_a_folder_with_nothing_to_read_is_told(tmp_path):
    for command in ("check", "coverage"):
        done = run(command, tmp_path)
        assert done.returncode == 3
        assert (
            f"claimkit: {tmp_path}: a folder; give a file, or a folder with files in it that end in .txt" in done.stderr
        )


def test_nothing_read_at_all(tmp_path):
    done = run("check", tmp_path / "a.txt", tmp_path / "b\x1b[31m.txt")
    assert done.returncode == 3
    assert done.stdout == "0 drafts checked, 2 not read: nothing found.\n"
    assert "\x1b" not in done.stderr
