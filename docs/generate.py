"""Write what documents show of commands, rules and fields: `python docs/generate.py [--check]`.

In README.md and docs/*.md a block between ``<!-- $ claimkit ... -->`` and ``<!-- end -->`` is the output of
that command, word for word. docs/rules/ has a page for each rule over drafts, docs/fields.md the fields, both from
the declarations in the code, and docs/debate.md the debate, from the dataset. With --check nothing is written; the
exit code is 1 when something would change.
"""

import io
import re
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from unittest.mock import patch

from claimkit import glossary
from claimkit.checks.registry import RULES as DRAFT_RULES
from claimkit.cli.main import main
from claimkit.dataset import load
from claimkit.integrity.registry import RULES as DATA_RULES
from claimkit.linked import Claim
from claimkit.rules import Rule

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"<!-- \$ claimkit (?P<args>[^\n]*?)(?: \| head -(?P<head>\d+))? -->\n.*?<!-- end -->", re.DOTALL)


def output(args: str) -> str:
    """Return what the command prints, run in the root of the project at a width of 100 columns."""
    out = io.StringIO()
    with (
        patch.object(sys, "argv", ["claimkit", *shlex.split(args)]),
        patch.dict("os.environ", {"COLUMNS": "100", "NO_COLOR": "1"}),
        redirect_stdout(out),
        redirect_stderr(io.StringIO()),
        suppress(SystemExit),
    ):
        main()
    return out.getvalue().rstrip("\n")


def with_blocks(text: str) -> str:
    """Return a document with every block of output made anew."""

    def block(match: re.Match[str]) -> str:
        lines = output(match["args"]).split("\n")
        if match["head"]:
            lines = lines[: int(match["head"])]
        command = f"$ claimkit {match['args']}" + (f" | head -{match['head']}" if match["head"] else "")
        head = match[0].split("\n", 1)[0]
        return "\n".join([head, "```console", command, *lines, "```", "<!-- end -->"])

    return BLOCK.sub(block, text)


def rule_page(rule: Rule) -> str:
    """Return the page of a rule over drafts."""
    authority = rule.authority
    at = f"\nIt fires at: `{rule.bad.at}`\n" if rule.bad.at else ""
    return f"""# {rule.name}

{rule.summary} Severity: **{rule.severity}**. Status: {rule.status}.

**Why.** {rule.why}

**What to do.** {rule.help}

**Authority.** [{authority.title}]({authority.url}), {authority.publisher}: {authority.says}

## Fires on

> {rule.bad.text}
{at}
Judged as of {rule.bad.dated}.

## Silent on

> {rule.good.text}

The examples are about invented people (`examples/invented`); they run as tests.
"""


def rules_index() -> str:
    """Return the list of all rules."""
    lines = ["# Rules", "", "## Over drafts", "", "| rule | severity | says |", "|---|---|---|"]
    lines += [f"| [`{r.name}`]({r.name}.md) | {r.severity} | {r.summary} |" for r in DRAFT_RULES]
    lines += ["", "## Over data", "", "| rule | severity | says | what to do |", "|---|---|---|---|"]
    lines += [f"| `{r.name}` | {r.severity} | {r.summary} | {r.help} |" for r in DATA_RULES]
    return "\n".join(lines) + "\n"


def fields_page() -> str:
    """Return the page of all fields and all values."""
    lines = ["# Fields and values", "", "| record | field | what it holds | example |", "|---|---|---|---|"]
    rows = [(model, name, text, example) for name, found in glossary.fields().items() for model, text, example in found]
    lines += [f"| {m} | `{n}` | {t} | {e.replace('|', '/')} |" for m, n, t, e in sorted(rows)]
    lines += ["", "| vocabulary | value | definition | not to be confused |", "|---|---|---|---|"]
    values = [(v, name, d, b) for name, found in glossary.values().items() for v, d, b in found]
    lines += [f"| {v} | `{n}` | {d} | {b} |" for v, n, d, b in sorted(values)]
    return "\n".join(lines) + "\n"


def debate_page() -> str:
    """Return the debate on one page: question by question, who holds what, since when, and what answers it."""
    data = load()
    lines = [
        "# The debate on one page",
        "",
        "Question by question: the positions people take, who holds them in the sources of this dataset, and what",
        "answers them. Statements are in our own words. All records were read by language models; no human editor has",
        "reviewed one.",
    ]
    for question in data.debate.questions:
        lines += ["", f"## {question.text}"]
        for record in data.debate.positions:
            if record.id.partition(".")[0] != question.id:
                continue
            position = data.positions[record.id]
            lines += ["", f"### {record.text}", "", f"`{record.id}` · {record.proposition} · reply: {record.reply}"]
            answers = [f"{data.positions[a.answered_by].text} ({a.type})" for a in position.answered_by]
            if answers:
                lines += ["", "Answered by: " + " · ".join(answers)]
            lines.append("")
            lines += [_claim_line(c) for c in sorted(position.claims, key=lambda c: (c.source.date or "9999", c.id))]
            if not position.claims:
                lines.append("- no claim on record")
    return "\n".join(lines) + "\n"


def _claim_line(claim: Claim) -> str:
    source = claim.source
    title = claim.data.title(source).replace("[", "(").replace("]", ")")
    where = f"[{title}]({source.url})" if source.url else title
    via = f", via {claim.via.name}" if claim.via else ""
    sure = "" if claim.certainty == "certain" else f" *({claim.certainty})*"
    return f"- {source.date or 'undated'}, **{claim.speaker.name}**{via}: {claim.statement}{sure} {where} `{claim.id}`"


def wanted() -> dict[Path, str]:
    """Return every generated file with the text that it should have."""
    pages = {ROOT / "docs" / "rules" / f"{r.name}.md": rule_page(r) for r in DRAFT_RULES}
    pages[ROOT / "docs" / "rules" / "README.md"] = rules_index()
    pages[ROOT / "docs" / "fields.md"] = fields_page()
    pages[ROOT / "docs" / "debate.md"] = debate_page()
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        if path not in pages:
            pages[path] = with_blocks(path.read_text(encoding="utf-8"))
    return pages


def run(*, check: bool) -> int:
    """Write or check all of it; return the exit code."""
    stale = [p for p, text in wanted().items() if not p.is_file() or p.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{'stale' if check else 'wrote'} {path.relative_to(ROOT).as_posix()}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted()[path], encoding="utf-8", newline="\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(run(check="--check" in sys.argv))
