"""The worksheet functions, as Excel sees them. The texts are shown by its function wizard (255 characters at most).

Source: design of the workbook, section "In cells". What they answer is worked out by `pdo_xl.formulas`.
"""

import gc
from collections.abc import Callable
from datetime import date
from functools import wraps
from inspect import signature

import xlwings as xw

from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.kinds import labelled
from pdo_xl.domain.values.text import shorten
from pdo_xl.formulas.cells import BLANK, Cells, Result, marked
from pdo_xl.formulas.indicators import check_cells, delay_cells, score_cells, state_cells
from pdo_xl.formulas.sector import sector_cells
from pdo_xl.hosts.excel.arguments import CellsAccessor, cells_of
from pdo_xl.hosts.live.calling_parameters import calling_parameters

Answer = list[list[Result]]
"""Rows of an answer, which spill; xlwings gives one cell as itself."""

_KIND = f"La tipologia di valore: {', '.join(labelled())}. Una cella o un blocco."
_TARGET = "Il valore atteso, come nel piano: 650, 80%, 31.12.2024, si, Entro 30 gg. Una cella o un blocco."
_ACTUAL = "Il valore effettivo; vuoto se non c'è ancora. Una cella o un blocco, con le stesse righe."
_DAY = "Facoltativa: il giorno a cui si guarda. Se manca vale data_riferimento del foglio Parametri, altrimenti oggi."


_LONGEST_IN_BLOCK = 255
"""Unit: characters. A longer text makes Excel show #VALUE! in the whole block. Source: xlwings, issue 456."""
_MOST_ROWS = 65_535
"""Of a longer block Excel shows #VALUE!. Source: xlwings, issue 395."""


def in_cells(function: Callable[..., Answer]) -> Callable[..., Answer]:
    """Take cells or blocks, give a block; what staff can put right becomes a text, a bug does not."""
    expected = len(signature(function).parameters)

    @wraps(function)
    def run(*arguments: object) -> Answer:
        given = (*arguments, *(None,) * (expected - len(arguments)))
        # A large block makes many objects and no cycles: collecting would re-read them again and again.
        collects = gc.isenabled()
        gc.disable()
        try:
            return _fitting(function(*map(cells_of, given)))
        except PdoError as error:
            return [[marked(error)]]
        finally:
            if collects:
                gc.enable()

    return run


def _fitting(answer: Answer) -> Answer:
    """Let an answer be one that Excel takes from a function."""
    if len(answer) > _MOST_ROWS:
        return [[marked("una formula riempie al più 65.535 righe: dividere il blocco in più formule.")]]
    if len(answer) == 1 and len(answer[0]) == 1:
        return answer
    return [
        [shorten(cell, _LONGEST_IN_BLOCK) if isinstance(cell, str) else cell for cell in row]
        if any(isinstance(cell, str) and len(cell) > _LONGEST_IN_BLOCK for cell in row)
        else row
        for row in answer
    ]


@xw.func(category="PDO")
@xw.arg("tipologia", convert=CellsAccessor, doc=_KIND)
@xw.arg("atteso", convert=CellsAccessor, doc=_TARGET)
@xw.arg("effettivo", convert=CellsAccessor, doc=_ACTUAL)
@xw.arg("anno", convert=CellsAccessor, doc="Facoltativo: l'anno del piano. Se manca vale l'anno del valore atteso.")
@xw.ret(convert="raw")
@in_cells
def PDO_SCORE(tipologia: Cells, atteso: Cells, effettivo: Cells, anno: Cells = BLANK) -> Answer:
    """Punteggio da 0 a 100 di un indicatore; vuoto se manca il valore effettivo."""
    return score_cells(tipologia, atteso, effettivo, anno, calling_parameters())


@xw.func(category="PDO")
@xw.arg("tipologia", convert=CellsAccessor, doc=_KIND)
@xw.arg("atteso", convert=CellsAccessor, doc=_TARGET)
@xw.arg("effettivo", convert=CellsAccessor, doc=_ACTUAL)
@xw.arg("data", convert=CellsAccessor, doc=_DAY)
@xw.ret(convert="raw")
@in_cells
def PDO_STATO(tipologia: Cells, atteso: Cells, effettivo: Cells, data: Cells = BLANK) -> Answer:
    """Stato di un indicatore a una data: Raggiunto, Parziale, In corso, In scadenza, Scaduto, Da verificare."""
    return state_cells(tipologia, atteso, effettivo, data, calling_parameters(), date.today())


@xw.func(category="PDO")
@xw.arg("tipologia", convert=CellsAccessor, doc=_KIND)
@xw.arg("atteso", convert=CellsAccessor, doc=_TARGET)
@xw.arg("effettivo", convert=CellsAccessor, doc=_ACTUAL)
@xw.arg("data", convert=CellsAccessor, doc=_DAY)
@xw.ret(convert="raw")
@in_cells
def PDO_RITARDO(tipologia: Cells, atteso: Cells, effettivo: Cells, data: Cells = BLANK) -> Answer:
    """Giorni di ritardo di un indicatore di tipo Data, fatto in ritardo o scaduto; vuoto se non ce ne sono."""
    return delay_cells(tipologia, atteso, effettivo, data, calling_parameters(), date.today())


@xw.func(category="PDO")
@xw.arg("tipologia", convert=CellsAccessor, doc=_KIND)
@xw.arg("atteso", convert=CellsAccessor, doc=_TARGET)
@xw.arg("effettivo", convert=CellsAccessor, doc=_ACTUAL)
@xw.ret(convert="raw")
@in_cells
def PDO_VERIFICA(tipologia: Cells, atteso: Cells, effettivo: Cells) -> Answer:
    """Che cosa correggere in un indicatore, o che cosa è stato dato per inteso; vuoto se va tutto bene."""
    return check_cells(tipologia, atteso, effettivo, calling_parameters())


@xw.func(category="PDO")
@xw.arg("settori", convert=CellsAccessor, doc="La colonna Settore del piano (le righe di continuazione sono vuote).")
@xw.arg("pesi", convert=CellsAccessor, doc="La colonna Pesatura settore, con le stesse righe.")
@xw.arg("punteggi", convert=CellsAccessor, doc="La colonna Punteggio obiettivo, con le stesse righe.")
@xw.arg("settore", convert=CellsAccessor, doc="Il settore di cui si vuole il punteggio, per esempio SF; o un blocco.")
@xw.ret(convert="raw")
@in_cells
def PDO_SETTORE(settori: Cells, pesi: Cells, punteggi: Cells, settore: Cells) -> Answer:
    """Punteggio da 0 a 100 di un settore: la media dei punteggi degli obiettivi, secondo i pesi."""
    return sector_cells(settori, pesi, punteggi, settore, calling_parameters())


@xw.func(category="PDO")
@xw.arg("piano", convert=CellsAccessor, doc="Il piano con la riga delle intestazioni, per esempio Piano!A1:J161.")
@xw.arg("data", convert=CellsAccessor, doc=_DAY)
@xw.ret(convert="raw")
@in_cells
def PDO_RIEPILOGO(piano: Cells, data: Cells = BLANK) -> Answer:
    """La tabella di Riepilogo: una riga per settore e l'ente, con punteggio, peso con un dato, obiettivi raggiunti."""
    # Imported here: the rules of every finding are not needed for a score.
    from pdo_xl.formulas.summary import summary_cells

    return summary_cells(piano, data, calling_parameters(), date.today())
