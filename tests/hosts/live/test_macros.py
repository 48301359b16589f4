"""The buttons: what they write, what they leave alone, how few calls they make, what they say."""

import re
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

from pdo_xl import __version__
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.formulas import parameters as formula_parameters
from pdo_xl.hosts.live import macros
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.calculate_file import calculate_file
from tests.hosts.live.buttons import CALLS, ask_for_everything, fail_on, press, repeat, values
from tests.hosts.live.conftest import NOW
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell

pytestmark = pytest.mark.slow

MOST_CALLS = 15
"""What the program promises, however many rows."""


def test_the_button_writes_what_the_command_writes(excel: Excel, filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "calcolato.xlsm"
    calculate_file(filled, target=target, run=Run(NOW, "prova", __version__))
    staff = {place: value for place, value in values(excel, "Piano").items() if place[1] <= 10}
    assert not press("calcola_punteggi").startswith("!")
    by_command = Excel(target)
    assert {place: value for place, value in values(excel, "Piano").items() if place[1] <= 10} == staff
    assert values(excel, "Piano") == values(by_command, "Piano")
    for sheet in ("Riepilogo", "Segnalazioni"):
        assert values(excel, sheet) == values(by_command, sheet), sheet
    # When, and who.
    old, new = values(by_command, "Registro"), values(excel, "Registro")
    assert old.keys() == new.keys()
    assert {place: (old[place], new[place]) for place in old if old[place] != new[place]}.keys() == {(4, 1), (4, 2)}
    assert abs(datetime(1899, 12, 30).toordinal() + float(str(new[4, 1])) - datetime.now().toordinal()) < 2


def test_a_findings_cell_is_a_link(excel: Excel) -> None:
    excel.pages["Segnalazioni"].links = {(4, 7)}
    press("calcola_punteggi")
    several, alone = (excel.pages["Segnalazioni"].cells[row, 7] for row in (4, 5))
    assert alone.formula == f'=HYPERLINK("#{alone.value}","{alone.value}")'
    assert several.formula == f'=HYPERLINK("#Piano!H3","{several.value}")'
    assert several.value == "8 righe: Piano!H3, H14, H36, H63, H87, H100, H129, H161"
    assert excel.pages["Segnalazioni"].links == set()
    excel.links_stay = True
    assert press("calcola_punteggi").endswith("\n0 punteggi cambiati."), "there are no links to take off any more"


def test_if_old_links_cannot_be_taken_off_everything_is_as_before(excel: Excel) -> None:
    excel.settings.update(calculation="semiautomatic", enable_events=False)
    before, links = excel.state(), excel.links()
    excel.links_stay = True
    assert press("calcola_punteggi").startswith("!Non è riuscito, e il foglio è com'era: riprovare.")
    assert (excel.state(), excel.links()) == (before, links)
    assert excel.calls[-1] == "PDO.Riprendi"
    assert press("annulla_ultimo_calcolo").startswith("!Non c'è un calcolo da annullare")


@pytest.mark.parametrize("rows", [159, pytest.param(10_000, marks=pytest.mark.whole)])
def test_few_calls_however_many_rows(excel: Excel, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    ask_for_everything(excel)
    repeat(excel, rows)
    monkeypatch.setattr(formula_parameters, "_known", {excel.book.name: (0.0, DEFAULTS)})
    press("calcola_punteggi")
    assert excel.calls == [*CALLS, "PDO.RicalcolaFormule"]
    assert len(excel.calls) <= MOST_CALLS
    assert excel.links()["Segnalazioni"] == set()
    assert sum(place[1] == 12 for place in values(excel, "Piano")) == rows + 1
    excel.calls.clear()
    excel.pages["Piano"].cells[4, 9] = Cell(1.0)
    press("calcola_punteggi")
    assert len(excel.calls) <= MOST_CALLS


def test_whichever_call_fails_everything_is_as_before(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, name in enumerate(CALLS, start=1):
        excel = Excel(filled)
        ask_for_everything(excel)
        excel.settings.update(calculation="semiautomatic", enable_events=False)
        monkeypatch.setattr(xw.Book, "_mock_caller", excel.book, raising=False)
        before, links = excel.state(), excel.links()
        excel.fail_at = number
        message = press("calcola_punteggi")
        assert message.startswith("!Non è riuscito, e il foglio è com'era: riprovare."), (number, message)
        assert excel.calls[number - 1] == name
        assert (excel.state(), excel.links()) == (before, links), (number, excel.calls)
        assert press("annulla_ultimo_calcolo").startswith("!Non c'è un calcolo da annullare"), number
        assert excel.state() == before, number


def test_it_says_so_if_not_even_the_old_cells_can_be_put_back(excel: Excel) -> None:
    excel.after_call = lambda name: fail_on(name, {"set values Riepilogo"})
    assert press("calcola_punteggi") == (
        "!La scrittura si è interrotta e in «Riepilogo» non si è potuto rimettere tutto com'era: "
        "chiudere la cartella senza salvare e riaprirla."
    )
    assert excel.settings["calculation"] == "automatic"


def test_check_writes_nothing_and_shows_the_first_cell(excel: Excel) -> None:
    before = excel.state()
    lines = press("verifica").split("\n")
    assert excel.state() == before
    assert re.fullmatch(r"Segnalazioni: \d+ errori, \d+ avvisi, \d+ note\.", lines[0])
    assert len(lines) == 5
    found = re.match(r"Piano!([A-Z])(\d+) – ", lines[1])
    assert found is not None
    assert excel.selection == ("Piano", int(found[2]), ord(found[1]) - 64)
    assert lines[4].endswith("con Calcola punteggi si scrivono tutte nel foglio Segnalazioni.")


def test_the_guide_answers_without_touching_excel(excel: Excel) -> None:
    assert "Premere Calcola punteggi" in press("guida")
    # Excel for Windows does not ask for it here: it has a module of its own.
    assert press("attiva_altra_cartella") == (
        "Da qui non si può attivare un'altra cartella: si può in Excel per Windows, oppure con il comando pdo-xl attiva "
        "seguito dal nome del file (chiedere al tecnico)."
    )
    assert excel.calls == []


def test_without_a_calling_workbook_it_says_so() -> None:
    assert press("calcola_punteggi").startswith("!Non è riuscito, e il foglio è com'era: riprovare.")


def test_the_button_asks_which_column_it_is_and_follows_the_answer(excel: Excel) -> None:
    cells = excel.pages["Piano"].cells
    cells[2, 18] = Cell("Settore di spesa")
    cells[3, 18] = Cell("corrente")
    before = excel.state()
    assert press("calcola_punteggi").startswith(
        "!PDO101: nel foglio «Piano», intestazione alla riga 2, non si capisce quale colonna è «Settore», se A («Settore») "
        "o R («Settore di spesa»): indicarla nel foglio Parametri, riga colonna_settore, o "
    )
    assert excel.state() == before
    parameters = excel.pages["Parametri"].cells
    free = max(row for row, _ in parameters) + 1
    parameters[free, 1], parameters[free, 2] = Cell("colonna_settore"), Cell("A")
    assert press("calcola_punteggi").startswith("Al 31/12/2024")


def test_the_committed_workbook_is_the_engines(filled: Path) -> None:
    assert openpyxl.load_workbook(filled).sheetnames == list(Excel(filled).pages)


@pytest.mark.parametrize(
    ("version", "begins", "mode"),
    [(__version__, "1. Compilare", "info"), ("0.0.1", "La cartella è per la", "critical")],
)
def test_on_a_mac_the_answer_is_shown_by_python(
    excel: Excel, monkeypatch: pytest.MonkeyPatch, version: str, begins: str, mode: str
) -> None:
    shown: list[tuple[str, str, str]] = []
    monkeypatch.setattr(xw.App, "alert", lambda _, prompt, title, mode: shown.append((prompt, title, mode)))
    macros.mostra("guida", version)
    ((prompt, *rest),) = shown
    assert prompt.startswith(begins)
    assert rest == ["Piano degli Obiettivi", mode]
