"""The sheet `Testi` in a workbook on disk that has none: the first Relazione brings it."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.replace import Written
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.names.sheets import TEXTS
from pdo_xl.sheet.ours import is_own_sheet, is_unmarked, refuse_foreign_sheets
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.opening import open_file


class TextsAdded(NamedTuple):
    """What came of it: the file, and a sentence where there is anything to know."""

    written: Written | None
    told: str


def add_texts_sheet(file: Path, run: Run | None = None) -> TextsAdded:
    """Add the sheet where there is none, with a copy of the file beside it; a file that cannot have it stays as it is.

    A document that is made does not depend on it: what keeps the sheet out is a sentence, and no refusal.
    """
    try:
        return _add(file, run or this_run())
    except FileRefused as error:
        return TextsAdded(
            None, f"Il foglio «{TEXTS}», in cui scrivere i testi della Relazione, non si è aggiunto: {error}"
        )


def _add(file: Path, run: Run) -> TextsAdded:
    with closing(open_file(file, run)) as host:
        grids = host.grids()
        there = next((grid for grid in grids if grid.name.casefold() == TEXTS.casefold()), None)
        if there is not None and is_own_sheet(there):
            return TextsAdded(None, "")
        if there is not None:
            return TextsAdded(
                None,
                f"Il foglio «{TEXTS}» del programma, in cui scrivere i testi della Relazione, non c'è, perché "
                "l'ufficio ne ha già uno con questo nome: per averlo, rinominare quello dell'ufficio e ripetere.",
            )
        refuse_foreign_sheets(host.name, grids)
        if is_unmarked(grids):
            # Beside a sheet with a mark, columns without one would be the office's.
            raise FileRefused(f"«{host.name}» è di una versione precedente: eseguire pdo-xl aggiorna su questo file.")
        kept = read_parameters(grids).parameters.copies_kept
        host.write(Writing((), new_sheets=(TEXTS,), essential=(TEXTS,), copies_kept=kept))
        return TextsAdded(
            host.written,
            f"In «{host.name}» c'è ora il foglio «{TEXTS}»: ciò che vi si scrive entra nella prossima Relazione."
            f"{host.written.replaced.told}",
        )
