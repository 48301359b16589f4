"""What the extension's component calls, inside LibreOffice's own Python: documents opened, commands, functions."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import unohelper
from com.sun.star.document import XDocumentEventListener

from pdo_xl.formulas.cells import marked
from pdo_xl.hosts.libreoffice import functions
from pdo_xl.hosts.libreoffice.asking import ask_in_window
from pdo_xl.hosts.libreoffice.basic import COMMANDS, asleep, awake, version_in
from pdo_xl.hosts.libreoffice.button import in_silence, put_back, show
from pdo_xl.hosts.libreoffice.one_step import as_one_step
from pdo_xl.hosts.libreoffice.plain_style import let_cells_say_where_texts_stand
from pdo_xl.hosts.libreoffice.refused_button import tell_when_pressed
from pdo_xl.hosts.libreoffice.typing_cell import end_typing
from pdo_xl.xlwings_libreoffice.soffice import Uno, in_process

if TYPE_CHECKING:
    import xlwings as xw

WithFile = Callable[[str, str], str]
"""A command that works on the document's file: its path and what was typed, a line each, and the workbook's version."""

_NOT_FOR_CALC = ("numpy", "pandas", "matplotlib", "PIL")
"""What xlwings would load where it finds it: slow to load, and perhaps made for another Python."""

_BEFORE_SAVING = frozenset({"OnSave", "OnSaveAs", "OnCopyTo"})
_AFTER_SAVING = frozenset(
    {"OnSaveDone", "OnSaveFailed", "OnSaveAsDone", "OnSaveAsFailed", "OnCopyToDone", "OnCopyToFailed"}
)

_NO_PLAN = "!Questo documento non ha le macro del Piano degli Obiettivi: aprire la cartella del piano e riprovare."
_MACROS_OFF = (
    "Le macro di questa cartella sono disattivate: il pulsante e le formule PDO_ non rispondono. Aggiungere la "
    "cartella del file alle fonti attendibili (Strumenti, Opzioni, LibreOffice, Sicurezza, Sicurezza delle macro) e "
    "riaprirlo. I comandi del menu PDO funzionano anche così."
)
_NEVER_SAVED = "!Questa cartella non è ancora un file: salvarla (File, Salva con nome) e riprovare."
_FAILED = 4
"""Source: com.sun.star.sheet.FormulaResult, ERROR."""

_watched: set[str] = set()
"""The documents whose saving is watched, by LibreOffice's own name for each while it is open."""


def opened(document: Uno) -> str:
    """Make a document's macros and functions ready for Calc; what is saved are the modules as they were.

    Give a warning to show above the document, or an empty text.
    """
    with in_silence(document):
        let_cells_say_where_texts_stand(document)
    if not document.AllowMacroExecution:
        show(document, shown=True)
        return _MACROS_OFF
    _change_modules(document, awake)
    put_back(document, _library_name(document))
    if document.RuntimeUID not in _watched:
        _watched.add(document.RuntimeUID)
        document.addDocumentEventListener(_Watch())
        _recalculate_what_came_too_early(document)
    return ""


def hear_refused(document: Uno, tell: Callable[[], None]) -> None:
    """Call `tell` whenever a button is pressed for which LibreOffice runs no macro."""
    if not document.AllowMacroExecution:
        tell_when_pressed(document, tell)


def run(context: Uno, document: Uno, command: str, load: Callable[[], WithFile | None] = lambda: None) -> str:
    """Run a macro for a document and give what it says; never raises. What begins with "!" is a failure.

    `load` gives the function of a command that works on the document's file, which only higher rooms know.
    """
    library = _library(document)
    if library is None:
        return _NO_PLAN
    with _alone():
        from pdo_xl.hosts.libreoffice.engine import book_of
        from pdo_xl.hosts.live import macros
        from pdo_xl.hosts.live.messages import failure_text

        with_file = load()
    version = version_in(library.getByName(COMMANDS))
    try:
        soffice = in_process(context)
        end_typing(soffice, document)
        book: xw.Book = book_of(soffice, document)
        book.set_mock_caller()
        with as_one_step(soffice, document, book, command):
            if with_file is None:
                return macros.esegui(command, version)
            url = str(document.getURL())
            if not url:
                return _NEVER_SAVED
            place = book.fullname if url.startswith("file:") else url
            _, typed, answers = command.partition("\n")
            return with_file(f"{place}{typed}{answers}", version)
    except Exception as error:  # noqa: BLE001 - the window shows a sentence
        return failure_text(error)


def ask(context: Uno, document: Uno, question: str, proposed: str, *, is_folder: bool) -> str:
    """Ask what a command wants to know; give nothing where somebody cancels."""
    return ask_in_window(in_process(context), document, question, proposed, is_folder=is_folder)


def answer(document: Uno, function: str, arguments: Sequence[Uno]) -> functions.Answer:
    """Answer a formula; a text beginning `#PDO:` for whatever goes wrong."""
    try:
        return functions.answer(document, function, arguments)
    except Exception as error:  # noqa: BLE001 - Basic would stop with a window for each cell
        return 1, 1, (marked(f"la funzione non è riuscita ({type(error).__name__}): dirlo al tecnico."),)


class _Watch(unohelper.Base, XDocumentEventListener):  # type: ignore[misc] # UNO ships no types
    """Puts the modules back as they are in the file for as long as a document is being saved, and hides the button."""

    def documentEventOccured(self, event: Uno) -> None:  # noqa: N802 - the interface's name
        if event.EventName in _BEFORE_SAVING:
            _change_modules(event.Source, lambda _, source: asleep(source))
            # Which kind of file is being written nobody tells; an .ods would keep its button hidden.
            show(event.Source, shown=not event.Source.getURL().lower().endswith(".xlsm"))
        elif event.EventName in _AFTER_SAVING:
            _change_modules(event.Source, awake)
            show(event.Source, shown=True)
        elif event.EventName == "OnUnload":
            _watched.discard(event.Source.RuntimeUID)

    def disposing(self, event: Uno) -> None:
        """Hold nothing, so let go of nothing."""


def _change_modules(document: Uno, change: Callable[[str, str], str]) -> None:
    library = _library(document)
    for name in library.ElementNames if library is not None else ():
        source = library.getByName(name)
        changed = change(name, source)
        if changed != source:
            library.replaceByName(name, changed)


def _library(document: Uno) -> Uno:
    """The document's library that has the module `PDO`; None without one."""
    name = _library_name(document)
    return document.BasicLibraries.getByName(name) if name else None


def _library_name(document: Uno) -> str:
    libraries: Uno = getattr(document, "BasicLibraries", None)
    for name in libraries.ElementNames if libraries is not None else ():
        if libraries.isLibraryLoaded(name) and libraries.getByName(name).hasByName(COMMANDS):
            return str(name)
    return ""


def _recalculate_what_came_too_early(document: Uno) -> None:
    """Recalculate if a formula failed: the file's own were perhaps worked out before the functions could answer."""
    sheets = document.getSheets()
    for name in sheets.getElementNames():
        if sheets.getByName(name).queryFormulaCells(_FAILED).getCount():
            document.calculateAll()
            return


@contextmanager
def _alone() -> Iterator[None]:
    """Let xlwings load without what it does not need here."""
    absent = [name for name in _NOT_FOR_CALC if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type] # Python's own way to say that there is none
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
