"""`claimkit explain`."""

import click

from claimkit.cli.options import output_format


@click.command("explain")
@click.argument("word")
@output_format("text", "json", "jsonl", "csv")
def command(word: str, output: str) -> None:
    """Say what a field, a value, a position, a question or a rule means.

    Examples: claimkit explain certainty, claimkit explain reality.real, claimkit explain quote-altered
    """
    from claimkit.dataset import load
    from claimkit.glossary import entries, explain
    from claimkit.render import plain

    click.echo(explain(word, load()) if output == "text" else plain.as_rows(entries(word, load()), output))
