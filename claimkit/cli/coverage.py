"""`claimkit coverage`."""

import sys
from pathlib import Path

import click

from claimkit.cli.options import output_format
from claimkit.cli.run import notice


@click.command("coverage")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--metadata", type=click.Path(path_type=Path), help="CSV with the columns file, outlet, date.")
@output_format("table", "csv", "json", "jsonl")
def command(paths: tuple[str, ...], metadata: Path | None, output: str) -> None:
    """Say how many articles treat the debate: positions, answers, speakers, and over time.

    A PATH is an article (text, Markdown, HTML or DOCX), a folder of articles, or an address.

    Example: claimkit coverage archive/ --format csv
    """
    from claimkit.dataset import load
    from claimkit.render import plain, survey
    from claimkit.survey import coverage

    show = sys.stderr.isatty()
    table = coverage(
        paths,
        metadata=metadata,
        progress=(lambda name: click.echo(f"\r{name[:78]:<78}", nl=False, err=True)) if show else None,
    )
    if show:
        click.echo(f"\r{'':78}\r", nl=False, err=True)
    text = survey.text(table, load()) if output == "table" else plain.as_rows(table.records(), output)
    if text:
        click.echo(text)
    for warning in table.warnings:
        notice(warning)
    for path, reason in table.errors.items():
        notice(reason if path in reason else f"{path}: {reason}")
    click.echo(f"{len(table.articles)} read, {len(table.errors)} not", err=True)
    if table.errors:
        raise click.exceptions.Exit(3)
