"""Where a person finds what a sentence asks for: each program has menus of its own."""

from typing import NamedTuple

import xlwings as xw


class Menus(NamedTuple):
    """The ways through a program's menus, in Italian."""

    unprotect: str
    unfilter: str


_EXCEL = Menus("Revisione, Rimuovi protezione foglio", "Dati, Cancella")
_BY_ENGINE = {"libreoffice": Menus("Strumenti, Proteggi foglio", "Dati, Altri filtri, Azzera il filtro")}


def menus_of(book: xw.Book) -> Menus:
    """Give the menus of the program that a workbook is open in."""
    return _BY_ENGINE.get(book.app.engine.name, _EXCEL)
