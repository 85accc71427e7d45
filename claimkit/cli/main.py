"""The `claimkit` command: commands are imported when they are called."""

import os
import sys
from importlib import import_module

import click

from claimkit import __version__
from claimkit.errors import ClaimkitError, UnreadableFileError, did_you_mean

COMMANDS = {
    "check": "check",
    "coverage": "coverage",
    "text": "text",
    "list": "list_",
    "show": "show",
    "search": "search",
    "explain": "explain",
    "rules": "rules",
    "stats": "stats",
    "validate": "validate",
    "fmt": "fmt",
    "agree": "agree",
    "schema": "schema",
}
"""Each command and the module of `claimkit.cli` that holds it; the order is that of the help."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is called or described."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command with that name."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"claimkit.cli.{COMMANDS[cmd_name]}"), "command", None)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command for the arguments, or fail with a suggestion."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            hint = did_you_mean(args[0], COMMANDS) if args else ""
            raise click.UsageError(error.message + hint, ctx) from None


def _versions(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from claimkit.dataset import load

    manifest = load().manifest
    click.echo(f"claimkit {__version__}\nschema {manifest.schema_version}\ndataset {manifest.version}")
    ctx.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_versions,
    help="Print the versions of package, schema and dataset.",
)
def cli() -> None:
    """Check drafts on the sex-addiction debate of 2017 against what was really said.

    Exit codes: 0 nothing at or above --fail-on, 1 something, 2 wrong usage, 3 a file could not be
    read or a rule broke.
    """


def main() -> None:
    """Run the command line; expected errors are one line on standard error, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a curly quote must not end the run.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        # Without its standalone mode click returns the code of a command that ended with one.
        code = cli(prog_name="claimkit", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except BrokenPipeError:
        # The reader of our output (head, less) has left; nothing is wrong.
        sys.stderr.close()
        sys.exit(0)
    except ClaimkitError as error:
        click.echo(f"claimkit: {error}", err=True)
        sys.exit(3 if isinstance(error, UnreadableFileError) else 2)
    except Exception as error:
        # A fault of ours. Whoever wants to report or mend it gets the traceback on request.
        if "CLAIMKIT_DEBUG" in os.environ:
            raise
        click.echo(
            f"claimkit: internal error ({type(error).__name__}: {error}); set CLAIMKIT_DEBUG=1 for details", err=True
        )
        sys.exit(3)


if __name__ == "__main__":
    main()
