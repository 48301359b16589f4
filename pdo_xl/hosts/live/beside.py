"""Results beside what they are of: columns of the plan that are grouped and closed, and by the same button freed again.

Only in the workbook that the program makes: in an activated one the sheet's looks are the office's.
"""

import xlwings as xw

from pdo_xl.domain.errors import FileRefused, PdoError
from pdo_xl.domain.plan import Field
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.hosts.live.menus import menus_of
from pdo_xl.hosts.live.vba_calls import ask
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.names.sheets import OBJECTIVES
from pdo_xl.sheet.reading.load import load

_CLOSED = (Field.UNIT, Field.SERVICE, Field.INDICATOR)
"""What a row is known without, once its objective stands beside its results."""
_NOT_OURS, _NOW_CLOSED = "ufficio", "chiuse"


class NotBeside(PdoError):
    """The columns are not to be closed here."""


def results_beside(book: xw.Book) -> str:
    """Close or free the columns; say which. Raises: NotBeside, NoPlan, FileRefused."""
    host = LiveHost(book)
    host.state.refuse_unwritable()
    read = load(host)
    told, letters = "", ""
    for sheet in read.sheets:
        layout = sheet.layout
        if layout.sheet in host.state.protected:
            raise FileRefused.locked_sheet(layout.sheet, menu=menus_of(book).unprotect)
        columns = [layout.columns[field] for field in _CLOSED if field in layout.columns]
        if not columns:
            continue
        told = str(ask(book, "Accanto", layout.sheet, columns))
        if told == _NOT_OURS:
            raise NotBeside(
                "Questa cartella è dell'ufficio, e come si vede il suo foglio non si cambia: gli obiettivi con i "
                f"risultati accanto sono nel foglio {OBJECTIVES}."
            )
        letters = ", ".join(map(column_letters, columns))
    if not told:
        raise NotBeside("Il piano non ha colonne da chiudere: i risultati sono già accanto.")
    if told == _NOW_CLOSED:
        return f"Chiuse le colonne {letters}: i risultati sono accanto agli obiettivi. Lo stesso pulsante le riapre."
    return f"Riaperte le colonne {letters}."
