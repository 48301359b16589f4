"""The button, pressed in pyOpenVBA's Excel: what Python answers is shown, and each failure is a sentence in Italian."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.exceptions import VBAError
from pyopenvba.interpreter._values import VBAArray

from pdo_xl import __version__
from tests.workbook.program.pressing import Excel, Sort, button

COMMITTED = Path(__file__).parents[3] / "workbook" / "Piano_Obiettivi_2024.xlsm"
TITLE = "Piano degli Obiettivi"
WARNING, INFORMATION = 48, 64
TECHNICIAN = "Chiedere al tecnico di eseguire «pdo-xl diagnosi»."
NO_DLL = (
    "Excel non può caricare la DLL di xlwings 0.37.8 dal Python di questo PC: manca, o è quella di un'altra versione. "
    + TECHNICIAN
)
NO_PACKAGE = (
    "Nel Python di questo PC manca il programma pdo_xl, o è di una versione precedente. "
    "Chiedere al tecnico di installarlo e di eseguire «pdo-xl diagnosi»."
)
NO_SETTINGS = (
    "Excel non sa quale Python usare: su questo PC manca la configurazione di xlwings. "
    "Chiedere al tecnico di eseguire «pdo-xl installa» e poi «pdo-xl diagnosi»."
)
NO_START = (
    "Il Python indicato nella configurazione non si avvia: forse è stato spostato o tolto, o gli manca xlwings. "
    + TECHNICIAN
)
INTERRUPTED = (
    "Il programma si è interrotto e il foglio è rimasto com'era: premere di nuovo il pulsante. "
    "Se succede ancora: chiedere al tecnico di eseguire «pdo-xl diagnosi»."
)
MACROS = {
    "CalcolaPunteggi": "calcola_punteggi",
    "Verifica": "verifica",
    "AnnullaUltimoCalcolo": "annulla_ultimo_calcolo",
    "ProssimaSegnalazione": "prossima_segnalazione",
    "Relazione": "relazione",
    "Guida": "guida",
}
CALLBACKS = ("PdoCalcola", "PdoVerifica", "PdoAnnulla", "PdoProssima", "PdoRelazione", "PdoGuida")


def test_the_button_lies_over_k1_and_l1_and_is_not_printed(built: Path) -> None:
    assert button(built) == {
        "macro": "[0]!PDO.CalcolaPunteggi",
        "anchor": "10, 0, 0, 0, 12, 0, 1, 0",  # from column K, row 1, to the beginning of column M, row 2
        "printed": "False",
        "caption": "Calcola punteggi",
    }


def test_calculating_keeps_button_ribbon_and_macros(built: Path) -> None:
    """The committed workbook is a built one that was calculated once."""
    assert button(COMMITTED) == button(built)
    with ZipFile(built) as before, ZipFile(COMMITTED) as after:
        for part in ("xl/vbaProject.bin", "customUI/customUI14.xml", "_rels/.rels"):
            assert before.read(part) == after.read(part), part


def test_pressing_it_calls_python_once_for_this_workbook_and_shows_the_answer(built: Path) -> None:
    excel = Excel(built, say="Calcolati 159 indicatori.")
    excel.press_button()
    assert excel.python.called == [("pdo_xl.hosts.live.macros", "esegui", ("calcola_punteggi", __version__))]
    assert excel.python.caller is excel.app.workbook
    assert excel.messages == [("Calcolati 159 indicatori.", TITLE, INFORMATION)]


def test_a_failure_is_a_warning_without_its_mark(built: Path) -> None:
    excel = Excel(built, say="!Il foglio è protetto.")
    excel.press_button()
    assert excel.messages == [("Il foglio è protetto.", TITLE, WARNING)]


def test_an_empty_answer_shows_nothing(built: Path) -> None:
    excel = Excel(built, say="")
    excel.press_button()
    assert excel.messages == []


@pytest.mark.parametrize(("macro", "called"), list(MACROS.items()))
def test_each_macro_calls_its_own_function(built: Path, macro: str, called: str) -> None:
    excel = Excel(built)
    excel.run(f"PDO.{macro}")
    assert [arguments for _, _, arguments in excel.python.called] == [(called, __version__)]


@pytest.mark.parametrize(("callback", "called"), list(zip(CALLBACKS, MACROS.values(), strict=True)))
def test_each_command_of_the_ribbon_does_the_same(built: Path, callback: str, called: str) -> None:
    excel = Excel(built)
    excel.run(f"PDO.{callback}", excel.app.workbook)
    assert [arguments for _, _, arguments in excel.python.called] == [(called, __version__)]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ((1, "Could not load xlwings64-0.37.8.dll from either of the following folders: \r\nC:\\a\r\n, C:\\"), NO_DLL),
        ((48, "Errore durante il caricamento della DLL"), NO_DLL),
        ((53, "Impossibile trovare il file: xlwings64-0.37.8.dll"), NO_SETTINGS),
        ((5, "Chiamata di routine o argomento non validi"), NO_SETTINGS),
        ((1000, "Could not create Python process.\nError message: not found"), NO_START),
        ((1000, "Python process exited before it was possible to create the interface object."), NO_START),
        ((1000, "Could not activate Python COM server, hr = -2147221164"), NO_START),
        (
            (-2147467259, "Traceback (most recent call last):\nModuleNotFoundError: No module named 'pdo_xl'"),
            NO_PACKAGE,
        ),
        ((-2147467259, "ModuleNotFoundError: No module named 'pdo_xl.hosts.excel'"), NO_PACKAGE),
        ((-2147023174, "Il server RPC non è disponibile."), INTERRUPTED),
        ((-2147417848, "L'oggetto richiamato si è disconnesso dai client corrispondenti."), INTERRUPTED),
        ((-2147467259, "Errore di sistema.\nAltro"), f"Il comando non è riuscito: Errore di sistema. {TECHNICIAN}"),
        (
            (-2147467259, "Traceback (most recent call last):\r\n  File x\r\nValueError: storto\r\n"),
            f"Il comando non è riuscito: ValueError: storto. {TECHNICIAN}",
        ),
        ((-2147467259, "x" * 900), f"Il comando non è riuscito: {'x' * 200}…. {TECHNICIAN}"),
    ],
)
def test_each_cause_has_its_sentence(built: Path, error: tuple[int, str], sentence: str) -> None:
    excel = Excel(built, say=error)
    excel.press_button()
    assert excel.messages == [(sentence, TITLE, WARNING)]


@pytest.mark.parametrize("say", ["Fatto.", "!No.", (1, "Could not load xlwings64"), (-2147467259, "storto")])
def test_the_screen_is_given_back_whatever_happens(built: Path, say: str | tuple[int, str]) -> None:
    excel = Excel(built, say=say)
    excel.app.application.vba_set("ScreenUpdating", False)
    excel.press_button()
    assert excel.app.application.vba_get("ScreenUpdating") is True
    assert excel.app.application.vba_get("StatusBar") is False


def test_another_xlwings_in_the_workbook_is_said_before_anything_runs(built: Path) -> None:
    excel = Excel(built, xlwings_version="0.36.0")
    excel.press_button()
    assert excel.python.called == []
    sentence = (
        "Questa cartella di lavoro contiene xlwings 0.36.0, ma le macro PDO vogliono la versione 0.37.8: "
        "chiedere al tecnico di eseguire «pdo-xl aggiorna» su questo file."
    )
    assert excel.messages == [(sentence, TITLE, WARNING)]


def test_on_a_mac_the_command_goes_through_runpython(built: Path) -> None:
    excel = Excel(built, on_mac=True)
    excel.press_button()
    assert excel.app.console == [f"import pdo_xl.hosts.live.macros as m; m.mostra('calcola_punteggi', '{__version__}')"]
    assert excel.python.called == []


@pytest.mark.parametrize("macro", ["AttivaAltraCartella", "PdoAttiva"])
def test_another_workbook_is_asked_for_and_activated(built: Path, macro: str) -> None:
    excel = Excel(built, say="Attivata: «piano.xlsm».", chosen=r"C:\Piani\Piano dell'ente.xlsx")
    excel.run(f"PDO.{macro}", *([excel.app.workbook] if macro == "PdoAttiva" else []))
    kinds, _, title = excel.asked[0]
    assert kinds == "Cartelle di lavoro di Excel (*.xlsx;*.xlsm),*.xlsx;*.xlsm"
    assert title == "Scegliere la cartella di lavoro da attivare"
    assert excel.python.called == [
        ("pdo_xl.workbook.activation.activate_file", "attiva", (r"C:\Piani\Piano dell'ente.xlsx", __version__))
    ]
    assert excel.messages == [("Attivata: «piano.xlsm».", TITLE, INFORMATION)]


def test_cancel_does_nothing(built: Path) -> None:
    excel = Excel(built, chosen=False)
    excel.run("PDO.AttivaAltraCartella")
    assert len(excel.asked) == 1
    assert (excel.python.called, excel.messages, excel.app.console) == ([], [], [])


def test_no_file_is_asked_for_where_it_cannot_be_activated(built: Path) -> None:
    excel = Excel(built, xlwings_version="0.36.0")
    excel.run("PDO.AttivaAltraCartella")
    assert (excel.asked, excel.python.called) == ([], [])
    assert len(excel.messages) == 1
    on_mac = Excel(built, on_mac=True)
    on_mac.run("PDO.AttivaAltraCartella")
    assert on_mac.asked == []
    assert on_mac.app.console == [
        f"import pdo_xl.hosts.live.macros as m; m.mostra('attiva_altra_cartella', '{__version__}')"
    ]


def test_the_functions_are_described_once_after_the_first_success(built: Path) -> None:
    excel = Excel(built, say=(-2147467259, "storto"))
    excel.press_button()
    assert excel.app.console == []
    excel.say = "Fatto."
    excel.press_button()
    excel.press_button()
    assert excel.app.console == ["DescriviFunzioni"]


@pytest.mark.parametrize("read_only", [False, True])
def test_state_of_the_workbook(built: Path, read_only: bool) -> None:
    excel = Excel(built, read_only=read_only)
    first, *sheets = excel.run("PDO.StatoCartella")
    assert first == [read_only, str(built), True, False, ""]
    columns = (
        "PDO_colonna_punteggio=K2;PDO_colonna_stato=L2;PDO_colonna_ritardo=M2;PDO_colonna_obiettivo=N2;"
        "PDO_colonna_punti=O2;PDO_colonna_segnalazioni=P2;"
    )
    table = "PDO_foglio=A3;"
    marks = [columns, "PDO_foglio=A20;", table, table, table, ""]
    names = ["Piano", "Riepilogo", "Segnalazioni", "Parametri", "Registro", "xlwings.conf"]
    assert sheets == [[name, False, False, False, mark] for name, mark in zip(names, marks, strict=True)]


def test_marks_that_are_gone_or_point_nowhere_are_left_out(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Prepara()\nWorksheets("Piano").Names("PDO_colonna_ritardo").Delete\n'
        'Worksheets("Piano").Names("PDO_colonna_stato").RefersTo = "=#REF!"\nEnd Sub'
    )
    excel.run("Prepara")
    marks = {name: marks for name, *_, marks in excel.run("PDO.StatoCartella")[1:]}
    assert marks["Piano"] == (
        "PDO_colonna_punteggio=K2;PDO_colonna_obiettivo=N2;PDO_colonna_punti=O2;PDO_colonna_segnalazioni=P2;"
    )


def test_state_tells_protected_and_filtered_sheets(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Prepara()\nWorksheets("Piano").Range("A2:P161").AutoFilter 1, "SF"\nWorksheets("Registro").Protect\nEnd Sub'
    )
    excel.run("Prepara")
    states = {name: (locked, filtered) for name, locked, filtered, *_ in excel.run("PDO.StatoCartella")[1:]}
    assert states["Piano"] == (False, True)
    assert states["Registro"] == (True, False)
    assert states["Parametri"] == (False, False)


@pytest.mark.parametrize("fields", [0, 1])
def test_state_tells_sorted_sheets(built: Path, monkeypatch: pytest.MonkeyPatch, fields: int) -> None:
    monkeypatch.setattr(Sort, "fields", fields)
    ordered = {name: ordered for name, _, _, ordered, _ in Excel(built).run("PDO.StatoCartella")[1:]}
    assert ordered["Piano"] is bool(fields)
    assert ordered["Riepilogo"] is False


def test_number_formats_of_scattered_cells(built: Path) -> None:
    excel = Excel(built)
    assert excel.run("PDO.FormatiNumero", "Piano", array(3, 3, 4), array(1, 11, 13)) == ["General", "0.00", "0"]
    assert excel.run("PDO.FormatiNumero", "Piano", array(3, start=1), array(11)) == ["0.00"]
    assert excel.run("PDO.FormatiNumero", "Piano", 3, 11) == ["0.00"]
    assert excel.run("PDO.FormatiNumero", "Piano", array(), array()) == []


def array(*items: int, start: int = 0) -> VBAArray:
    return VBAArray([(start, start + len(items) - 1)], items=list(items))


def test_merged_areas(built: Path) -> None:
    excel = Excel(built)
    assert excel.run("PDO.AreeUnite", "Piano") == ["A1:J1"]
    assert excel.run("PDO.AreeUnite", "Riepilogo") == [""]
    merge(excel.app, "A3:A7", "B3:B4", "B5:B7", "J160:J161", "E10:F11")
    assert sorted(excel.run("PDO.AreeUnite", "Piano")) == ["A1:J1", "A3:A7", "B3:B4", "B5:B7", "E10:F11", "J160:J161"]


def merge(app: ExcelApplication, *areas: str) -> None:
    lines = "\n".join(f'Worksheets("Piano").Range("{area}").Merge' for area in areas)
    app.add_module(f"Sub Unisci()\nApplication.DisplayAlerts = False\n{lines}\nEnd Sub")
    app.run("Unisci")


def test_contents_of_several_areas_are_values_and_formulas(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Scrivi()\nWith Worksheets("Riepilogo")\n.Range("A40").Value = 0.1\n.Range("B40").Formula = "=1+2"\n'
        '.Range("A41").Value = "testo"\nEnd With\nEnd Sub'
    )
    excel.run("Scrivi")
    several, one = excel.run("PDO.Contenuti", array("Riepilogo", "Piano"), array("A40:C41", "A2:A2", start=1))
    assert several == [
        [[0.1, 3.0, None], ["testo", None, None]],
        [["0.1", "=1+2", ""], ["testo", "", ""]],
    ]
    assert one == ["Settore", "Settore"]


def test_links_go_from_a_row_down_and_formats_stay(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Collega()\nWith Worksheets("Segnalazioni")\n'
        '.Hyperlinks.Add .Range("C4"), "", "Piano!A3"\n.Hyperlinks.Add .Range("C9"), "", "Piano!A9"\n'
        '.Range("C9").Font.Bold = True\nEnd With\nEnd Sub\n'
        'Function Quanti()\nQuanti = Worksheets("Segnalazioni").Hyperlinks.Count\nEnd Function\n'
        'Function Grassetto()\nGrassetto = Worksheets("Segnalazioni").Range("C9").Font.Bold\nEnd Function'
    )
    excel.run("Collega")
    links = excel.run("Quanti")
    automatic = excel.app.application.vba_get("Calculation")
    before = excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    excel.run("PDO.Riprendi", *before)
    assert excel.run("Quanti") == links
    excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    excel.run("PDO.Riprendi", *before, "Segnalazioni", 5)
    assert excel.run("Quanti") == links - 1
    assert excel.run("Grassetto") is True
    assert excel.app.application.vba_get("Calculation") == automatic


def test_links_that_cannot_go_are_an_error_and_excel_is_given_back_without(built: Path) -> None:
    excel = Excel(built, say="!Non è riuscito.")
    application = excel.app.application
    automatic = application.vba_get("Calculation")
    before = excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    with pytest.raises(VBAError):
        excel.run("PDO.Riprendi", *before, "Un foglio che non c'è", 4)
    assert application.vba_get("EnableEvents") is False
    excel.press_button()
    assert application.vba_get("EnableEvents") is True
    assert (application.vba_get("StatusBar"), application.vba_get("Calculation")) == (False, automatic)


def test_excel_is_kept_quiet_and_given_back_as_it_was(built: Path) -> None:
    excel = Excel(built)
    application = excel.app.application
    automatic = application.vba_get("Calculation")
    before = excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    assert application.vba_get("StatusBar") == "PDO: calcolo in corso…"
    assert (application.vba_get("ScreenUpdating"), application.vba_get("EnableEvents")) == (False, False)
    assert application.vba_get("Calculation") != automatic
    excel.run("PDO.Riprendi", *before)
    assert (application.vba_get("ScreenUpdating"), application.vba_get("EnableEvents")) == (True, True)
    assert (application.vba_get("StatusBar"), application.vba_get("Calculation")) == (False, automatic)


def test_a_python_that_dies_while_excel_is_quiet_does_not_leave_it_so(built: Path) -> None:
    excel = Excel(built, say=(-2147023174, "Il server RPC non è disponibile."))
    automatic = excel.app.application.vba_get("Calculation")
    excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    excel.press_button()
    assert excel.messages == [(INTERRUPTED, TITLE, WARNING)]
    assert excel.app.application.vba_get("Calculation") == automatic
    assert excel.app.application.vba_get("EnableEvents") is True
