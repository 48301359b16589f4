"""The open workbook as a host: what Excel delivers and what it is given."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.sheet.blocks import Block, Host, PlanSheet, Writing
from pdo_xl.sheet.names.own_sheets import WRITTEN_WHOLE
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell
from tests.hosts.live.small import write
from tests.support import HEADER, row

pytestmark = pytest.mark.slow


def test_a_workbook_is_a_host_and_reads_nothing_before_it_is_asked(small: Excel) -> None:
    host: Host = LiveHost(small.book)
    assert host.name == "dati.xlsx"
    assert [grid.name for grid in host.grids()] == ["Dati", "Altro"]
    assert small.calls == ["PDO.StatoCartella"]
    assert [grid.hidden for grid in host.grids()] == [False, True]


def test_a_failed_write_puts_everything_back(small: Excel) -> None:
    before = small.state()
    blocks = (Block("Dati", (2, 3), {3: ["12", None]}), Block("Altro", (1,), {1: ["nuovo"]}))
    write(small, *blocks)
    needed = len(small.calls)
    assert small.state() != before
    for number in range(1, needed + 1):
        _reset(small, before)
        small.calls.clear()
        small.fail_at = number
        with pytest.raises(type(small.error)):
            write(small, *blocks)
        assert small.state() == before, number


def _reset(small: Excel, state: object) -> None:
    cells, _ = state  # type: ignore[misc]
    for page in small.pages.values():
        page.cells = {place[1:]: Cell(*cell) for place, cell in cells.items() if place[0] == page.name}


@pytest.mark.parametrize(
    "writing",
    [
        Writing((), new_sheets=("Registro",)),
        Writing((), plan_sheets=(PlanSheet("Dati", 2, 5, (5, 6, 7, 8, 9, 10), (5, 6), 4),)),
    ],
)
def test_a_workbook_that_was_never_activated_is_refused(small: Excel, writing: Writing) -> None:
    before = small.state()
    with pytest.raises(FileRefused) as refusal:
        LiveHost(small.book).write(writing)
    assert str(refusal.value) == (
        "In questa cartella mancano fogli o colonne calcolate: chiuderla, "
        "eseguire pdo-xl calcola su questo file, che li aggiunge (pdo-xl attiva, se non è mai stata attivata), e riprovare."
    )
    assert small.state() == before


def test_what_is_no_indicator_is_none_in_the_open_workbook_either(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Piano"
    lines = [
        ["PEG 2023-2025 - ANNO 2024"], HEADER, ["SETTORE I - AFFARI GENERALI"],
        row(kind="Data", target="31.03.2024", actual="31.03.2024", weight=50.0),
        row(kind="Data", target="31.03.2024", actual="10.04.2024", weight=50.0, objective="Due"),
        [*[None] * 9, 100.0], [], ["Il Dirigente"],
    ]  # fmt: skip
    for line in lines:
        sheet.append(line)
    sheet.merge_cells("A3:J3")
    path = tmp_path / "piano.xlsx"
    workbook.save(path)
    examined = examine(LiveHost(Excel(path).book), today=date(2024, 12, 31))
    assert [(sector.score, sector.total_weight) for sector in examined.results.sectors] == [(95, 100)]
    assert sorted(place.row for place in examined.read.plan.totals) == [3, 6, 8]


def _protect(excel: Excel) -> None:
    excel.pages["Riepilogo"].protected = True


def _filter(excel: Excel) -> None:
    excel.pages["Piano"].filtered = True


def _read_only(excel: Excel) -> None:
    excel.read_only = True


def _read_only_cloud(excel: Excel) -> None:
    excel.read_only, excel.full_name = True, "https://comune.sharepoint.com/Piani/Piano dell'anno.xlsm"


def _no_sheet(excel: Excel) -> None:
    del excel.pages["Registro"]


def _no_column(excel: Excel) -> None:
    excel.pages["Piano"].cells[2, 13].value = None


def _wrong_parameter(excel: Excel) -> None:
    row = next(row for (row, column), cell in excel.pages["Parametri"].cells.items() if cell.value == "modo")
    excel.pages["Parametri"].cells[row, 2] = Cell("a caso")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_protect, "Il foglio «Riepilogo» è protetto: togliere la protezione (Revisione, Rimuovi protezione foglio) e riprovare."),
        (_filter, "Nel foglio «Piano» è attivo un filtro: togliere il filtro (Dati, Cancella) e riprovare."),
        (_read_only, "La cartella è aperta in sola lettura: chiudere le altre finestre che la usano e riaprirla, o salvarne una copia e lavorare su quella."),
        (_read_only_cloud, "La cartella è aperta da SharePoint o OneDrive in sola lettura: scaricarne una copia sul computer, aprire quella e riprovare."),
        (_no_sheet, "In questa cartella mancano fogli o colonne calcolate: chiuderla, eseguire pdo-xl calcola su questo file, che li aggiunge (pdo-xl attiva, se non è mai stata attivata), e riprovare."),
        (_no_column, "In questa cartella mancano fogli o colonne calcolate: chiuderla, eseguire pdo-xl calcola su questo file, che li aggiunge (pdo-xl attiva, se non è mai stata attivata), e riprovare."),
        (_wrong_parameter, "Parametri!B6"),
    ],
)  # fmt: skip
def test_refusals_change_nothing(excel: Excel, spoil: object, sentence: str) -> None:
    spoil(excel)  # type: ignore[operator]
    before = excel.state()
    message = press("calcola_punteggi")
    assert message.startswith(f"!{sentence}")
    assert excel.state() == before


def test_a_shared_workbook_that_can_be_written_is_calculated(excel: Excel) -> None:
    excel.full_name = "https://comune.sharepoint.com/Piani\\Piano.xlsm"
    assert press("calcola_punteggi").startswith("Al 31/12/2024")


def test_a_filter_elsewhere_does_no_harm(excel: Excel) -> None:
    excel.pages["Parametri"].filtered = excel.pages["Parametri"].protected = True
    assert press("calcola_punteggi").startswith("Al 31/12/2024")


def test_a_filter_on_a_sheet_that_only_shows_is_taken_off(excel: Excel) -> None:
    there = WRITTEN_WHOLE & excel.pages.keys()
    assert {"Da fare", "Obiettivi", "Segnalazioni"} <= there
    for sheet in there:
        excel.pages[sheet].filtered = True
    assert press("calcola_punteggi").startswith("Al 31/12/2024")
    assert not any(excel.pages[sheet].filtered for sheet in there)
    excel.pages["Da fare"].filtered = True
    assert press("annulla_ultimo_calcolo").startswith("L'ultimo calcolo è annullato")
    assert not excel.pages["Da fare"].filtered


def test_a_sheet_that_can_be_done_without_is_done_without(small: Excel) -> None:
    host = LiveHost(small.book)
    blocks = (Block("Dati", (2,), {3: ["a"]}), Block("Da fare", (1,), {2: ["b"]}))
    host.write(Writing(blocks, new_sheets=("Da fare",)))
    assert host.missing == ("Da fare",)
    assert [area.sheet for area in host.areas] == ["Dati"]


def test_tables_of_an_older_version_are_for_the_command_to_make_anew(small: Excel) -> None:
    before = small.state()
    with pytest.raises(FileRefused) as refusal:
        LiveHost(small.book).write(Writing((), former=("Riepilogo", "Segnalazioni")))
    assert str(refusal.value) == (
        "Riepilogo e Segnalazioni: in questa cartella hanno ancora la forma di una versione precedente. Chiuderla, "
        "eseguire pdo-xl aggiorna su questo file e riprovare."
    )
    assert small.state() == before
