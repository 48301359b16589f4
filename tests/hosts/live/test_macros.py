"""The buttons: what they write, what they leave alone, how few calls they make, what they say."""

import re
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

import pdo_xl
from pdo_xl import __version__
from pdo_xl.actions import calculate
from pdo_xl.domain.parameters import DEFAULTS
from pdo_xl.formulas import parameters
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.live import macros
from pdo_xl.sheet.run import Run
from tests.hosts.live.conftest import NOW
from tests.hosts.live.engine import Cell, ComError, Excel

WRITTEN = ("Riepilogo", "Segnalazioni", "Registro")
MOST_CALLS = 15
"""What the program promises, however many rows."""
CALLS = [
    "PDO.StatoCartella", "PDO.Sospendi", "get values Parametri", "get values Piano", "PDO.AreeUnite", "PDO.FormatiNumero",
    "get values Registro", "PDO.Contenuti", "get array Piano", "set values Piano", "set values Riepilogo",
    "set values Segnalazioni", "set values Registro", "PDO.Riprendi",
]  # fmt: skip
"""Where everything is asked for at once; "get array" only where somebody typed a formula over a score."""


def press(name: str) -> str:
    return macros.esegui(name, __version__)


def values(excel: Excel, sheet: str) -> dict[tuple[int, int], object]:
    return {place: cell.value for place, cell in excel.pages[sheet].cells.items() if cell.value is not None}


def _ask_for_everything(excel: Excel) -> None:
    """Formulas where the program writes, a percentage that its value does not show, merged cells, old links."""
    cells = excel.pages["Piano"].cells
    assert cells[9, 7].value == "Percentuale"
    cells[9, 9] = Cell(1.05, None, "0%")
    cells[4, 1].value = None
    excel.pages["Piano"].merges.append("A3:A4")
    assert excel.pages["Segnalazioni"].links
    _type_formulas(excel)


def _type_formulas(excel: Excel) -> dict[tuple[str, int, int], str]:
    """Over computed cells of each sheet, and where the next row of Registro goes; beside a value with 17 digits."""
    typed = {
        ("Piano", 3, 11): "=25-25",
        ("Riepilogo", 21, 7): "=G22-G22",
        ("Segnalazioni", 5, 4): "=1-1",
        ("Registro", 4, 7): "=0*2",
        ("Registro", 5, 8): '=""',
    }
    for (sheet, *place), formula in typed.items():
        excel.pages[sheet].cells[tuple(place)] = Cell("" if formula == '=""' else 0.0, formula)
    excel.pages["Riepilogo"].cells[22, 7].value = 0.1 + 0.2
    return typed


def _formulas(excel: Excel) -> dict[tuple[str, int, int], str]:
    """Every formula that is no link."""
    return {
        (page.name, *place): cell.formula
        for page in excel.pages.values()
        for place, cell in page.cells.items()
        if cell.formula is not None and not cell.formula.startswith("=HYPERLINK(")
    }


def repeat(excel: Excel, rows: int) -> None:
    """Make the plan so many rows long by repeating it."""
    cells = excel.pages["Piano"].cells
    for number in range(159, rows):
        copy, place = divmod(number, 159)
        for column in range(1, 11):
            cell = cells.get((place + 3, column))
            if cell is None or cell.value is None:
                continue
            value = f"{cell.value}{copy}" if column == 1 else cell.value
            cells[number + 3, column] = Cell(value, None, cell.code)


def test_the_button_writes_what_the_command_writes(excel: Excel, filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "calcolato.xlsm"
    host = FileHost(filled, now=NOW, target=target)
    host.write(calculate(host, Run(NOW, "prova", __version__)).writing)
    host.close()
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
    assert {place: (old[place], new[place]) for place in old if old[place] != new[place]}.keys() == {(5, 1), (5, 2)}
    assert abs(datetime(1899, 12, 30).toordinal() + float(str(new[5, 1])) - datetime.now().toordinal()) < 2


def test_a_findings_cell_is_a_link(excel: Excel) -> None:
    excel.pages["Segnalazioni"].links = {(4, 3)}
    press("calcola_punteggi")
    cell = excel.pages["Segnalazioni"].cells[4, 3]
    assert cell.formula == f'=HYPERLINK("#{cell.value}","{cell.value}")'
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


@pytest.mark.parametrize("rows", [159, 10_000])
def test_few_calls_however_many_rows(excel: Excel, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    _ask_for_everything(excel)
    repeat(excel, rows)
    monkeypatch.setattr(parameters, "_known", {excel.book.name: (0.0, DEFAULTS)})
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
        _ask_for_everything(excel)
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


def test_settings_come_back_one_by_one_if_the_workbooks_module_does_not_answer(excel: Excel) -> None:
    before = excel.state()
    excel.after_call = lambda name: _fail_on(name, {"PDO.Riprendi", "set calculation"})
    assert press("calcola_punteggi").startswith("!Non è riuscito")
    excel.settings["calculation"] = "automatic"
    assert excel.state() == before
    assert excel.calls[-3:] == ["set enable_events", "set status_bar", "set screen_updating"]


def test_it_says_so_if_not_even_the_old_cells_can_be_put_back(excel: Excel) -> None:
    excel.after_call = lambda name: _fail_on(name, {"set values Riepilogo"})
    assert press("calcola_punteggi") == (
        "!La scrittura si è interrotta e in «Riepilogo» non si è potuto rimettere tutto com'era: "
        "chiudere la cartella senza salvare e riaprirla."
    )
    assert excel.settings["calculation"] == "automatic"


def test_after_the_writing_no_failure_says_that_nothing_was_written(
    excel: Excel, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = excel.state()

    def fail(_: object) -> str:
        raise ZeroDivisionError("rotto\x1b")

    monkeypatch.setattr(macros, "calculated_text", fail)
    assert press("calcola_punteggi") == (
        "!Il calcolo è scritto nel foglio. Poi qualcosa non è riuscito: dire al tecnico: ZeroDivisionError: rotto\\x1b"
    )
    assert excel.state() != before
    assert press("annulla_ultimo_calcolo").startswith("L'ultimo calcolo è annullato")
    assert excel.state() == before


def _fail_on(name: str, names: set[str]) -> None:
    if name in names:
        raise ComError


def test_the_closing_message_is_short_and_says_what_changed(excel: Excel) -> None:
    lines = press("calcola_punteggi").split("\n")
    assert len(lines) <= 12
    assert re.fullmatch(
        r"Al 31/12/2024, monitoraggio: indicatori con un punteggio \d+ su \d+ \(\d+%\)\. \d+ errori, .*\.", lines[0]
    )
    assert re.fullmatch(r"SF \(Beffa\): [\d,]+", lines[1])
    assert re.fullmatch(r"Ente: [\d,]+", lines[-2])
    assert re.fullmatch(r"\d+ punteggi cambiati\.", lines[-1])
    assert press("calcola_punteggi").endswith("\n0 punteggi cambiati.")


def test_progress_is_shown_and_taken_away(excel: Excel) -> None:
    press("calcola_punteggi")
    assert excel.messages == ["PDO: calcolo dei punteggi in corso…"]
    assert excel.settings == {
        "screen_updating": True, "calculation": "automatic", "enable_events": True, "status_bar": False,
    }  # fmt: skip


def test_undo_is_exact_and_only_once(excel: Excel) -> None:
    excel.pages["Piano"].cells[3, 11] = Cell(0.0, "=25-25")
    before = excel.state()
    press("calcola_punteggi")
    assert excel.state() != before
    assert press("annulla_ultimo_calcolo") == (
        "L'ultimo calcolo è annullato: colonne calcolate, Riepilogo, Segnalazioni e Registro sono come prima."
    )
    assert excel.state() == before
    assert press("annulla_ultimo_calcolo") == (
        "!Non c'è un calcolo da annullare: si annulla solo l'ultimo fatto da quando Excel e Python sono aperti. "
        "Per tornare a prima, riaprire la copia salvata."
    )


def test_formulas_typed_over_what_is_written_come_back_as_formulas(excel: Excel) -> None:
    typed = _type_formulas(excel)
    before = excel.state()
    assert _formulas(excel) == typed
    excel.fail_at = 12
    assert press("calcola_punteggi").startswith("!")
    assert excel.calls[11] == "set values Registro"
    assert _formulas(excel) == typed
    excel.fail_at = None
    assert not press("calcola_punteggi").startswith("!")
    assert _formulas(excel).keys() == {("Registro", 4, 7)}, "a row of Registro is never written again"
    assert not press("annulla_ultimo_calcolo").startswith("!")
    assert _formulas(excel) == typed
    assert excel.state() == before


def test_whichever_call_of_undo_fails_everything_is_as_it_was_calculated(excel: Excel) -> None:
    press("calcola_punteggi")
    calculated = excel.state()
    number = 0
    while True:
        number += 1
        excel.calls.clear()
        excel.fail_at = number
        message = press("annulla_ultimo_calcolo")
        if not message.startswith("!"):
            break
        assert excel.state() == calculated, number
    assert number > 10


def test_a_new_actual_value_does_not_hinder_undo(excel: Excel) -> None:
    press("calcola_punteggi")
    excel.pages["Piano"].cells[4, 9] = Cell(1.0)
    assert not press("annulla_ultimo_calcolo").startswith("!")
    assert excel.pages["Piano"].cells[4, 9].value == 1.0


@pytest.mark.parametrize("sheet", ["Piano", *WRITTEN])
def test_undo_is_refused_where_cells_changed_since(excel: Excel, sheet: str) -> None:
    press("calcola_punteggi")
    excel.pages[sheet].cells[max(excel.pages[sheet].cells)[0], 3].value = "corretto"
    before = excel.state()
    message = press("annulla_ultimo_calcolo")
    if sheet == "Piano":
        # The unit of the last row: a row is known by its texts.
        assert message.startswith("!Il foglio «Piano» è cambiato")
    else:
        assert message == (
            f"!Il foglio «{sheet}» è cambiato dopo l'ultimo calcolo (righe ordinate, inserite o corrette): "
            "non si può annullare senza rischio. Premere di nuovo Calcola punteggi."
        )
    assert excel.state() == before


def test_undo_is_refused_after_sorting(excel: Excel) -> None:
    press("calcola_punteggi")
    cells = excel.pages["Piano"].cells
    for column in range(1, 17):
        cells[3, column], cells[4, column] = cells.get((4, column), Cell()), cells.get((3, column), Cell())
    before = excel.state()
    assert press("annulla_ultimo_calcolo").startswith("!Il foglio «Piano» è cambiato dopo l'ultimo calcolo")
    assert excel.state() == before


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


def test_the_next_finding_is_the_one_after_the_active_cell(excel: Excel) -> None:
    table = [excel.pages["Segnalazioni"].cells[row, 3].value for row in range(4, 128)]
    cells = list(dict.fromkeys(map(str, table)))
    excel.selection = None
    assert [press("prossima_segnalazione").partition(" (")[0] for _ in cells] == cells
    assert press("prossima_segnalazione").startswith(f"{cells[0]} (1 di {len(cells)})\navviso: Un tempo di pagamento")
    excel.selection = ("Piano", 5, 1)
    assert press("prossima_segnalazione").startswith("Piano!H5 ")
    excel.selection = ("Riepilogo", 5, 1)
    assert press("prossima_segnalazione").startswith(f"{cells[0]} ")


def test_there_may_be_no_finding(excel: Excel) -> None:
    for place in list(excel.pages["Segnalazioni"].cells):
        if place[0] > 3:
            del excel.pages["Segnalazioni"].cells[place]
    sentence = "!Il foglio Segnalazioni non ha segnalazioni: premere Calcola punteggi per aggiornarlo."
    assert press("prossima_segnalazione") == sentence
    del excel.pages["Segnalazioni"]
    assert press("prossima_segnalazione") == sentence


def test_report_and_guide_answer_without_touching_excel(excel: Excel) -> None:
    assert press("relazione") == (
        "La relazione non fa parte di questa versione. I punteggi dei settori sono nel foglio Riepilogo, che si può "
        "stampare; il comando pdo-xl riepilogo dà gli stessi numeri."
    )
    assert "Premere Calcola punteggi" in press("guida")
    # Excel for Windows does not ask for it here: it has a module of its own.
    assert press("attiva_altra_cartella") == (
        "Da qui non si può attivare un'altra cartella: si può in Excel per Windows, oppure con il comando pdo-xl attiva "
        "seguito dal nome del file (chiedere al tecnico)."
    )
    assert excel.calls == []


@pytest.mark.parametrize("version", ["0.0.9", ""])
def test_another_version_is_refused(excel: Excel, version: str) -> None:
    assert macros.esegui("calcola_punteggi", version) == (
        f"!La cartella è per la versione {version or 'sconosciuta'} di pdo_xl, ma qui è installata la {__version__}: "
        "chiedere al tecnico di eseguire pdo-xl aggiorna su questo file, o di installare la versione della cartella."
    )
    assert excel.calls == []


def test_an_unknown_command_is_refused(excel: Excel) -> None:
    assert press("formatta_disco") == (
        "!Il comando «formatta_disco» non esiste in questa versione di pdo_xl: chiedere al tecnico di eseguire pdo-xl diagnosi."
    )


def test_without_a_calling_workbook_it_says_so() -> None:
    assert press("calcola_punteggi").startswith("!Non è riuscito, e il foglio è com'era: riprovare.")


@pytest.mark.parametrize(
    "error",
    [
        ComError(-2147418111),
        ComError(-2147352567, (0, None, None, None, 0, -2146777998)),
        type("ExcelBusyError", (Exception,), {})(),
    ],
)
def test_a_cell_being_edited_is_said(excel: Excel, error: Exception) -> None:
    excel.fail_at, excel.error = 1, error
    assert press("calcola_punteggi") == "!Finire di scrivere nella cella (Invio) e riprovare."


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
        (_wrong_parameter, "Parametri!B5"),
    ],
)  # fmt: skip
def test_refusals_change_nothing(excel: Excel, spoil: object, sentence: str) -> None:
    spoil(excel)  # type: ignore[operator]
    before = excel.state()
    message = press("calcola_punteggi")
    assert message.startswith(f"!{sentence}")
    assert excel.state() == before


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


def test_a_shared_workbook_that_can_be_written_is_calculated(excel: Excel) -> None:
    excel.full_name = "https://comune.sharepoint.com/Piani\\Piano.xlsm"
    assert press("calcola_punteggi").startswith("Al 31/12/2024")


def test_a_sorted_plan_is_calculated_with_a_warning(excel: Excel) -> None:
    excel.pages["Piano"].ordered = True
    last = press("calcola_punteggi").splitlines()[-1]
    assert last.startswith("Attenzione: il foglio «Piano» è ordinato, e le righe di continuazione possono essersi")
    excel.pages["Piano"].ordered = False
    assert "Attenzione" not in press("calcola_punteggi")


@pytest.mark.parametrize(("known", "recalculated"), [(None, False), (DEFAULTS, True), ("the same", False)])
def test_formulas_are_recalculated_where_they_answered_with_other_parameters(
    excel: Excel, filled: Path, monkeypatch: pytest.MonkeyPatch, known: object, recalculated: bool
) -> None:
    now = pdo_xl.parameters_of(pdo_xl.open_plan(filled)) if known == "the same" else known
    monkeypatch.setattr(parameters, "_known", {} if now is None else {excel.book.name: (0.0, now)})
    assert press("calcola_punteggi").startswith("Al 31/12/2024")
    assert ("PDO.RicalcolaFormule" in excel.calls) is recalculated


def test_a_filter_elsewhere_does_no_harm(excel: Excel) -> None:
    excel.pages["Parametri"].filtered = excel.pages["Parametri"].protected = True
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
