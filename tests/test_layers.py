"""Data flows one way: a module imports only what stands above it in this map."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "claimkit"

LAYERS = [
    {"errors", "vocabulary", "jsontext"},
    {"fields"},
    {"models"},
    {"findings"},
    {"report"},
    {"schema"},
    {"captures"},
    {"decoding", "fetch"},
    {"store"},
    {"text"},
    {"query"},
    {"linked"},
    {"tables", "search", "stats"},
    {"dataset"},
    {"shape", "integrity"},
    {"validation"},
    {"matching"},
    {"draft", "reading"},
    {"paths"},
    {"tally", "rules"},
    {"checks"},
    {"config"},
    {"suppression"},
    {"pipeline"},
    {"survey"},
    {"annotate"},
    {"render", "glossary"},
    {"cli"},
    {"__main__"},
]
LEVEL = {name: i for i, names in enumerate(LAYERS) for name in names}


def imported(path):
    """Yield the top-level modules of claimkit that a file imports, those for type checking apart."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "claimkit":
            parts = node.module.split(".")
            names = [parts[1]] if len(parts) > 1 else [a.name for a in node.names]
            yield from (n for n in names if n in LEVEL)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_upwards(path):
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    assert own in LEVEL, f"{own} is not in the map of layers"
    # A command, or a convenience on an object, may import lazily what it shows; the map holds at import time.
    lazily = {"linked": {"render"}, "dataset": {"tables"}, "schema": {"report"}, "glossary": {"render"}}
    wrong = [n for n in imported(path) if LEVEL[n] > LEVEL[own] and n not in lazily.get(own, set())]
    assert not wrong


def test_the_map_names_what_exists():
    existing = {
        p.name.removesuffix(".py") for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()
    }
    assert set(LEVEL) == existing - {"__init__"}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_module_is_long(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
