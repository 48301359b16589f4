"""What the extension's component calls, over a document of a real LibreOffice."""

import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import xlwings as xw

from pdo_xl.hosts.libreoffice.basic import is_awake
from pdo_xl.xlwings_libreoffice.engine import engine
from pdo_xl.xlwings_libreoffice.soffice import Soffice, import_uno, property_values


@pytest.fixture
def bridge(app: xw.App) -> Iterator[ModuleType]:
    """The module, which only what has UNO can import."""
    import_uno()
    from pdo_xl.hosts.libreoffice import bridge

    yield bridge
    # Each command takes LibreOffice for the program that this Python runs in.
    for inside in [one for one in engine.apps if one.pid == os.getpid()]:
        engine.apps.forget(inside)


@pytest.fixture
def library(pressed: xw.Book) -> Any:
    return pressed.impl.model.BasicLibraries.getByName("VBAProject")


def test_a_document_without_the_macros_of_the_plan_is_told_so(bridge: ModuleType, book: xw.Book) -> None:
    assert bridge.run(book.app.api, book.impl.model, "guida") == (
        "!Questo documento non ha le macro del Piano degli Obiettivi: aprire la cartella del piano e riprovare."
    )


def test_macros_that_are_off_are_told_how_to_be_switched_on(bridge: ModuleType, soffice: Soffice, filled: Path) -> None:
    options = property_values(MacroExecutionMode=0, Hidden=True)
    said = bridge.opened(soffice.desktop.loadComponentFromURL(filled.as_uri(), "_blank", 0, options))
    assert said.startswith("Le macro di questa cartella sono disattivate: ")
    assert said.endswith("I comandi del menu PDO funzionano anche così.")


def test_a_command_answers_for_its_document(bridge: ModuleType, pressed: xw.Book) -> None:
    assert bridge.run(pressed.app.api, pressed.impl.model, "guida").startswith("1. Compilare la colonna")
    assert bridge.run(pressed.app.api, pressed.impl.model, "manca").startswith("!Il comando «manca» non esiste")


def test_the_modules_are_made_ready_and_put_back_while_they_are_saved(bridge: ModuleType, library: Any) -> None:
    asleep = {name: library.getByName(name) for name in library.ElementNames}
    document = type("Documento", (), {"BasicLibraries": library_set(library)})()
    bridge._change_modules(document, bridge.awake)
    assert is_awake(library.getByName("PDO"))
    bridge._change_modules(document, lambda _, source: bridge.asleep(source))
    assert {name: library.getByName(name) for name in library.ElementNames} == asleep


def library_set(library: Any) -> Any:
    """A document's libraries with this one alone."""
    return type(
        "Librerie",
        (),
        {
            "ElementNames": ("VBAProject",),
            "isLibraryLoaded": lambda self, _: True,
            "getByName": lambda self, _: library,
        },
    )()


def test_a_formula_is_answered_whatever_goes_wrong(
    bridge: ModuleType, pressed: xw.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = pressed.impl.model
    assert bridge.answer(document, "PDO_SCORE", ["Nr.", 10.0, 5.0, None]) == (1, 1, (50.0,))
    assert bridge.answer(document, "PDO_MANCA", []) == (
        1, 1, ("#PDO: la funzione non è riuscita (KeyError): dirlo al tecnico.",),
    )  # fmt: skip
