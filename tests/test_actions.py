"""What the buttons and commands do, with a workbook in memory."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from pdo_xl.actions import calculate, examine
from pdo_xl.domain.errors import FileRefused, NoPlan, ParameterError
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.document import calculation_document, check_document, summary_document
from pdo_xl.sheet.blocks import Block, ChartRows, PlanSheet, Writing
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.log import Change
from tests.support import (
    CALCULATED_SHEETS,
    HEADER,
    TITLE,
    MemoryGrid,
    MemoryHost,
    column_marks,
    more,
    office_plan,
    row,
    sheet_of,
)

RUN = Run(datetime(2024, 7, 1, 10, 30, tzinfo=UTC), "rossi", "0.1.0")
TODAY = date(2024, 7, 1)
ROWS: list[Sequence[Entry]] = [
    row(target=100.0, actual=80.0, weight=100.0),
    more(kind="Data", target="30.06.2024"),
    row("GT", kind="Data", target="31.07.2024"),
]


SIX = (11, 12, 13, 14, 15, 16)


def parameters(*rows: list[object]) -> MemoryGrid:
    return MemoryGrid("Parametri", [["Parametro", "Valore"], *rows])


@pytest.mark.parametrize(
    ("sheet", "on", "expected"),
    [
        ([], None, TODAY),
        ([["data_riferimento", date(2024, 6, 29)]], None, date(2024, 6, 29)),
        ([["data_riferimento", None]], None, TODAY),
        ([["data_riferimento", date(2024, 6, 29)]], date(2024, 12, 31), date(2024, 12, 31)),
        ([], date(2024, 12, 31), date(2024, 12, 31)),
    ],
)
def test_which_day(sheet: list[list[object]], on: date | None, expected: date) -> None:
    examined = examine(MemoryHost(sheet_of(*ROWS), parameters(*sheet)), today=TODAY, on=on)
    assert examined.results.on == expected


@pytest.mark.parametrize(
    ("sheet", "mode", "expected"),
    [
        ([], None, Mode.MONITORING),
        ([["modo", "consuntivo"]], None, Mode.FINAL),
        ([["modo", "consuntivo"]], Mode.MONITORING, Mode.MONITORING),
        ([], Mode.FINAL, Mode.FINAL),
    ],
)
def test_which_mode(sheet: list[list[object]], mode: Mode | None, expected: Mode) -> None:
    examined = examine(MemoryHost(sheet_of(*ROWS), parameters(*sheet)), today=TODAY, mode=mode)
    assert examined.results.parameters.mode is expected


def test_examined() -> None:
    examined = examine(MemoryHost(sheet_of(*ROWS)), today=TODAY)
    assert [assessed.state for assessed in examined.results.indicators] == [State.PARTLY, State.OVERDUE, State.DUE_SOON]
    assert [(finding.code, str(cell)) for finding, cell in examined.located] == [
        ("PDO206", "Piano!J3"),
        ("PDO403", "Piano!H4"),
        ("PDO407", "Piano!I4"),
        ("PDO206", "Piano!J5"),
        ("PDO408", "Piano!I5"),
        ("PDO001", "None"),
    ]
    assert [finding.code for finding in examined.findings] == [finding.code for finding, _ in examined.located]
    assert examined.errors == 0


def test_how_complete_the_figures_are() -> None:
    examined = examine(MemoryHost(sheet_of(*ROWS)), today=TODAY)
    assert examined.completeness == (
        "Al 01/07/2024, monitoraggio: indicatori con un punteggio 1 su 3 (33\xa0%). 0 errori, 1 avviso, 5 note."
    )
    examined = examine(MemoryHost(sheet_of(row(actual="NV: sisma"))), today=TODAY, mode=Mode.FINAL)
    assert examined.completeness.startswith("Al 01/07/2024, consuntivo: indicatori con un punteggio 0 su 0 (0\xa0%). ")


def test_errors_are_counted() -> None:
    assert examine(MemoryHost(sheet_of(row(kind="boh"), row("GT", weight=50.0))), today=TODAY).errors == 2


def test_progress() -> None:
    told: list[tuple[str, float]] = []
    examine(MemoryHost(sheet_of(*ROWS)), today=TODAY, progress=lambda step, done: told.append((step, done)))
    assert told[0] == ("Lettura", 0.0)
    assert {step for step, _ in told} == {"Lettura", "Punteggi", "Controlli"}
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_everything_that_is_written_at_once() -> None:
    host = MemoryHost(sheet_of(*ROWS))
    calculated = calculate(host, RUN)
    assert host.written == []
    writing = calculated.writing
    assert [(block.sheet, block.columns, block.table_from) for block in writing.blocks] == [
        ("Piano", (11, 12, 13, 14, 15, 16), None),
        ("Riepilogo", tuple(range(1, 22)), 23),
        ("Da fare", (1, 2, 3, 4, 5, 6, 7), 4),
        ("Obiettivi", tuple(range(1, 13)), 4),
        ("Segnalazioni", (1,), None),
        ("Segnalazioni", (1, 2, 3, 4, 5, 6, 7, 8), 4),
        ("Registro", (1, 2, 3, 4, 5, 6, 7, 8), None),
    ]
    assert writing.charts == (ChartRows("Riepilogo", 25, 26),)
    assert writing.plan_sheets == (PlanSheet("Piano", 2, 5, SIX, SIX, 10),)
    assert writing.new_sheets == CALCULATED_SHEETS
    assert calculated.changes.scores == (Change("Piano", 3, None, 80.0),)
    assert writing.blocks[0].rows[3] == [80.0, "Parziale", None, 40.0, 40.0, writing.blocks[0].rows[3][5]]
    assert str(writing.blocks[1].rows[2][0]).endswith(f". {calculated.examined.completeness}")
    passed = "La scadenza passata senza un risultato è nel foglio Da fare."
    assert writing.blocks[4].rows == {2: [f"{calculated.examined.completeness} {passed}"]}
    assert writing.blocks[-1].rows == {
        4: [
            datetime(2024, 7, 1, 10, 30), "rossi", "0.1.0", TODAY, "monitoraggio", 1, 40.0, "Primo calcolo: un punteggio, ente 40,00",
        ]
    }  # fmt: skip


def test_only_the_sheets_that_are_missing_are_new() -> None:
    host = MemoryHost(sheet_of(*ROWS), parameters(), MemoryGrid("Registro", []))
    missing = tuple(name for name in CALCULATED_SHEETS if name not in {"Parametri", "Registro"})
    assert calculate(host, RUN).writing.new_sheets == missing


def again(writing_blocks: Sequence[Block]) -> MemoryGrid:
    """The plan's sheet after a calculation was written to it."""
    (plan,) = [block for block in writing_blocks if block.sheet == "Piano"]
    header = [*HEADER, *[name.value for name in USUAL]]
    rows = [[*cells, *plan.rows[number]] for number, cells in enumerate(ROWS, start=3)]
    return MemoryGrid("Piano", [[TITLE], header, *rows], marks=column_marks(2, *SIX))


def test_running_twice_changes_nothing_but_one_row_of_the_register() -> None:
    first = calculate(MemoryHost(sheet_of(*ROWS)), RUN)
    second = calculate(MemoryHost(again(first.writing.blocks)), RUN)
    assert second.changes.anything is False
    assert [block.sheet for block in second.writing.blocks if block.sheet == "Registro"] == []
    assert [block for block in second.writing.blocks if block.sheet != "Piano"] == [
        block for block in first.writing.blocks if block.sheet not in ("Piano", "Registro")
    ]
    third = calculate(MemoryHost(again(first.writing.blocks)), RUN, on=date(2024, 7, 2))
    assert third.changes == type(third.changes)((), True)
    assert third.writing.blocks[-1].rows[4][-1] == "Nessun punteggio cambiato, ente 40,00"


def test_nothing_is_worked_out_of_what_cannot_be_read() -> None:
    with pytest.raises(NoPlan, match=r"^PDO101: in «prova.xlsx» non c'è un Piano degli Obiettivi"):
        calculate(MemoryHost(MemoryGrid("Foglio1", [["x"]])), RUN)
    with pytest.raises(ParameterError, match=r"^Parametri!B2: il parametro cap vale «x»"):
        calculate(MemoryHost(sheet_of(*ROWS), parameters(["cap", "x"])), RUN)


def test_a_full_register_is_refused_before_the_writing_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pdo_xl.sheet.writing.added_rows.MAX_ROW", 4)
    with pytest.raises(FileRefused, match=r"^Nel foglio «Registro» non c'è più posto"):
        calculate(MemoryHost(sheet_of(*ROWS), MemoryGrid("Registro", [["x"]] * 4)), RUN)


def test_the_parts_of_the_document() -> None:
    examined = examine(MemoryHost(sheet_of(*ROWS)), today=TODAY)
    document = calculation_document(examined, "0.1.0", "piano.xlsx")
    summary = summary_document(examined, "0.1.0", "piano.xlsx")
    found = check_document(examined, "0.1.0", "piano.xlsx")
    head = ["versione", "file", "data_riferimento", "modo"]
    assert list(summary) == [*head, "settori", "ente"]
    assert list(found) == [*head, "segnalazioni"]
    assert document["ente"] == {"punteggio": 40.0, "punteggio_minimo": 20.0, "punteggio_massimo": 70.0}
    assert {**document, **summary, **found} == document


def test_the_plan_of_2024() -> None:
    host, row_of_line = office_plan()
    calculated = calculate(host, RUN, on=date(2024, 12, 31))
    assert calculated.examined.errors == 0
    assert calculated.examined.completeness == (
        "Al 31/12/2024, monitoraggio: indicatori con un punteggio 0 su 159 (0\xa0%). 0 errori, 70 avvisi, 54 note."
    )
    plan = calculated.writing.blocks[0]
    assert sorted(plan.rows) == list(range(2, 162))
    assert (
        plan.rows[row_of_line[57]][5] == "La cella mostra la data «05/01/1900»: letta come il numero… (avviso: PDO304)"
    )
    assert calculated.writing.plan_sheets == (PlanSheet("Piano", 2, 161, SIX, SIX, 10),)


@pytest.mark.parametrize("takes", [True, False])
def test_a_host_that_begins_makes_the_two_long_sheets_itself(takes: bool) -> None:
    begun: list[Writing] = []

    def begin(writing: Writing) -> bool:
        begun.append(writing)
        return takes

    whole = calculate(MemoryHost(sheet_of(*ROWS)), RUN).writing
    writing = calculate(MemoryHost(sheet_of(*ROWS)), RUN, begin=begin).writing
    (first,) = begun
    assert first.blocks == ()
    assert (first.plan_sheets, first.new_sheets) == (writing.plan_sheets, writing.new_sheets)
    assert [later.sheet for later in first.later] == ["Da fare", "Obiettivi"]
    made = [later.make() for later in first.later]
    assert all(block in whole.blocks for block in made)
    assert writing.later == (first.later if takes else ())
    assert [block for block in writing.blocks if block.sheet in {"Da fare", "Obiettivi"}] == ([] if takes else made)
    assert set(map(str, writing.whole().blocks)) == set(map(str, whole.blocks))
