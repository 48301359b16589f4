"""One LibreOffice as an app of xlwings: its settings, its messages, its macros."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from ..address import undoubled
from ..failures import explained
from ..soffice import LibreOfficeError, Soffice, Uno, import_uno, property_values
from . import macros
from .book import BookImpl, BooksImpl
from .range import RangeImpl, range_at
from .sheet import SheetImpl
from .unsupported import NotSupported, refuses_the_rest

if TYPE_CHECKING:
    from ..engine import AppsImpl, EngineImpl

_BUTTONS = {"ok": 1, "ok_cancel": 2, "yes_no": 3, "yes_no_cancel": 4}
"""Source: com.sun.star.awt.MessageBoxButtons."""
_PRESSED = {0: "cancel", 1: "ok", 2: "yes", 3: "no"}
"""Source: com.sun.star.awt.MessageBoxResults; 0 too where nobody can press anything."""
_CALCULATIONS = ("automatic", "manual")


@refuses_the_rest("App")
class AppImpl(base_classes.App):
    """A LibreOffice that answers.

    `enable_events`, `display_alerts` and `interactive` are kept for whoever reads them back: Calc has no such switches.
    """

    engine: EngineImpl
    enable_events = True
    display_alerts = True
    interactive = True

    def __init__(self, soffice: Soffice, apps: AppsImpl) -> None:
        self.soffice = soffice
        # One that was not started here belongs to someone who looks at it.
        self.has_display = not soffice.is_ours
        self.front: Uno = None
        self.copied: RangeImpl | None = None
        self._apps = apps
        self._visible = not soffice.is_ours
        self._locked: list[Uno] = []
        self._screen_updating = True
        self._status: str | bool = False
        self._indicator: Uno = None

    @property
    def api(self) -> Uno:
        """The UNO component context."""
        return self.soffice.context

    @property
    def pid(self) -> int:
        """The process number; 0 for a LibreOffice that someone else started."""
        return self.soffice.pid

    @property
    def version(self) -> str:
        """LibreOffice's own version: `7.4.7.2`."""
        provider = self.soffice.service("com.sun.star.configuration.ConfigurationProvider")
        where = property_values(nodepath="/org.openoffice.Setup/Product")
        access = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", where)
        return str(access.getByName("ooSetupVersionAboutBox"))

    @property
    def path(self) -> str:
        """The folder of the program."""
        folder = self.soffice.service("com.sun.star.util.PathSubstitution").substituteVariables("$(prog)", True)
        return str(import_uno().fileUrlToSystemPath(folder))

    @property
    def hwnd(self) -> None:
        """None: the windows have no number that other programs could use."""
        return

    @property
    def books(self) -> BooksImpl:
        """The open Calc documents."""
        return BooksImpl(self)

    @property
    def selection(self) -> RangeImpl | None:
        """The first selected block of cells; None where something else is selected."""
        with explained("leggere la selezione"):
            model = self.books.front_model()
            chosen = None if model is None else model.getCurrentSelection()
            if chosen is None:
                return None
            if chosen.supportsService("com.sun.star.sheet.SheetCellRanges"):
                chosen = chosen.getByIndex(0)
            if not chosen.supportsService("com.sun.star.table.CellRange"):
                return None
            return range_at(SheetImpl(BookImpl(self, model), chosen.getSpreadsheet()), chosen.getRangeAddress())

    def activate(self, steal_focus: bool = False) -> None:
        """Make this the active app, and its window the front one if asked."""
        self._apps.bring_to_front(self)
        model = self.books.front_model() if steal_focus else None
        if model is not None:
            model.getCurrentController().getFrame().getContainerWindow().toFront()

    @property
    def cut_copy_mode(self) -> str | None:
        """`copy` while cells wait to be pasted; None otherwise."""
        return None if self.copied is None else "copy"

    @cut_copy_mode.setter
    def cut_copy_mode(self, value: bool) -> None:
        if value:
            raise NotSupported(f"App.cut_copy_mode = «{value}» (c'è «False»)")
        self.copied = None

    @property
    def visible(self) -> bool:
        """Whether the windows are shown; where there is no screen, what was last asked for."""
        return self._visible

    @visible.setter
    def visible(self, value: bool) -> None:
        self._visible = bool(value)
        for book in self.books:
            book.model.getCurrentController().getFrame().getContainerWindow().setVisible(self._visible)

    def quit(self) -> None:
        """End LibreOffice; what is not saved is lost if it was started here. Raises: LibreOfficeError."""
        self.soffice.stop()
        self._apps.forget(self)

    def kill(self) -> int:
        """End the process at once. Raises: LibreOfficeError."""
        self.soffice.kill()
        self._apps.forget(self)
        return self.pid

    @property
    def screen_updating(self) -> bool:
        """Whether the windows follow what is written."""
        return self._screen_updating

    @screen_updating.setter
    def screen_updating(self, value: bool) -> None:
        if bool(value) == self._screen_updating:
            return
        self._screen_updating = bool(value)
        if not value:
            for book in self.books:
                book.model.lockControllers()
                self._locked.append(book.model)
            return
        locked, self._locked = self._locked, []
        for model in locked:
            # A document that was closed meanwhile has nothing to unlock.
            with suppress(Exception):
                model.unlockControllers()

    @property
    def calculation(self) -> str:
        """`automatic` or `manual`, of the document in front."""
        model = self.books.front_model()
        return _CALCULATIONS[model is not None and not model.isAutomaticCalculationEnabled()]

    @calculation.setter
    def calculation(self, value: str) -> None:
        if value not in _CALCULATIONS:
            raise NotSupported(f"App.calculation = «{value}» (ci sono «automatic» e «manual»)")
        for book in self.books:
            book.model.enableAutomaticCalculation(value == "automatic")

    def calculate(self) -> None:
        """Recalculate what changed, in every open document."""
        for book in self.books:
            book.model.calculate()

    @property
    def status_bar(self) -> str | bool:
        """The text that was put into the status bar; False if LibreOffice has it."""
        return self._status

    @status_bar.setter
    def status_bar(self, value: str | bool) -> None:
        if self._indicator is not None:
            with suppress(Exception):
                self._indicator.end()
            self._indicator = None
        self._status = value or False
        model = self.books.front_model()
        if value and model is not None:
            self._indicator = model.getCurrentController().getFrame().createStatusIndicator()
            self._indicator.start(str(value), 0)

    def alert(self, prompt: str, title: str | None, buttons: str, mode: str | None, callback: str | None) -> str:
        """Show a message and give the button pressed; without a screen it gives the careful answer at once."""
        del callback  # xlwings Server's own
        if buttons not in _BUTTONS:
            raise ValueError(f"buttons: {buttons!r}")
        kind = "ERRORBOX" if mode == "critical" else "QUERYBOX" if buttons.startswith("yes") else "INFOBOX"
        # An INFOBOX has no second button.
        kind = "MESSAGEBOX" if kind == "INFOBOX" and buttons != "ok" else kind
        with explained("mostrare un messaggio"):
            model = self.books.front_model()
            window = None if model is None else model.getCurrentController().getFrame().getContainerWindow()
            box = self.soffice.service("com.sun.star.awt.Toolkit").createMessageBox(
                window,
                import_uno().Enum("com.sun.star.awt.MessageBoxType", kind),
                _BUTTONS[buttons],
                title or "LibreOffice",
                prompt,
            )
            try:
                pressed = _PRESSED.get(box.execute(), "cancel")
            finally:
                box.dispose()
        if pressed == "cancel":
            return {"ok": "ok", "yes_no": "no"}.get(buttons, pressed)
        return pressed

    def run(self, macro: str, args: Sequence[Any]) -> object:
        """Run a macro: what Python answers for here, any other in its document. Raises: LibreOfficeError."""
        name, _, procedure = macro.rpartition("!")
        name = name.strip()
        if name.startswith("'") and name.endswith("'"):
            name = name[1:-1]
        book = self._book(name) if name else self.books.active
        return macros.run(book, procedure, args)

    def _book(self, name: str) -> BookImpl:
        # `Book.macro` leaves an apostrophe in the name as it is, our own macros write it twice.
        for candidate in (name, undoubled(name)):
            with suppress(KeyError):
                return self.books(candidate)
        raise LibreOfficeError(f"La cartella «{name}» non è aperta in LibreOffice: aprirla e riprovare.")
