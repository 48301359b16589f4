"""PDO318: what the column «Andamento» says is a word that its type knows."""

import pytest

from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.reading.read import read_plan
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, messages, row


def told(kind: str, target: Entry, way: Entry) -> Results:
    """Such a row beside one that says the usual."""
    rows = [[*row(), "cumulato"], [*row(objective="Altro", kind=kind, target=target), way]]
    host = MemoryHost(MemoryGrid("Piano", [[TITLE], [*HEADER, "Andamento"], *rows]))
    return score(read_plan(host).plan, DEFAULTS, END_OF_YEAR)


@pytest.mark.parametrize(
    ("kind", "target", "way"),
    [
        ("Nr.", 10.0, "Livello"),
        ("Nr.", 10.0, None),
        ("Nr.", 10.0, "  "),
        ("Percentuale", "90%", "CUMULATO"),
        ("Data", "31.12.2024", "scadenza"),
        ("Giudizio", "Migliorare", "livello"),
        ("Nr.", "non superiore a 3", "livello"),
        ("boh", "boh", "cumulato"),
    ],
)
def test_passes(kind: str, target: Entry, way: Entry) -> None:
    assert messages(told(kind, target, way), "PDO318") == []


@pytest.mark.parametrize(
    ("kind", "target", "way", "message", "suggestion"),
    [
        ("Nr.", 10.0, "boh", "«boh» non si legge: conta come cumulato", "Scrivere cumulato oppure livello, oppure"),
        ("Nr.", 10.0, 12.0, "«12» non si legge: conta come cumulato", "Scrivere cumulato oppure livello, oppure"),
        (
            "Nr.",
            "non superiore a 3",
            "cumulato",
            "«cumulato» qui non si usa: conta come livello",
            "Scrivere livello, o",
        ),
        ("Data", "31.12.2024", "livello", "«livello» qui non si usa: conta come scadenza", "Scrivere scadenza, oppure"),
        ("Tempestività", "30 gg", "cumulato", "«cumulato» qui non si usa: conta come livello", "Scrivere livello, o"),
        ("si/no", "si", "livello", "«livello» qui non si usa: una risposta non cresce nell'anno", "Lasciare vuota la"),
        (
            "boh",
            "boh",
            "boh",
            "«boh» non si legge",
            "Scrivere cumulato oppure livello oppure scadenza, oppure lasciare",
        ),
    ],
)
def test_found(kind: str, target: Entry, way: Entry, message: str, suggestion: str) -> None:
    ((at, field, said, how),) = messages(told(kind, target, way), "PDO318")
    assert (at, field, said) == (4, "andamento", f"L'andamento {message}.")
    assert how.startswith(suggestion)
