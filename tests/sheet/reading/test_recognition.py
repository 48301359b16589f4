"""What is recognised in a workbook: each header, what it was taken for and why."""

from datetime import date

import pytest

from pdo_xl.domain.errors import ParameterError, UnclearPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.columns.mapping import Known
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.reading.recognition import Meaning, recognise
from tests.sheet.columns.one_row import header_layout
from tests.sheet.columns.rivals import PLAIN, ROWS
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, office_plan, row, sheet_of


def test_the_office_plan_has_no_doubts() -> None:
    recognition = recognise(office_plan()[0])
    (sheet,) = recognition.sheets
    assert (recognition.problem, recognition.doubts, sheet.missing, sheet.last_row > 0) == ("", (), (), True)
    assert [cell.meaning for cell in sheet.cells] == [Meaning.FIELD] * 10
    assert [cell.text for cell in sheet.cells] == [" ".join(text.split()) for text in HEADER]


def test_each_header_and_its_reason() -> None:
    header = [*HEADER[:8], "Valore effettivo", "Valore effettivo al 30/06", HEADER[9], "Valore atteso 2023",
              "Settore di spesa", "Note", "Stato", "Peso indicatore"]  # fmt: skip
    recognition = recognise(MemoryHost(MemoryGrid("Foglio1", [[TITLE], header, row(), ["TOTALE"]])))
    cells = {cell.cell.local: (cell.meaning, cell.field, cell.reason) for cell in recognition.sheets[0].cells}
    assert cells["H2"] == (Meaning.FIELD, Field.TARGET, "")
    assert cells["I2"] == (Meaning.DOUBTFUL, Field.ACTUAL, "non si capisce a quale data si riferisce")
    assert cells["J2"] == (Meaning.FIELD, Field.ACTUAL, "per il 30/06/2024")
    assert cells["L2"] == (Meaning.UNUSED, None, "è del 2023, il piano è del 2024")
    assert cells["M2"] == (Meaning.DOUBTFUL, None, "somiglia a «Settore», che è la colonna Settore")
    assert cells["N2"] == (Meaning.UNUSED, None, "non è una colonna del piano")
    assert cells["O2"] == (Meaning.UNUSED, None, "è una colonna dell'ufficio, anche se ha il nome di una calcolata")
    assert cells["P2"] == (Meaning.FIELD, Field.INDICATOR_WEIGHT, "")
    labels = {cell.cell.local: cell.label for cell in recognition.sheets[0].cells}
    assert [labels[place] for place in ("H2", "M2", "N2")] == ["Valore atteso", "", ""]
    assert recognition.problem.startswith("PDO101: nel foglio «Foglio1», intestazione alla riga 2, ci sono più colonne")
    assert [cell.setting for cell in recognition.doubts] == ["colonna_valore_effettivo", "colonna_settore"]


def test_with_a_mapping_the_problem_is_gone_and_totals_are_counted() -> None:
    header = [*HEADER[:7], "Meta", *HEADER[8:]]
    host = MemoryHost(MemoryGrid("Foglio1", [[TITLE], header, row(), ["TOTALE"]]))
    before = recognise(host)
    assert (before.sheets[0].missing, before.problem[:7]) == ((Field.TARGET,), "PDO101:")
    after = recognise(host, mapping={"colonna_valore_atteso": "H"})
    assert (after.sheets[0].missing, after.problem, [place.row for place in after.totals]) == ((), "", [4])
    assert after.sheets[0].cells[7].reason == "indicata in colonna_valore_atteso"


def test_what_a_plan_does_without_is_told_by_its_sheet() -> None:
    host = MemoryHost(MemoryGrid("Piano", [[TITLE], HEADER[1:], row()[1:]]))
    (sheet,) = recognise(host, mapping={"colonna_settore": "nome del foglio"}).sheets
    assert (sheet.missing, sheet.absent) == ((), {Field.SECTOR: "Piano"})


def test_sheets_without_a_header_and_two_rows() -> None:
    upper = [*HEADER[:7], "Valore", None, HEADER[9]]
    lower = [*[None] * 7, "atteso", "effettivo", None]
    grid = MemoryGrid("SF", [[TITLE], upper, lower, row()], merges=[Area(2, 8, 2, 9)])
    notes, plan = recognise(MemoryHost(MemoryGrid("Note", [["x"]]), grid)).sheets
    assert (notes.last_row, plan.first_row, plan.last_row) == (0, 2, 3)
    assert [cell.text for cell in plan.cells][7:9] == ["Valore atteso", "Valore effettivo"]


OLD, NEW = "PIANO DEGLI OBIETTIVI 2023", "PIANO DEGLI OBIETTIVI 2024"


@pytest.mark.parametrize(
    ("sheets", "what"),
    [
        ([("Piano 2023", "PIANO"), ("Piano 2024", "PIANO")], "«Piano 2023» (2023), «Piano 2024» (2024)"),
        ([("Vecchio", OLD), ("Nuovo", NEW)], "«Vecchio» (2023), «Nuovo» (2024)"),
        ([("Piano 2023", NEW), ("Piano 2024", NEW)], "«Piano 2023» (2023), «Piano 2024» (2024)"),
    ],
)
def test_plans_of_two_years_are_never_added_up(sheets: list[tuple[str, str]], what: str) -> None:
    grids = [sheet_of(row(name), name=name, title=title) for name, title in sheets]
    with pytest.raises(UnclearPlan) as raised:
        read_plan(MemoryHost(*grids))
    newest = sheets[1][0]
    assert str(raised.value) == (
        f"PDO101: ci sono più piani, {what}: scrivere quale si calcola nel foglio Parametri, riga foglio_piano, "
        f'o eseguire pdo-xl attiva (o calcola) con --colonna "foglio={newest}".'
    )
    assert recognise(MemoryHost(*grids)).problem == str(raised.value)
    (which,) = raised.value.questions
    assert (which.text, which.free) == ("Quale foglio è il piano da calcolare?", False)
    assert [(answer.value, answer.why) for answer in which.answers] == [(sheets[1][0], "2024"), (sheets[0][0], "2023")]
    chosen = recognise(MemoryHost(*grids), mapping={"foglio_piano": newest.lower()})
    assert ([sheet.sheet for sheet in chosen.sheets], chosen.problem) == ([newest], "")


def test_a_copy_of_the_plan_is_not_added_to_it() -> None:
    grids = [sheet_of(row(), row("GT"), name="Foglio1"), sheet_of(row(), name="Foglio1 (2)")]
    with pytest.raises(UnclearPlan, match=r"ci sono più piani, «Foglio1», «Foglio1 \(2\)»: scrivere"):
        read_plan(MemoryHost(*grids))


def test_the_sheets_named_are_the_plan_and_no_other() -> None:
    grids = [sheet_of(row(name), name=name) for name in ("SF", "GT", "Prova")]
    parameters = MemoryGrid("Parametri", [["Parametro", "Valore"], ["foglio_piano", "SF; gt"]])
    assert [sheet.sheet for sheet in recognise(MemoryHost(*grids, parameters)).sheets] == ["SF", "GT"]


def test_a_sheet_that_is_named_and_holds_no_plan() -> None:
    grids = [sheet_of(row(), name="SF"), MemoryGrid("Note", [["x"]])]
    problem = recognise(MemoryHost(*grids), mapping={"foglio_piano": "SF; Note"}).problem
    assert problem.startswith("PDO101: in «Note» non c'è un Piano degli Obiettivi")
    missing = recognise(MemoryHost(*grids), mapping={"foglio_piano": "Boh"})
    assert missing.problem.startswith("Il parametro foglio_piano indica il foglio «Boh», che non c'è")
    assert [sheet.sheet for sheet in missing.sheets] == ["SF", "Note"]


def test_an_unreadable_sheet_of_parameters_is_its_own_error() -> None:
    parameters = MemoryGrid("Parametri", [["Parametro", "Valore"], ["cap", "x"]])
    with pytest.raises(ParameterError, match="Parametri!B2"):
        recognise(MemoryHost(sheet_of(row()), parameters))


def test_the_year_that_is_known_tells_columns_apart() -> None:
    cells = [*HEADER[:7], "Valore atteso 2024", "Valore atteso 2025", *HEADER[8:]]
    layout = header_layout("Piano", 1, cells, Known(on=date(2025, 1, 1)), 2025)
    assert layout is not None
    assert layout.columns[Field.TARGET] == 9


@pytest.mark.parametrize(("header", "column"), [("Valore atteso", 7), ("Valore effettivo", 8), ("Peso", 9)])
def test_a_column_of_which_few_cells_can_be_read_is_doubtful(header: str, column: int) -> None:
    lines: list[list[Entry]] = [
        [*cells[:column], "da definire" if n else cells[column], *cells[column + 1 :]] for n, cells in enumerate(ROWS)
    ]
    host = MemoryHost(MemoryGrid("Foglio1", [[TITLE], PLAIN, *lines]))
    (doubt,) = recognise(host).doubts
    assert (doubt.text, doubt.meaning, doubt.reason) == (header, Meaning.DOUBTFUL, "si leggono 1 celle su 8")


def test_one_that_a_person_named_stays_named_and_is_doubtful_all_the_same() -> None:
    lines: list[list[Entry]] = [
        [*cells[:7], "da definire" if n else cells[7], *cells[8:]] for n, cells in enumerate(ROWS)
    ]
    host = MemoryHost(MemoryGrid("Foglio1", [[TITLE], [*PLAIN[:7], "Meta", *PLAIN[8:]], *lines]))
    (doubt,) = recognise(host, mapping={"colonna_valore_atteso": "H"}).doubts
    assert (doubt.text, doubt.field) == ("Meta", Field.TARGET)
    assert doubt.reason == "indicata in colonna_valore_atteso; si leggono 1 celle su 8"


@pytest.mark.parametrize("column", [0, 4, 5, 6, 7])
def test_a_column_that_is_blank_is_doubtful(column: int) -> None:
    lines = [[*cells[:column], None, *cells[column + 1 :], "altro"] for cells in ROWS]
    (doubt,) = recognise(MemoryHost(MemoryGrid("Foglio1", [[TITLE], [*PLAIN, "Descrizione"], *lines]))).doubts
    assert (doubt.text, doubt.reason) == (PLAIN[column], "è vuota")
    assert recognise(MemoryHost(MemoryGrid("Foglio1", [[TITLE], PLAIN]))).doubts == ()


@pytest.mark.parametrize(("column", "header"), [(4, "Obiettivo"), (4, "Obiettivo n."), (5, "Indicatore")])
def test_a_text_that_is_all_numbers_is_doubtful(column: int, header: str) -> None:
    heads = [*PLAIN[:column], header, *PLAIN[column + 1 :], "Descrizione"]
    lines = [[*cells[:column], float(n), *cells[column + 1 :], "altro"] for n, cells in enumerate(ROWS)]
    (doubt,) = recognise(MemoryHost(MemoryGrid("Foglio1", [[TITLE], heads, *lines]))).doubts
    assert (doubt.text, doubt.reason) == (header, "ha solo numeri")


def test_a_third_is_enough_and_blank_cells_say_nothing() -> None:
    lines = [[*cells[:8], "boh" if n < 4 else ("5" if n < 6 else None), cells[9]] for n, cells in enumerate(ROWS)]
    assert recognise(MemoryHost(MemoryGrid("Foglio1", [[TITLE], PLAIN, *lines]))).doubts == ()


def test_units_of_measure_that_tell_no_type_are_nothing_to_wonder_about() -> None:
    rows = [row(kind="report", target=3.0), row(kind="incontri", target="80%"), row(kind="n.", target=2.0)]
    header = [*HEADER[:6], "Unità di misura", *HEADER[7:]]
    host = MemoryHost(MemoryGrid("Piano", [[TITLE], header, *rows]))
    recognition = recognise(host, mapping={"colonna_tipologia": "dal valore atteso"})
    assert (recognition.problem, recognition.doubts) == ("", ())
    assert recognition.sheets[0].cells[6].field is Field.TYPE
