"""The answers of a sister workbook, taken where they fit."""

import pytest

from pdo_xl.domain.errors import ParameterError
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.reading.sister import Taken, from_sister
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row

STRANGE = [*HEADER[:7], "Meta 2023", "Riscontro", HEADER[9]]


def plan(header: list[str], name: str = "Foglio1") -> MemoryGrid:
    cells = [*row(actual=650.0), "x", "y"][: len(header)]
    return MemoryGrid(name, [[TITLE], header, cells])


def sister(origins: dict[str, str] | None = None, **values: str) -> MemoryHost:
    lines = [[name, value, "", (origins or {}).get(name, "")] for name, value in values.items()]
    return MemoryHost(plan(STRANGE), MemoryGrid("Parametri", [list(PARAMETERS_HEADERS), *lines]))


TOLD = {
    "colonna_valore_atteso": "Indicato da chi usa la cartella: H «Meta 2023»",
    "colonna_valore_effettivo": "Indicato da chi usa la cartella: I «Riscontro»",
}
LETTERS = {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"}


@pytest.mark.parametrize("origins", [TOLD, {}], ids=["kept headers", "the sister's own headers"])
def test_letters_follow_their_headers(origins: dict[str, str]) -> None:
    there = sister(origins, **LETTERS)
    assert from_sister(MemoryHost(plan(STRANGE)), there) == Taken(LETTERS, {})
    moved = [*HEADER[:7], "Riscontro", "META 2024", HEADER[9]]
    assert from_sister(MemoryHost(plan(moved)), there) == Taken(
        {"colonna_valore_atteso": "I", "colonna_valore_effettivo": "H"}, {}
    )


def test_what_does_not_fit_is_left_with_the_reason() -> None:
    other = [*HEADER[:7], "Traguardo finale", "Riscontro", HEADER[9], "Riscontro"]
    there = sister(TOLD, **LETTERS, colonna_sigla="nessuna", colonna_peso="Rilevanza", foglio_piano="Piano")
    taken = from_sister(MemoryHost(plan(other)), there)
    assert taken.answers == {"colonna_valore_effettivo": "I"}
    assert taken.unfit == {
        "colonna_valore_atteso": "«Meta 2023» non c'è",
        "colonna_sigla": "qui la colonna c'è, e «nessuna» la lascerebbe fuori",
        "colonna_peso": "«Rilevanza» non c'è",
        "foglio_piano": "il foglio «Piano» non c'è",
    }


def test_a_header_that_stands_twice_is_no_place() -> None:
    twice = [*HEADER[:7], "Riscontro", "Meta", HEADER[9], "Riscontro"]
    taken = from_sister(MemoryHost(plan(twice)), sister(TOLD, **LETTERS))
    assert (taken.answers, taken.unfit) == (
        {"colonna_valore_atteso": "I"}, {"colonna_valore_effettivo": "«Riscontro» sta in più colonne"},
    )  # fmt: skip


def test_headers_days_sheets_and_words() -> None:
    there = sister(
        {},
        colonna_valore_atteso="Meta 2023",
        colonna_valore_effettivo="I = 30/06; H = 31/12",
        colonna_servizio="nessuna",
        foglio_piano="Foglio1",
        anno="2023",
    )
    without = [*HEADER[:3], *HEADER[4:7], "Meta", "Riscontro", HEADER[9]]
    taken = from_sister(MemoryHost(MemoryGrid("Foglio1", [[TITLE], without, [*row()[:3], *row()[4:]]])), there)
    assert taken.unfit == {}
    assert taken.answers == {
        "colonna_valore_atteso": "G",
        "colonna_valore_effettivo": "H = 30/06; G = 31/12",
        "colonna_servizio": "nessuna",
        "foglio_piano": "Foglio1",
    }


def test_sheets_in_which_it_stands_elsewhere_get_the_header() -> None:
    moved = [*HEADER[:7], "Riscontro", "Meta", HEADER[9]]
    here = MemoryHost(plan(STRANGE, "SF"), plan(moved, "GT"))
    taken = from_sister(here, sister(TOLD, **LETTERS))
    assert taken.answers == {"colonna_valore_atteso": "«Meta 2023»", "colonna_valore_effettivo": "«Riscontro»"}


def test_an_answer_for_a_sheet_that_is_not_here() -> None:
    taken = from_sister(MemoryHost(plan(STRANGE)), sister({}, colonna_valore_atteso="SF!H"))
    assert taken == Taken({}, {"colonna_valore_atteso": "il foglio «sf» non c'è"})


def test_no_answers_and_no_workbook_of_ours() -> None:
    assert from_sister(MemoryHost(plan(STRANGE)), sister()) == Taken({}, {})
    with pytest.raises(ParameterError, match=r"^In «prova.xlsx» non c'è il foglio Parametri del programma, da cui"):
        from_sister(MemoryHost(plan(STRANGE)), MemoryHost(plan(STRANGE)))


def test_an_answer_for_one_sheet_stays_one_for_it() -> None:
    moved = plan([*HEADER[:7], "Riscontro", "Meta 2023", HEADER[9]])
    taken = from_sister(MemoryHost(moved), sister({}, colonna_valore_atteso="Foglio1!Meta 2023"))
    assert taken == Taken({"colonna_valore_atteso": "foglio1!I"}, {})
