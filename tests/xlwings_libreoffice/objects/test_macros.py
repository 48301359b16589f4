"""Macros that Python answers for, and those of the document."""

import pytest

from pdo_xl.xlwings_libreoffice.objects import macros
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


def test_a_macro_in_basic_gets_arguments_and_answers(book):
    libraries = book.impl.model.BasicLibraries
    library = (
        libraries.getByName("Standard") if libraries.hasByName("Standard") else libraries.createLibrary("Standard")
    )
    library.insertByName("Conti", "Function Somma(a, b)\n    Somma = a + b\nEnd Function\n")
    assert book.macro("Conti.Somma")(2, 3.5) == 5.5
    assert book.macro("somma")(1, 1) == 2
    with pytest.raises(LibreOfficeError, match="non ha la macro «Conti.Differenza»"):
        book.macro("Conti.Differenza")(2, 1)


def test_python_answers_for_a_module(book, monkeypatch):
    monkeypatch.setattr(macros, "_answered", {})
    macros.answer_for("Conti", {"Somma": lambda called, a, b: (called.name, a + b)})
    assert book.macro("Conti.Somma")(2, 3.5) == (book.name, 5.5)
    for absent in ("Conti.Differenza", "Altri.Somma", "Somma"):
        with pytest.raises(LibreOfficeError, match=f"non ha la macro «{absent}»"):
            book.macro(absent)(2, 1)
