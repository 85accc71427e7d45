"""`claimkit check`."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimkit.cli.options import config_option, output_format
from claimkit.cli.run import fail_on_option, finish, notice

if TYPE_CHECKING:
    from claimkit.report import Report
    from claimkit.text.document import Format


SEPARATOR = "\n" + "=" * 20 + "\n"
"""Between the reports of several drafts."""


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--dated", type=click.DateTime(["%Y-%m-%d"]), help="Judge the draft by what was known on that day.")
@click.option(
    "--as", "format_", type=click.Choice(["text", "markdown", "html"]), help="Instead of going by suffix or type."
)
@click.option("--data", "folder", type=click.Path(path_type=Path), help="A dataset folder instead of the shipped one.")
@click.option("--sources", type=click.Path(path_type=Path), help="Folder with your own copies of the sources.")
@config_option
@fail_on_option
@output_format("text", "json", "jsonl", "sarif", "github", "markdown")
def command(
    paths: tuple[str, ...],
    dated: datetime | None,
    format_: "Format | None",
    folder: Path | None,
    sources: Path | None,
    config: Path | None,
    fail_on: str | None,
    output: str,
) -> None:
    """Check drafts: positions voiced and on whose word, answers missing, quotations, figures.

    PATH is a file (text, Markdown, HTML or DOCX), a folder of such files, an address (http or https), or
    - for standard input. The network is used for nothing but an address.

    Example: claimkit check story.docx archive/ --dated 2017-11-20
    """
    from claimkit import config as configuration
    from claimkit.dataset import load
    from claimkit.errors import UnreadableFileError
    from claimkit.paths import expand
    from claimkit.pipeline import BROKEN, check
    from claimkit.reading import read
    from claimkit.render import findings

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    data = load(folder)
    settings = configuration.load(config or configuration.find(Path.cwd()))
    checked: list[tuple[Report, str]] = []
    files = expand(paths)
    unread = 0
    for file in files:
        try:
            document = read(file, format=format_)
        except UnreadableFileError as error:
            notice(error)
            unread += 1
            continue
        for warning in document.warnings:
            notice(warning)
        report = check(document, dated=dated.date() if dated else None, sources=sources, data=data, settings=settings)
        if output == "text":
            if checked:
                click.echo(SEPARATOR)
            click.echo(findings.report(report, document.text, data, colour=colour), color=colour)
        checked.append((report, document.text))
    if checked and output != "text":
        click.echo(_other(output, checked, single=len(paths) == 1 and not Path(paths[0]).is_dir()))
    found = [f for r, _ in checked for f in r.findings]
    if len(files) > 1:
        # Other programs get the reports alone.
        if output == "text" and checked:
            click.echo(SEPARATOR)
        click.echo(findings.over_all(len(checked), unread, found), err=output != "text")
    finish(found, fail_on or settings.fail_on, broken=unread > 0 or any(f.rule == BROKEN for f in found))


def _other(output: str, checked: "list[tuple[Report, str]]", *, single: bool) -> str:
    """The reports in one of the formats for other programs."""
    from claimkit.checks.registry import RULES
    from claimkit.render import exchange, plain

    if output == "sarif":
        return exchange.sarif(checked, RULES)
    if output == "json":
        dumped = [r.model_dump(mode="json") for r, _ in checked]
        return plain.as_json(dumped[0] if single else dumped)
    return {"github": exchange.github, "jsonl": exchange.jsonl, "markdown": exchange.markdown}[output](checked)
