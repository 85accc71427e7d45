"""`claimkit schema`."""

from pathlib import Path

import click


@click.command("schema")
@click.argument("name", required=False)
@click.option("--write", is_flag=True, help="Write every schema into the folder.")
@click.option("--check", is_flag=True, help="Exit 1 when a file in the folder differs from what the models give.")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), help="Instead of the shipped schemas.")
def command(name: str | None, write: bool, check: bool, folder: Path | None) -> None:
    """Print one JSON Schema, list them, or write or check the folder of schemas.

    Example: claimkit schema claim
    """
    from claimkit import schema, store
    from claimkit.errors import unknown

    if name:
        if name not in schema.documents():
            raise unknown("schema", name, schema.documents())
        click.echo(schema.text(name), nl=False)
        return
    if not (write or check):
        for known in schema.documents():
            click.echo(known)
        return
    folder = folder or store.home("schemas")
    wanted = {f"{n}.json": schema.text(n) for n in schema.documents()}
    stale = [n for n, text in wanted.items() if not (folder / n).is_file() or store.read_text(folder / n) != text]
    stale += [p.name for p in sorted(folder.glob("*.json")) if p.name not in wanted]
    if write:
        for file in stale:
            if file in wanted:
                store.write_text(folder / file, wanted[file])
            else:
                (folder / file).unlink()
    for file in stale:
        click.echo(f"{'wrote' if write else 'differs'} {file}")
    if check and stale:
        raise click.exceptions.Exit(1)
