"""`claimkit fmt`."""

from pathlib import Path

import click


@click.command("fmt")
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--check", is_flag=True, help="Change nothing; exit 1 when something would change.")
def command(folder: Path | None, check: bool) -> None:
    """Put the files of a dataset folder in canonical form and write the manifest's digests anew."""
    from claimkit import store
    from claimkit.annotate.canonical import format_folder

    changed = format_folder(folder or store.home("dataset"), write=not check)
    for name in changed:
        click.echo(f"{'would change' if check else 'changed'} {name}")
    if check and changed:
        raise click.exceptions.Exit(1)
