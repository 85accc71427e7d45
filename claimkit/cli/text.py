"""`claimkit text`."""

import click


@click.command("text")
@click.argument("file")
def command(file: str) -> None:
    """Print the text of a draft as offsets in reports count it.

    Example: claimkit text draft.md
    """
    from claimkit.reading import read

    click.echo(read(file).text, nl=False)
