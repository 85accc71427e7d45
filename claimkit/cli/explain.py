"""`claimkit explain`."""

import click


@click.command("explain")
@click.argument("word")
def command(word: str) -> None:
    """Say what a field, a value, a position, a question or a rule means.

    Examples: claimkit explain certainty, claimkit explain reality.real, claimkit explain quote-altered
    """
    from claimkit.dataset import load
    from claimkit.glossary import explain

    click.echo(explain(word, load()))
