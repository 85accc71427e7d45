"""``python -m claimkit`` is the ``claimkit`` command."""

from claimkit.cli.main import main

main()
