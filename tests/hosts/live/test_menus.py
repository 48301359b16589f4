"""Each program's menus, where it has its own."""

from types import SimpleNamespace
from typing import Any

import pytest

from pdo_xl.hosts.live.menus import menus_of


@pytest.mark.parametrize(
    ("engine", "unprotect", "unfilter"),
    [
        ("libreoffice", "Strumenti, Proteggi foglio", "Dati, Altri filtri, Azzera il filtro"),
        ("excel", "Revisione, Rimuovi protezione foglio", "Dati, Cancella"),
        ("memory", "Revisione, Rimuovi protezione foglio", "Dati, Cancella"),
    ],
)
def test_the_menus(engine: str, unprotect: str, unfilter: str) -> None:
    book: Any = SimpleNamespace(app=SimpleNamespace(engine=SimpleNamespace(name=engine)))
    assert menus_of(book) == (unprotect, unfilter)
