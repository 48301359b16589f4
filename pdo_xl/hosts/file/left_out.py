"""Sheets of ours that a file cannot get, and that it can do without: the rest is written."""

from collections.abc import Collection, Sequence

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.text import all_of
from pdo_xl.ooxml.book import structure_is_locked
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS


def without_sheets(writing: Writing, names: Collection[str]) -> Writing:
    """Give a writing without some sheets."""
    if not names:
        return writing
    return writing._replace(
        blocks=tuple(block for block in writing.blocks if block.sheet not in names),
        later=tuple(later for later in writing.later if later.sheet not in names),
        new_sheets=tuple(name for name in writing.new_sheets if name not in names),
    )


def without_the_locked_out(package: Package, writing: Writing) -> tuple[Writing, tuple[str, ...]]:
    """Do without new sheets where none may be added, if all of them can be done without; and say so.

    Raises: FileRefused.
    """
    names = [name for name in writing.new_sheets if name not in {*NEEDED_SHEETS, *writing.essential}]
    if not names or len(names) < len(writing.new_sheets) or not structure_is_locked(package):
        return writing, ()
    missing = all_of([f"«{name}»" for name in names])
    told = (
        f"Non si è aggiunto {missing}, perché la struttura della cartella è protetta: togliere la protezione in Excel "
        "(Revisione, Proteggi cartella di lavoro) e ripetere."
    )
    return without_sheets(writing, names), (told,)


def refuse_without(writing: Writing, names: Collection[str], told: Sequence[str]) -> None:
    """Refuse to write without a sheet that all of it is about; `told` says why it is missing. Raises: FileRefused."""
    if {*writing.essential} & {*names}:
        raise FileRefused(" ".join(told))
