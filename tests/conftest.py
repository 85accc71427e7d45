"""What several tests share: an invented dataset, and the captures where they are at hand."""

from pathlib import Path

import pytest

import claimkit

ROOT = Path(__file__).resolve().parent.parent
INVENTED = ROOT / "examples" / "invented"


@pytest.fixture(scope="session")
def invented():
    """A small dataset of one invented article by invented people."""
    return claimkit.load(INVENTED / "dataset")


@pytest.fixture(scope="session")
def data():
    """The shipped dataset."""
    return claimkit.load()


@pytest.fixture(scope="session")
def captures():
    """The folder with copies of the three sources; they are under copyright and not in the project."""
    for folder in (ROOT / "captures", ROOT.parent / "shared" / "sources"):
        if folder.is_dir():
            return folder
    pytest.skip("no copies of the sources at hand: they are under copyright and not shipped")
