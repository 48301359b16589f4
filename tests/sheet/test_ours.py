"""Which columns and sheets are ours: those with our marks; an office's own of the same names stay the office's."""

from datetime import datetime
from itertools import permutations

import pytest

from pdo_xl.actions import calculate, new_year
from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet import ours
from pdo_xl.sheet.blocks import Block
from pdo_xl.sheet.names.computed import USUAL, Computed
from pdo_xl.sheet.names.own_sheets import FORMER_HEADERS, NEEDED_SHEETS, OWN_HEADERS, SHEET_MARK
from pdo_xl.sheet.names.sheets import CONFIGURATION, ORIGIN, ORIGIN_SAYS, TITLES
from pdo_xl.sheet.ours import (
    choose_own_sheets,
    is_own_configuration,
    is_own_origin,
    is_own_sheet,
    is_unmarked,
    own_columns,
    refuse_foreign_configuration,
    refuse_foreign_sheets,
    renamed_parameters,
)
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.run import Run
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, column_marks, plan_of, row, sheet_of

NAMES = [name.value for name in USUAL]
ROW = range(2, 3)
BLOCK = dict(zip(USUAL, range(11, 17), strict=True))


def header(*texts: str) -> list[str]:
    return ["x"] * 10 + list(texts)


def own_sheet(name: str, *, marks: dict[str, tuple[int, int]] | None = None, above: int = 0) -> MemoryGrid:
    """One of ours as version 0.1.0 left it: no mark, its header where it belongs, or `above` rows lower."""
    number, texts = OWN_HEADERS[name]
    return MemoryGrid(name, [[name], *[[]] * (number - 2 + above), list(texts)], marks=marks or {})


@pytest.mark.parametrize("texts", [[name] for name in NAMES] + [NAMES, NAMES[::-1], [*NAMES[:2], "Note", *NAMES[2:]]])
def test_no_name_makes_a_column_ours(texts: list[str]) -> None:
    spelled = ["  ".join(text.upper().split(" ")) for text in texts]
    for written in (texts, spelled):
        assert own_columns(header(*written), ROW, {}, unmarked=False) == {}


def test_the_marks_do_wherever_the_office_moved_the_columns() -> None:
    assert own_columns(header(*NAMES), ROW, column_marks(2, *range(11, 17)), unmarked=False) == BLOCK
    moved = header("Note", NAMES[1], NAMES[0], "Fonte", *NAMES[2:], "Stato")
    found = own_columns(moved, ROW, column_marks(2, 13, 12, 15, 16, 17, 18), unmarked=False)
    assert found == dict(zip(USUAL, (13, 12, 15, 16, 17, 18), strict=True))


def test_beside_ours_the_offices_stays_its_own() -> None:
    texts = header(*NAMES, *NAMES)
    assert own_columns(texts, ROW, column_marks(2, *range(17, 23)), unmarked=False) == {
        name: column + 6 for name, column in BLOCK.items()
    }


def test_a_mark_over_another_text_or_another_row_is_none() -> None:
    marks = column_marks(2, *range(11, 17))
    assert own_columns(header("Note", *NAMES[1:]), ROW, marks, unmarked=False).keys() == set(USUAL) - {Computed.SCORE}
    assert own_columns(header(*NAMES), range(4, 5), marks, unmarked=False) == {}
    assert own_columns(header(*NAMES), range(1, 3), marks, unmarked=False) == BLOCK


def test_marks_left_behind_by_a_program_make_no_offices_column_ours() -> None:
    """Two columns were put in at the left and the names stayed: one of them now meets the office's «Stato»."""
    texts = ["x"] * 11 + ["Stato", *NAMES]
    assert own_columns(texts, ROW, column_marks(2, 11, 12, 13, 14, 15, 16), unmarked=False) == {}


def test_without_marks_the_last_whole_block_is_ours() -> None:
    """Version 0.1.0 wrote to the last column of each name."""
    assert own_columns(header(*NAMES), ROW, {}, unmarked=True) == BLOCK
    twice = own_columns(header(*NAMES, *NAMES), ROW, {}, unmarked=True)
    assert twice == {name: column + 6 for name, column in BLOCK.items()}
    assert own_columns(header("Stato", *NAMES), ROW, {}, unmarked=True)[Computed.STATE] == 13
    assert own_columns(header(*NAMES[:5]), ROW, {}, unmarked=True) == {}


def test_without_marks_what_the_office_moved_is_ours_if_it_can_only_be_that() -> None:
    texts = header(*NAMES[:2], "Note", *NAMES[2:])
    assert own_columns(texts, ROW, {}, unmarked=True) == dict(zip(USUAL, (11, 12, 14, 15, 16, 17), strict=True))
    assert own_columns([*texts, "Stato"], ROW, {}, unmarked=True) == {}


@pytest.mark.parametrize("name", OWN_HEADERS)
def test_a_sheet_is_ours_by_its_mark_or_its_header(name: str) -> None:
    assert is_own_sheet(own_sheet(name)) is (len(OWN_HEADERS[name][1]) > 1)
    assert is_own_sheet(MemoryGrid(name, []))
    assert is_own_sheet(MemoryGrid(name.upper(), [], marks={SHEET_MARK: (3, 1)}))
    assert not is_own_sheet(MemoryGrid(name, [], marks={}))
    assert not is_own_sheet(own_sheet(name, above=1))
    assert not is_own_sheet(MemoryGrid("Altro", [], marks={SHEET_MARK: (3, 1)}))


@pytest.mark.parametrize("name", FORMER_HEADERS)
def test_a_sheet_without_a_mark_is_ours_by_the_header_that_it_once_had(name: str) -> None:
    row_number, headers = FORMER_HEADERS[name]
    rows: list[list[object]] = [*[[]] * (row_number - 1), list(headers)]
    assert is_own_sheet(MemoryGrid(name, rows, marks={}))
    assert not is_own_sheet(MemoryGrid(name, [[], *rows], marks={}))


def test_sheets_that_have_the_table_of_today_keep_their_shape() -> None:
    own = choose_own_sheets([own_sheet(name) for name in NEEDED_SHEETS], plan_of(row()))
    assert (own.former, own.told) == ((), "")
    number, headers = FORMER_HEADERS["Riepilogo"]
    older = MemoryGrid("Riepilogo", [*[[]] * (number - 1), list(headers)])
    own = choose_own_sheets([older, *[own_sheet(name) for name in NEEDED_SHEETS[1:]]], plan_of(row()))
    assert (own.former, own.told) == (("Riepilogo",), "Il foglio «Riepilogo» prende la forma di questa versione.")


def test_only_a_workbook_of_ours_without_any_mark_is_unmarked() -> None:
    plan = MemoryGrid("Piano", [[TITLE], [*HEADER, *NAMES], row()])
    assert is_unmarked([plan, own_sheet("Registro")])
    assert not is_unmarked([plan])
    assert not is_unmarked([plan, MemoryGrid("Registro", [["a"]], marks={})])
    assert not is_unmarked([plan, own_sheet("Registro"), MemoryGrid("Altro", [], marks=column_marks(2, 11))])


@pytest.mark.parametrize("name", [*NEEDED_SHEETS, "SEGNALAZIONI", "registro"])
def test_an_offices_sheet_of_our_name_is_refused_before_anything_is_written(name: str) -> None:
    host = MemoryHost(
        MemoryGrid("Piano 2024", [[TITLE], HEADER, row()]),
        MemoryGrid(name, [["Data", "Oggetto"], ["1", "2"]], marks={}),
    )
    run = Run(None, "rossi", "0")  # type: ignore[arg-type]  # nothing is dated
    for work in (lambda: calculate(host, run), lambda: new_year(host, run, 2025)):  # type: ignore[arg-type]
        with pytest.raises(FileRefused) as refused:
            work()
        assert str(refused.value) == (
            f"«prova.xlsx» ha già un foglio «{name}» che non è di questo programma: rinominarlo e riprovare, perché il "
            f"programma scrive nel suo foglio «{name.capitalize()}»."
        )


@pytest.fixture
def all_nine(monkeypatch: pytest.MonkeyPatch) -> None:
    """All nine, whichever of them a version has."""
    headers = {name: OWN_HEADERS.get(name, (3, ("Settore", "Obiettivo"))) for name in TITLES}
    monkeypatch.setattr(ours, "OWN_SHEETS", tuple(headers))
    monkeypatch.setattr(ours, "OWN_HEADERS", headers)
    monkeypatch.setattr(ours, "_NAMES", {name.casefold(): name for name in headers})


@pytest.mark.usefixtures("all_nine")
def test_an_offices_sheet_keeps_one_of_ours_out_that_can_be_done_without() -> None:
    plan = plan_of(row())
    theirs = MemoryGrid("OBIETTIVI", [["dell'ufficio"]], marks={})
    refuse_foreign_sheets("a.xlsx", [theirs])
    own = choose_own_sheets([sheet_of(row()), theirs], plan)
    assert own.new == ("Riepilogo", "Da fare", "Segnalazioni", "Parametri", "Registro")
    assert own.left_out == ("Obiettivi",)
    assert own.told == (
        "Il foglio «Obiettivi» del programma non c'è, perché l'ufficio ne ha già uno con questo nome: per averlo, "
        "rinominare quello dell'ufficio e ripetere."
    )
    blocks = [Block(name, (1,), {2: ["x"]}) for name in ("Riepilogo", "Obiettivi", "Monitoraggio", "Da fare")]
    assert [block.sheet for block in own.kept(blocks)] == ["Riepilogo", "Da fare"]


@pytest.mark.usefixtures("all_nine")
def test_which_sheets_come_with_what() -> None:
    plain, transversal = plan_of(row()), plan_of(row(unit="TRASV."))
    assert choose_own_sheets([], plain, activating=True).new == tuple(name for name in TITLES if name != "Trasversali")
    assert "Trasversali" in choose_own_sheets([], transversal).new
    assert {"Monitoraggio", "Fotografie"}.isdisjoint(choose_own_sheets([], transversal).new)
    there = [own_sheet_of_the_new(name) for name in ("Trasversali", "Monitoraggio")]
    own = choose_own_sheets(there, plain)
    assert {"Trasversali", "Monitoraggio"} <= own.there
    assert (own.left_out, own.told) == ((), "")


@pytest.mark.usefixtures("all_nine")
def test_an_offices_sheet_that_nothing_was_to_come_for_is_not_worth_a_word() -> None:
    theirs = [MemoryGrid(name, [["Data"]], marks={}) for name in ("Monitoraggio", "Fotografie")]
    assert choose_own_sheets(theirs, plan_of(row())).told == ""
    assert choose_own_sheets(theirs, plan_of(row()), activating=True).told == (
        "I fogli «Monitoraggio» e «Fotografie» del programma non ci sono, perché l'ufficio ne ha già con questi nomi: "
        "per averli, rinominare quelli dell'ufficio e ripetere."
    )


@pytest.mark.usefixtures("all_nine")
def test_a_plan_may_stand_in_a_sheet_of_such_a_name() -> None:
    plan = MemoryGrid("Obiettivi", [[TITLE], HEADER, row()], marks={})
    calculated = calculate(MemoryHost(plan), Run(datetime(2024, 7, 1), "rossi", "0"))
    writing = calculated.writing
    assert [sheet.name for sheet in writing.plan_sheets] == ["Obiettivi"]
    assert [block.columns for block in writing.blocks if block.sheet == "Obiettivi"] == [tuple(range(11, 17))]
    assert "Obiettivi" not in writing.new_sheets
    assert "«Obiettivi»" in calculated.own.told


def own_sheet_of_the_new(name: str) -> MemoryGrid:
    return MemoryGrid(name, [[name]], marks={SHEET_MARK: (3, 1)})


def test_ours_renamed_or_moved_is_refused_with_what_to_do() -> None:
    with pytest.raises(FileRefused) as refused:
        refuse_foreign_sheets("a.xlsm", [MemoryGrid("REGISTRO", [], marks={SHEET_MARK: (3, 1)})])
    assert str(refused.value) == (
        "In «a.xlsm» il foglio «Registro» del programma si chiama «REGISTRO»: rinominarlo «Registro» e riprovare."
    )
    with pytest.raises(FileRefused) as refused:
        refuse_foreign_sheets("a.xlsm", [MemoryGrid("Registro", [], marks={SHEET_MARK: (4, 1)})])
    assert str(refused.value) == (
        "In «a.xlsm» l'intestazione del foglio «Registro» non è più alla riga 3, dalla colonna A: togliere le righe e le "
        "colonne inserite lì e riprovare."
    )
    refuse_foreign_sheets("a.xlsm", [own_sheet(name) for name in OWN_HEADERS])


def test_an_offices_parameters_are_no_parameters_of_ours() -> None:
    own = MemoryGrid("Parametri", [["Parametro", "Valore"], ["indirizzo", "via Roma 1"]], marks={})
    read = load(MemoryHost(MemoryGrid("Piano", [[TITLE], HEADER, row()]), own))
    assert read.plan.parameter_places == {}


def test_a_configuration_is_ours_if_it_names_the_program() -> None:
    ours = MemoryGrid(CONFIGURATION, [["UDF Modules", "pdo_xl.hosts.excel.udf"]])
    theirs = MemoryGrid(CONFIGURATION.upper(), [["UDF Modules", "bilancio"], ["Interpreter", "C:\\Python\\python.exe"]])
    assert is_own_configuration(ours)
    assert not is_own_configuration(theirs)
    assert not is_own_configuration(MemoryGrid("Altro", [["x", "pdo_xl.hosts.excel.udf"]]))
    refuse_foreign_configuration("a.xlsm", [ours])
    with pytest.raises(FileRefused, match="«a.xlsm» ha già un foglio «XLWINGS.CONF» che non è di questo programma"):
        refuse_foreign_configuration("a.xlsm", [theirs])


def test_any_order_of_our_names_is_the_offices() -> None:
    for order in permutations(NAMES[:4]):
        assert own_columns(header(*order), ROW, {}, unmarked=False) == {}


def test_where_a_shared_out_file_comes_from_is_told_by_name_and_first_cell() -> None:
    for name in (ORIGIN, ORIGIN.upper()):
        assert is_own_origin(MemoryGrid(name, [[ORIGIN_SAYS], ["x"]]))
        assert not is_own_origin(MemoryGrid(name, [["dell'ufficio"], [ORIGIN_SAYS]]))
        assert not is_own_origin(MemoryGrid(name, []))
    assert not is_own_origin(MemoryGrid("Altro", [[ORIGIN_SAYS]]))


def test_a_sheet_of_parameters_with_another_name() -> None:
    renamed = MemoryGrid("Impostazioni", own_sheet("Parametri")._rows, marks={})
    plan = MemoryGrid("Piano", [[TITLE], HEADER, row()], marks={})
    assert renamed_parameters([plan, renamed, own_sheet("Registro")]) == "Impostazioni"
    assert renamed_parameters([plan, renamed, MemoryGrid("Altro", [], marks={SHEET_MARK: (1, 1)})]) == "Impostazioni"
    assert renamed_parameters([plan, renamed, own_sheet("Registro"), own_sheet("Parametri")]) is None
    assert renamed_parameters([plan, renamed]) is None, "nothing of ours is there"
