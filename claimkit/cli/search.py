"""`claimkit search`."""

import click

from claimkit.cli.options import filtered, filters, output_format, print_claims


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@filters
@click.option("--limit", default=10, show_default=True, type=click.IntRange(min=1), help="How many at most.")
@output_format("table", "json", "jsonl", "csv")
def command(words: tuple[str, ...], limit: int, output: str, **wanted: str | None) -> None:
    """Search the claims by wording, best match first, and by filters.

    Example: claimkit search ten percent offenders
    """
    from claimkit.dataset import load
    from claimkit.search import search

    print_claims(search(filtered(load().claims, wanted), " ".join(words))[:limit], output)
