"""`claimkit text`."""

import click

from claimkit.cli.run import notice


@click.command("text")
@click.argument("file")
def command(file: str) -> None:
    """Print the text of a draft as offsets in reports count it.

    For DOCX that is the text extracted from it, for everything else the file itself. FILE may be an address (http or
    https), or - for standard input.

    Example: claimkit text draft.docx
    """
    from claimkit.reading import read

    document = read(file)
    for warning in document.warnings:
        notice(warning)
    click.echo(document.text, nl=False)
