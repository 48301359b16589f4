"""Where the plan is: its sheets, its header row, its columns."""

import pytest

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field
from pdo_xl.sheet.columns.headers import match_headers
from pdo_xl.sheet.columns.locate import plan_candidates
from pdo_xl.sheet.names.computed import COLUMN_MARKS, USUAL, Computed
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.plan_columns import OPTIONAL_FIELDS
from tests.junk import HEAVY, VALUES, WORDS
from tests.sheet.columns.one_row import header_layout
from tests.support import HEADER, TITLE, MemoryGrid

FIELDS = [field for field in Field if field is not Field.PARAMETER and field not in OPTIONAL_FIELDS]
IN_ORDER = {field: column for column, field in enumerate(FIELDS, start=1)}


def test_the_header_of_the_office() -> None:
    assert match_headers(HEADER) == IN_ORDER


@pytest.mark.parametrize(
    "spell",
    [
        str.upper,
        str.lower,
        lambda text: f"  {text} ",
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace("a", "à").replace("e", "é"),
        lambda text: text.replace(" ", "\xa0"),
    ],
    ids=["upper", "lower", "around", "breaks", "double", "accents", "nbsp"],
)
def test_case_spaces_breaks_and_accents_do_not_matter(spell: object) -> None:
    assert callable(spell)
    assert match_headers([spell(text) for text in HEADER]) == IN_ORDER


def test_any_order() -> None:
    assert match_headers(HEADER[::-1]) == {field: 11 - column for field, column in IN_ORDER.items()}


def test_the_beginnings_are_enough() -> None:
    short = [
        "Settore",
        "Resp.",
        "Sigla",
        "Servizio",
        "Obiettivo",
        "Indicatore",
        "Tipologia",
        "Valore atteso",
        "Valore effettivo",
        "Peso",
    ]
    assert match_headers(short) == IN_ORDER
    other = ["SETTORE", "Responsabile di settore", "Sigla servizio", "Servizio/ufficio", "Obiettivo 2025", "Indicatori",
             "Tipologia di valore (Nr., %)", "Valore atteso 2025", "Valore effettivo al 31.12", "Pesatura"]  # fmt: skip
    assert match_headers(other) == IN_ORDER


def test_extra_columns_are_left_alone() -> None:
    assert match_headers(["Note", None, 5, "", *HEADER, "Stato di avanzamento", True]) == {
        field: column + 4 for field, column in IN_ORDER.items()
    }


def test_the_longer_beginning_wins_then_the_leftmost() -> None:
    found = match_headers(
        ["Obiettivo strategico", "Obiettivo di consolidamento e miglioramento", "Settore", "Settore bis"]
    )
    assert found == {Field.OBJECTIVE: 2, Field.SECTOR: 3}


def test_computed_columns_are_not_the_staffs() -> None:
    assert match_headers([name.value for name in USUAL]) == {}


def test_the_names_of_computed_columns_alone_do_not_make_them_ours() -> None:
    layout = header_layout("Piano", 2, [*HEADER, "Note", *[name.value.upper() for name in USUAL], None])
    assert layout is not None
    assert (layout.sheet, layout.header_row, layout.columns) == ("Piano", 2, IN_ORDER)
    assert layout.computed == {}
    assert layout.last_column == 17


def test_layout_without_computed_columns() -> None:
    layout = header_layout("Piano", 5, [*HEADER, "", "Note"])
    assert layout is not None
    assert (layout.header_row, layout.computed, layout.last_column) == (5, {}, 12)


@pytest.mark.parametrize(
    ("missing", "what"),
    [
        (
            [9],
            (
                "la colonna «Pesatura settore»: aggiungerla; se il piano ne fa a meno, scrivere «nessuna» nel foglio "
                'Parametri, riga colonna_peso, o eseguire pdo-xl attiva (o calcola) con --colonna "peso=nessuna"'
            ),
        ),
        ([7], "la colonna «Valore atteso»: aggiungerla"),
        (
            [0, 3],
            (
                "le colonne «Settore», «Servizio»: aggiungerle; se il piano ne fa a meno, scrivere «nome del foglio» o "
                "«nessuna» nel foglio Parametri, righe colonna_settore, colonna_servizio, o eseguire pdo-xl attiva (o calcola) "
                'con --colonna "settore=nome del foglio" --colonna "servizio=nessuna"'
            ),
        ),
        (
            [2, 8],
            (
                "le colonne «Sigla servizio/ufficio», «Valore effettivo»: aggiungerle; se il piano fa a meno di «Sigla "
                "servizio/ufficio», scrivere «nessuna» nel foglio Parametri, riga colonna_sigla, o eseguire pdo-xl attiva "
                '(o calcola) con --colonna "sigla=nessuna"'
            ),
        ),
    ],
)
def test_a_header_that_lacks_columns(missing: list[int], what: str) -> None:
    cells = [None if column in missing else text for column, text in enumerate(HEADER)]
    with pytest.raises(NoPlan) as raised:
        header_layout("Piano 2024", 7, cells)
    assert str(raised.value) == f"PDO101: nel foglio «Piano 2024» l'intestazione alla riga 7 non ha {what}."


@pytest.mark.parametrize(
    "cells",
    [
        [],
        [None] * 12,
        ["PIANO DEGLI OBIETTIVI 2024"],
        HEADER[:4],
        HEADER[:7],
        ["Settore", "Responsabile", "Obiettivi", "Indicatori", "Peso totale", "Punti"],
        list(VALUES),
        list(WORDS),
        list(HEAVY),
    ],
    ids=["none", "blank", "title", "few", "no values", "summary", "values", "words", "heavy"],
)
def test_rows_that_are_no_header(cells: list[object]) -> None:
    assert header_layout("Piano", 1, cells) is None


def sheet(name: str, *, hidden: bool = False) -> MemoryGrid:
    return MemoryGrid(name, [], hidden=hidden)


HEADED = MemoryGrid("Piano 2024", [[TITLE], HEADER])
MARKED = MemoryGrid("Piano", [], hidden=True, marks={COLUMN_MARKS[Computed.SCORE]: (2, 11)})


@pytest.mark.parametrize(
    ("sheets", "names"),
    [
        ([sheet("Altro"), sheet("Piano"), sheet("Piano (2)")], ["Piano"]),
        ([sheet("Altro"), sheet(" PIANO "), sheet("Copia")], [" PIANO "]),
        ([sheet("Piano", hidden=True), sheet("Copia")], ["Piano"]),
        ([sheet("Piano", hidden=True), HEADED, sheet("Copia")], ["Piano 2024", "Copia"]),
        ([MARKED, HEADED], ["Piano"]),
        ([sheet("SF"), sheet("GT"), sheet("Vecchio", hidden=True)], ["SF", "GT"]),
        ([sheet("SF", hidden=True)], ["SF"]),
        ([sheet("SF"), sheet("xlwings.conf", hidden=True), *[sheet(name) for name in OWN_SHEETS]], ["SF"]),
        ([sheet(name) for name in OWN_SHEETS], []),
        ([], []),
    ],
)
def test_the_sheets_that_may_hold_the_plan(sheets: list[MemoryGrid], names: list[str]) -> None:
    assert [grid.name for grid in plan_candidates(sheets)] == names
