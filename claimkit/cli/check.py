"""`claimkit check`."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimkit.cli.options import config_option, output_format
from claimkit.cli.run import fail_on_option, finish

if TYPE_CHECKING:
    from claimkit.report import Report
    from claimkit.text.document import Format


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--dated", type=click.DateTime(["%Y-%m-%d"]), help="Judge the draft by what was known on that day.")
@click.option("--as", "format_", type=click.Choice(["text", "markdown", "html"]), help="Instead of going by suffix.")
@click.option("--data", "folder", type=click.Path(path_type=Path), help="A dataset folder instead of the shipped one.")
@click.option("--sources", type=click.Path(path_type=Path), help="Folder with your own copies of the sources.")
@config_option
@fail_on_option
@output_format("text", "json")
def command(
    files: tuple[str, ...],
    dated: datetime | None,
    format_: "Format | None",
    folder: Path | None,
    sources: Path | None,
    config: Path | None,
    fail_on: str | None,
    output: str,
) -> None:
    """Check drafts: positions voiced and on whose word, answers missing, quotations, figures.

    FILE may be - for standard input. Example: claimkit check story.md --dated 2017-11-20
    """
    from claimkit import config as configuration
    from claimkit.check import check
    from claimkit.dataset import load
    from claimkit.errors import UnreadableFileError
    from claimkit.reading import read
    from claimkit.render import findings, plain

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    data = load(folder)
    settings = configuration.load(config or configuration.find(Path.cwd()))
    reports: list["Report"] = []
    broken = False
    for file in files:
        try:
            document = read(file, format=format_)
        except UnreadableFileError as error:
            click.echo(f"claimkit: {error}", err=True)
            broken = True
            continue
        report = check(document, dated=dated.date() if dated else None, sources=sources, data=data, settings=settings)
        if output == "text":
            if reports:
                click.echo("\n" + "=" * 20 + "\n")
            click.echo(findings.report(report, document.text, data, colour=colour), color=colour)
        reports.append(report)
    if output == "json" and reports:
        dumped = [r.model_dump(mode="json") for r in reports]
        click.echo(plain.as_json(dumped[0] if len(files) == 1 else dumped))
    finish([f for r in reports for f in r.findings], fail_on or settings.fail_on, broken=broken)
