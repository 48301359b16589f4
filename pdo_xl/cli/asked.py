"""What a command says besides that cannot read a plan: the whole command to copy, with the likeliest answers."""

from contextlib import suppress
from pathlib import Path

import click

from pdo_xl.cli.command_line import command_line, with_columns
from pdo_xl.cli.commands import WORDS_TYPED
from pdo_xl.cli.common import FILE_TYPED, MAPPING_TYPED
from pdo_xl.domain.errors import NoPlan, PdoError

_TAKES_COLUMNS = ("attiva", "calcola", "spiega")


def tell_the_command(error: Exception, context: click.Context) -> None:
    """Put the command that answers an error's questions beside it, in short; nothing where no answer settles them."""
    file = context.meta.get(FILE_TYPED)
    if not isinstance(error, NoPlan) or not error.questions or file is None:
        return
    # Imported here: nothing else of a command that goes well needs it.
    from pdo_xl.workbook.activation.ask_file import ask_file

    said = context.meta.get(MAPPING_TYPED, {})
    with suppress(PdoError, OSError):
        settled = ask_file(Path(file), mapping=said)
        if settled.problem is None and settled.answers:
            words = context.meta[WORDS_TYPED]
            if words[0] not in _TAKES_COLUMNS:
                words = ["calcola" if settled.ours else "attiva", file]
            line = command_line(["pdo-xl", *with_columns(words, {**said, **settled.answers})])
            # The command says what the long sentence explains how to write.
            error.args = (error.brief,)
            error.add_note(f"Con le risposte più probabili, da controllare, il comando è:\n{line}")
