"""Calc documents as books of xlwings: opened, saved in the format of their name, closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from xlwings import base_classes

from ..failures import ReadOnly, explained, refuse_locked
from ..soffice import LibreOfficeError, Uno, elements, import_uno, property_values
from .names import NamesImpl
from .paper import write_pdf
from .saving import filter_of, kept, options_of, unasked
from .sheets import SheetsImpl
from .titles import SHEET
from .unsupported import NotSupported, refuses_the_rest

if TYPE_CHECKING:
    from .app import AppImpl

_CALC = "com.sun.star.sheet.SpreadsheetDocument"
_MACROS_RUN = 4
"""Source: com.sun.star.document.MacroExecMode, ALWAYS_EXECUTE_NO_WARN; so does Excel with what a program opens."""
_OPEN_OPTIONS = (
    "update_links", "read_only", "format", "password", "write_res_password", "ignore_read_only_recommended", "origin",
    "delimiter", "editable", "notify", "converter", "add_to_mru", "local", "corrupt_load",
)  # fmt: skip
_UNDERSTOOD = {"update_links", "read_only", "password", "ignore_read_only_recommended", "notify", "add_to_mru"}


@refuses_the_rest("Books")
class BooksImpl(base_classes.Books):
    """The open Calc documents of one LibreOffice."""

    def __init__(self, app: AppImpl) -> None:
        self.app = app

    @property
    def api(self) -> Uno:
        """The UNO collection of all open documents."""
        return self.app.soffice.desktop.Components

    @property
    def active(self) -> BookImpl:
        """The document in front. Raises: LibreOfficeError."""
        model = self.front_model()
        if model is None:
            raise LibreOfficeError("In LibreOffice non è aperta nessuna cartella: aprirne una e riprovare.")
        return BookImpl(self.app, model)

    def front_model(self) -> Uno:
        """The UNO document in front, or the last one that was brought there; None if none is open."""
        models = self._models()
        for wanted in (self.app.soffice.desktop.getCurrentComponent(), self.app.front):
            if wanted is not None and wanted in models:
                return wanted
        return models[0] if models else None

    def add(self) -> BookImpl:
        """Make a new document, its sheets named as an English Excel does. Raises: LibreOfficeError."""
        book = self._load("private:factory/scalc", "creare una cartella")
        for place, sheet in enumerate(book.sheets, start=1):
            sheet.xsheet.setName(f"{SHEET}{place}")
        book.model.setModified(False)
        return book

    def open(self, fullname: str, *args: object, **kwargs: object) -> BookImpl:
        """Open a file. Raises: LibreOfficeError, NotSupported."""
        given = dict(zip(_OPEN_OPTIONS, args, strict=False)) | kwargs
        options = {name: value for name, value in given.items() if value is not None}
        if unknown := sorted(options.keys() - _UNDERSTOOD):
            raise NotSupported(f"Books.open({unknown[0]}=…)")
        path = Path(fullname)
        if path.suffix.lower() == ".xlam":
            raise LibreOfficeError(
                f"«{path.name}» è un componente aggiuntivo di Excel, e LibreOffice non ne apre: aprire una cartella "
                "di lavoro (.xlsx, .xlsm, .ods). Con LibreOffice i suoi comandi non servono."
            )
        settings: dict[str, object] = {}
        if options.get("read_only"):
            settings["ReadOnly"] = True
        else:
            refuse_locked(path)
        if "password" in options:
            settings["Password"] = str(options["password"])
        book = self._load(path.as_uri(), f"aprire «{path.name}»", **settings)
        if not book.model.supportsService(_CALC):
            book.model.close(True)
            raise LibreOfficeError(f"LibreOffice non riesce ad aprire «{path.name}»: non è un foglio di calcolo.")
        return book

    def _load(self, url: str, doing: str, **settings: object) -> BookImpl:
        app = self.app
        hidden = app.has_display and not app.visible
        with explained(doing):
            loaded = app.soffice.desktop.loadComponentFromURL(
                url, "_blank", 0, property_values(Hidden=hidden, MacroExecutionMode=_MACROS_RUN, **settings)
            )
        if loaded is None:
            raise LibreOfficeError(
                f"LibreOffice non riesce ad {doing}: il file è rovinato, o protetto da una password."
            )
        app.front = loaded
        return BookImpl(app, loaded)

    def _models(self) -> list[Uno]:
        with explained("elencare le cartelle aperte"):
            return [
                document
                for document in elements(self.api)
                if getattr(document, "supportsService", None) and document.supportsService(_CALC)
            ]

    def __call__(self, name_or_index: str | int) -> BookImpl:
        """The open document of this name, or of this place from 1. Raises: KeyError."""
        books = list(self)
        if isinstance(name_or_index, int):
            if not 1 <= name_or_index <= len(books):
                raise KeyError(name_or_index)
            return books[name_or_index - 1]
        for book in books:
            if book.name.casefold() == name_or_index.casefold():
                return book
        raise KeyError(name_or_index)

    def __len__(self) -> int:
        return len(self._models())

    def __iter__(self) -> Iterator[BookImpl]:
        # LibreOffice lists the newest first, Excel the oldest.
        return (BookImpl(self.app, model) for model in reversed(self._models()))

    def __contains__(self, name_or_index: str | int) -> bool:
        try:
            self(name_or_index)
        except KeyError:
            return False
        return True


@refuses_the_rest("Book")
class BookImpl(base_classes.Book):
    """One open Calc document; `model` is the UNO object."""

    def __init__(self, app: AppImpl, model: Uno) -> None:
        self._app = app
        self.model = model

    @property
    def app(self) -> AppImpl:
        """The program."""
        return self._app

    @property
    def api(self) -> Uno:
        """The UNO document."""
        return self.model

    @property
    def name(self) -> str:
        """The file's name; of a document never saved, its title."""
        with explained("leggere il nome della cartella"):
            url = self.model.getURL()
            return _path(url).name if url else str(self.model.Title)

    @property
    def fullname(self) -> str:
        """The file with its folder; of a document never saved, its title."""
        with explained("leggere il nome della cartella"):
            url = self.model.getURL()
            return str(_path(url)) if url else str(self.model.Title)

    @property
    def runtime_id(self) -> str:
        """LibreOffice's own name for the document while it is open; two may have the same file's name."""
        return str(self.model.RuntimeUID)

    @property
    def read_only(self) -> bool:
        """Whether it was opened only to be read."""
        return bool(self.model.isReadonly())

    @property
    def sheets(self) -> SheetsImpl:
        """The sheets."""
        return SheetsImpl(self)

    @property
    def names(self) -> NamesImpl:
        """The defined names."""
        return NamesImpl(self)

    def activate(self) -> None:
        """Bring it to the front."""
        with explained("mostrare la cartella"):
            self.model.getCurrentController().getFrame().activate()
        self.app.front = self.model

    def close(self) -> None:
        """Close it without saving. Raises: LibreOfficeError."""
        with explained("chiudere la cartella"):
            self.model.setModified(False)
            self.model.close(True)

    def save(self, path: str | None = None, password: str | None = None) -> None:
        """Save it, in the format of its name; a file that was there stays whole if not. Raises: LibreOfficeError."""
        if password:
            # Calc would write the formats of Excel without it, and say nothing.
            raise NotSupported("Book.save(password=…)")
        url = self.model.getURL()
        own = _path(url) if url else None
        target = Path(path).absolute() if path else own or Path.cwd() / f"{self.name}.xlsx"
        kind = filter_of(target)
        in_place = own is not None and (own == target or (target.exists() and target.samefile(own)))
        if in_place:
            if self.read_only:
                raise ReadOnly(target.name)
        else:
            refuse_locked(target)
            if not target.parent.is_dir():
                # LibreOffice would make the folder, and Excel does not.
                raise LibreOfficeError(f"Non si può salvare «{target.name}»: la cartella «{target.parent}» non esiste.")
        with kept(target), explained(f"salvare «{target.name}»"), unasked(self.app.soffice):
            if in_place:
                self.model.store()
            else:
                self.model.storeAsURL(
                    target.as_uri(), property_values(FilterName=kind, FilterOptions=options_of(target))
                )

    def to_pdf(self, path: str, quality: str) -> None:
        """Write all sheets into a PDF file. Raises: LibreOfficeError."""
        del quality  # Calc has one
        write_pdf(self.model, path)


def _path(url: str) -> Path:
    with suppress(Exception):
        return Path(import_uno().fileUrlToSystemPath(url))
    # A document from the network has no path.
    return Path(url)
