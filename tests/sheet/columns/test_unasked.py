"""The column «Andamento»: taken by its cells, and nobody is asked."""

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.columns.headers import match
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.reading.recognition import Meaning, recognise
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row


def grid(*columns: tuple[str, tuple[Entry, ...]]) -> MemoryGrid:
    """A plan of three rows with such columns behind the ten."""
    rows = [row(), more(), row(objective="Altro")]
    headers = [header for header, _ in columns]
    cells = [[*own, *[entries[place] for _, entries in columns]] for place, own in enumerate(rows)]
    return MemoryGrid("Piano", [[TITLE], [*HEADER, *headers], *cells])


@pytest.mark.parametrize("header", ["Andamento", "ANDAMENTO", "Andamento dell'indicatore", "Tipo di andamento"])
def test_it_is_read_row_by_row(header: str) -> None:
    plan = read_plan(MemoryHost(grid((header, ("Livello", None, " cumulato ")))))
    assert plan.sheets[0].layout.columns[Field.TREND] == 11
    assert plan.plan.ways == {"Piano": {3: "Livello", 5: " cumulato "}}


@pytest.mark.parametrize(
    "entries",
    [
        ("in linea con i tempi", "in ritardo", "concluso"),
        ("livello", "in ritardo", "concluso"),
        (None, None, None),
        (12.0, 30.0, None),
    ],
)
def test_a_column_of_other_things_is_the_offices_own(entries: tuple[Entry, ...]) -> None:
    read = read_plan(MemoryHost(grid(("Andamento", entries))))
    assert Field.TREND not in read.sheets[0].layout.columns
    assert read.plan.ways == {}


def test_of_two_the_first_that_tells_is_taken_and_nobody_is_asked() -> None:
    told = ("Andamento", ("livello", "cumulato", None))
    read = read_plan(MemoryHost(grid(("Andamento al 30/06", ("bene", None, None)), told, told)))
    assert read.sheets[0].layout.columns[Field.TREND] == 12
    first, _, third = (
        recognise(MemoryHost(grid(("Andamento al 30/06", ("bene", None, None)), told, told))).sheets[0].cells[10:]
    )
    assert (first.meaning, third.meaning) == (Meaning.UNUSED, Meaning.UNUSED)
    assert first.reason.startswith("le sue celle non dicono come cresce l'indicatore (")
    assert third.reason == "un'altra colonna lo dice già"


def test_a_person_may_name_it() -> None:
    known = Known(ColumnMapping.read({"colonna_andamento": "Crescita"}))
    headers = match("Piano", [*HEADER, "Crescita", "Andamento"], known, 2024)
    assert headers.columns[Field.TREND] == 11
    none = Known(ColumnMapping.read({"colonna_andamento": "nessuna"}))
    assert Field.TREND not in match("Piano", [*HEADER, "Andamento"], none, 2024).columns
