"""Makes pdo_xl/cli/help_text.py from what click prints: `python -m tools.help_text`; a test compares."""

from pathlib import Path

import click

from pdo_xl.cli.commands import app

WIDTHS = (80, 100)
"""Columns of a terminal, or of none, that are usual; from the last on the help is no wider."""

MODULE = Path(__file__).parents[1] / "pdo_xl" / "cli" / "help_text.py"


def help_text() -> str:
    """The module's text: the help as click lays it out on terminals of these widths."""
    lines = [
        '"""What `pdo-xl --help` prints, by the columns of the terminal, as click lays it out: made by tools/help_text.py."""',
        "",
        "HELP = {",
    ]
    for width in WIDTHS:
        context = click.Context(app, info_name="pdo-xl", terminal_width=width - 2)
        lines += [f'    {width}: """\\', f'{app.get_help(context)}\n""",']
    return "\n".join([*lines, "}"]) + "\n"


if __name__ == "__main__":
    MODULE.write_text(help_text(), encoding="utf-8")
