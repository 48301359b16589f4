"""The button, pressed in pyOpenVBA's Excel: what Python answers is shown, and each failure is a sentence in Italian."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from pdo_xl import __version__
from tests.workbook.program.pressing import Excel, array, button

pytestmark = pytest.mark.slow

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


INTERRUPTED_IN_WRITING = (
    "Il programma si è interrotto mentre cambiava il foglio: premere Calcola punteggi, che riscrive tutto, "
    "o chiudere la cartella senza salvare. Se succede ancora: chiedere al tecnico di eseguire «pdo-xl diagnosi»."
)


MACROS = {
    "CalcolaPunteggi": "calcola_punteggi",
    "Verifica": "verifica",
    "AnnullaUltimoCalcolo": "annulla_ultimo_calcolo",
    "ProssimaSegnalazione": "prossima_segnalazione",
    "SpiegaRiga": "spiega_riga",
    "MostraAccanto": "mostra_accanto",
    "Relazione": "relazione",
    "Scheda": "scheda",
    "Guida": "guida",
}


CALLBACKS = (
    "PdoCalcola",
    "PdoVerifica",
    "PdoAnnulla",
    "PdoProssima",
    "PdoSpiega",
    "PdoAccanto",
    "PdoRelazione",
    "PdoScheda",
    "PdoGuida",
)


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
        *(((number, "x"), INTERRUPTED) for number in (462, -2147023170, -2147023169, -2147418105, -2147418094)),
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


def test_questions_are_boxes_and_what_is_typed_goes_back_behind_the_file(built: Path) -> None:
    asked = ["?Domanda 1 di 2: quale?\n1 = H", "?Domanda 2 di 2: quale?\n1 = I"]
    excel = Excel(built, say="Attivata: «piano.xlsm».", says=[*asked], chosen=r"C:\Piani\Piano.xlsx")
    excel.app.answer_dialogs("1", "colonna \"I\" = 'x'")
    excel.run("PDO.AttivaAltraCartella")
    file = r"C:\Piani\Piano.xlsx"
    assert [arguments for _, _, arguments in excel.python.called] == [
        (file, __version__),
        (f"{file}\n1", __version__),
        (f"{file}\n1\ncolonna \"I\" = 'x'", __version__),
    ]
    assert excel.app.dialogs[:2] == [("InputBox", text[1:], TITLE, 0) for text in asked]
    assert excel.messages[2:] == [("Attivata: «piano.xlsm».", TITLE, INFORMATION)]


def test_an_offer_is_a_box_too_and_asked_again_with_what_was_wrong(built: Path) -> None:
    offer = "Domanda 1 di 1: C'è anche una scadenza da rispettare?\n\n1 = nessuna\n2 = K «Scadenza»: 30.06.2024"
    wrong = f"Il parametro colonna_scadenza indica la colonna «ZZ».\n\n{offer}"
    excel = Excel(built, say="Attivata: «piano.xlsm».", says=[f"?{offer}", f"?{wrong}"], chosen=r"C:\Piani\Piano.xlsx")
    excel.app.answer_dialogs("ZZ", "1")
    excel.run("PDO.AttivaAltraCartella")
    file = r"C:\Piani\Piano.xlsx"
    assert [arguments[0] for _, _, arguments in excel.python.called] == [file, f"{file}\nZZ", f"{file}\nZZ\n1"]
    assert excel.app.dialogs[:2] == [("InputBox", text, TITLE, 0) for text in (offer, wrong)]
    assert excel.messages[2:] == [("Attivata: «piano.xlsm».", TITLE, INFORMATION)]


def test_a_box_proposes_what_the_program_says(built: Path) -> None:
    excel = Excel(built, say="Fotografia al 30/06/2024.", says=["?|31/12/2024|Quale giorno?"])
    excel.app.answer_dialogs("30/06/2024")
    excel.run("PDO.PdoFotografa", excel.app.workbook)
    assert list(excel.python.called) == [
        ("pdo_xl.hosts.live.macros", "esegui", ("fotografa", __version__)),
        ("pdo_xl.hosts.live.macros", "esegui", ("fotografa\n30/06/2024", __version__)),
    ]
    assert excel.app.dialogs[0] == ("InputBox", "Quale giorno?", TITLE, 0)
    assert excel.messages[1:] == [("Fotografia al 30/06/2024.", TITLE, INFORMATION)]


@pytest.mark.parametrize("macro", ["Distribuisci", "Raccogli"])
def test_what_works_on_files_is_told_the_workbooks(built: Path, macro: str) -> None:
    excel = Excel(built, say="Fatto.")
    excel.run(f"PDO.Pdo{macro}", excel.app.workbook)
    assert excel.python.called == [("pdo_xl.workbook.files.sharing_buttons", macro.lower(), (str(built), __version__))]
    on_mac = Excel(built, on_mac=True)
    on_mac.run(f"PDO.{macro}")
    assert on_mac.app.console == [f"import pdo_xl.hosts.live.macros as m; m.mostra('{macro.lower()}', '{__version__}')"]


def test_cancel_at_a_question_writes_nothing_and_says_nothing(built: Path) -> None:
    excel = Excel(built, say="!non va chiesto", says=["?Domanda 1 di 1"], chosen=r"C:\Piani\Piano.xlsx")
    excel.app.answer_dialogs("")
    excel.run("PDO.AttivaAltraCartella")
    assert len(excel.python.called) == 1
    assert [kind for kind, *_ in excel.app.dialogs] == ["InputBox"]


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


def test_a_python_that_dies_while_excel_is_quiet_does_not_leave_it_so(built: Path) -> None:
    excel = Excel(built, say=(-2147023174, "Il server RPC non è disponibile."))
    automatic = excel.app.application.vba_get("Calculation")
    excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    excel.press_button()
    assert excel.messages == [(INTERRUPTED, TITLE, WARNING)]
    assert excel.app.application.vba_get("Calculation") == automatic
    assert excel.app.application.vba_get("EnableEvents") is True


@pytest.mark.parametrize(
    ("function", "arguments"),
    [
        ("Scrivi", (array("Registro"), array("A9"), array("uno"))),
        ("SpostaRighe", ("Registro", array(), array(), array())),
        ("MostraTutto", ("Registro",)),
    ],
)
def test_what_has_changed_the_sheet_before_python_ended_is_said(
    built: Path, function: str, arguments: tuple[object, ...]
) -> None:
    excel = Excel(built, say=(-2147023170, "Chiamata di procedura remota non riuscita."))
    ends = excel.python.answer

    def change_and_end(*called: str) -> str:
        excel.run(f"PDO.{function}", *arguments)
        return ends(*called)

    excel.python.answer = change_and_end
    excel.press_button()
    excel.python.answer = ends
    excel.press_button()
    assert [text for text, *_ in excel.messages] == [INTERRUPTED_IN_WRITING, INTERRUPTED]
