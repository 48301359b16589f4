"""A workbook open in a spreadsheet program as a host: each sheet read in one call, everything written in a handful."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

import xlwings as xw

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.text import all_of
from pdo_xl.hosts.live.finishing import told
from pdo_xl.hosts.live.grid import LiveGrid
from pdo_xl.hosts.live.menus import Menus, menus_of
from pdo_xl.hosts.live.moved_rows import move_rows
from pdo_xl.hosts.live.rectangles import Rectangle, areas_of
from pdo_xl.hosts.live.vba_calls import ask
from pdo_xl.sheet.blocks import RowMoves, Writing
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS, WRITTEN_WHOLE


@dataclass(frozen=True)
class BookState:
    """What the workbook's own module says of it, in one call."""

    read_only: bool
    full_name: str
    protected: frozenset[str]
    filtered: frozenset[str]
    ordered: frozenset[str]
    sheets: Mapping[str, str]
    """The sheets in their order, each with its marks, as `PDO_foglio=A3;`."""

    def refuse_unwritable(self) -> None:
        """Refuse a workbook that cannot be saved. Raises: FileRefused."""
        if not self.read_only:
            return
        if self.full_name.casefold().startswith("http"):
            raise FileRefused(
                "La cartella è aperta da SharePoint o OneDrive in sola lettura: "
                "scaricarne una copia sul computer, aprire quella e riprovare."
            )
        raise FileRefused(
            "La cartella è aperta in sola lettura: chiudere le altre finestre che la usano e riaprirla, "
            "o salvarne una copia e lavorare su quella."
        )

    def open_up(self, book: xw.Book, sheets: Sequence[str]) -> None:
        """Let all rows be seen of sheets that are written whole, and refuse what cannot be written.

        Raises: FileRefused for a sheet that is protected, or in which people work and a filter hides rows.
        """
        self._refuse_locked(menus_of(book), sheets)
        for sheet in self.filtered.intersection(sheets):
            ask(book, "MostraTutto", sheet)

    def _refuse_locked(self, menus: Menus, sheets: Sequence[str]) -> None:
        for sheet in sheets:
            if sheet in self.protected:
                raise FileRefused.locked_sheet(sheet, menu=menus.unprotect)
            if sheet in self.filtered - WRITTEN_WHOLE:
                raise FileRefused(
                    f"Nel foglio «{sheet}» è attivo un filtro: togliere il filtro ({menus.unfilter}) e riprovare."
                )


class LiveHost:
    """One open workbook; implements `blocks.Host`.

    After `write`, `areas` has what was written and what stood there before, `moves` the rows that changed places first,
    `finish` what is left to do to the tables, `missing` the sheets of ours that were done without.
    """

    def __init__(self, book: xw.Book) -> None:
        self.areas: list[Rectangle] = []
        self.finish = ""
        self.missing: tuple[str, ...] = ()
        self.moves: Sequence[RowMoves] = ()
        self._book = book
        self._grids: list[LiveGrid] | None = None

    @property
    def name(self) -> str:
        """The workbook's file name."""
        return self.state.full_name.replace("\\", "/").rpartition("/")[2]

    @cached_property
    def state(self) -> BookState:
        """What the workbook allows, asked for once."""
        (read_only, full_name, *_), *sheets = ask(self._book, "StatoCartella")
        return BookState(
            bool(read_only),
            str(full_name),
            frozenset(str(name) for name, protected, *_ in sheets if protected),
            frozenset(str(name) for name, _, filtered, *_ in sheets if filtered),
            frozenset(str(name) for name, _, _, ordered, *_ in sheets if ordered),
            # A workbook of version 0.1.0 says nothing of marks.
            {str(name): str(marks[0]) if marks else "" for name, _, _, _, *marks in sheets},
        )

    def grids(self) -> Sequence[LiveGrid]:
        """List the worksheets in their order; none is read before it is asked for."""
        if self._grids is None:
            self._grids = [LiveGrid(self._book, name, marks) for name, marks in self.state.sheets.items()]
        return self._grids

    def write(self, writing: Writing) -> None:
        """Write everything, or nothing. Raises: FileRefused, and what Excel raises."""
        self.state.refuse_unwritable()
        needed = {*writing.new_sheets} & {*NEEDED_SHEETS}
        if needed or not all(sheet.has_computed_columns for sheet in writing.plan_sheets):
            raise FileRefused(
                "In questa cartella mancano fogli o colonne calcolate: chiuderla, "
                "eseguire pdo-xl calcola su questo file, che li aggiunge "
                "(pdo-xl attiva, se non è mai stata attivata), e riprovare."
            )
        if lacking := [name for name in writing.new_sheets if name in writing.essential]:
            raise FileRefused(
                f"In questa cartella manca il foglio «{lacking[0]}»: chiuderla, eseguire pdo-xl aggiorna su questo "
                "file, che lo aggiunge (pdo-xl attiva, se non è mai stata attivata), e riprovare."
            )
        if writing.former:
            raise FileRefused(
                f"{all_of(writing.former)}: in questa cartella hanno ancora la forma di una versione precedente. "
                "Chiuderla, eseguire pdo-xl aggiorna su questo file e riprovare."
            )
        grids = {grid.name: grid for grid in self.grids()}
        # No sheet is added here, and somebody may have taken away one that can be done without.
        self.missing = tuple(writing.new_sheets)
        blocks = [block for block in writing.blocks if block.sheet not in self.missing]
        self.state.open_up(self._book, [block.sheet for block in blocks])
        move_rows(self._book, writing.moves)
        try:
            areas = areas_of(self._book, grids, blocks, {sheet.name for sheet in writing.plan_sheets})
            self._grids = None
            put_all(self._book, areas)
        except BaseException:
            move_rows(self._book, writing.moves, back=True)
            raise
        self.areas, self.moves, self.finish = areas, writing.moves, told(areas, blocks, writing.charts)
        for sheet, widths in writing.shown.items():
            for column, width in widths.items():
                self._book.sheets[sheet].range((1, column)).column_width = width

    def take_back(self) -> None:
        """Put back what stood there before `write`. Raises: NotRestored."""
        areas, self.areas = self.areas, []
        moves, self.moves = self.moves, ()
        restore(self._book, areas)
        move_rows(self._book, moves, back=True)


class NotWritten(Exception):
    """The program refused a cell; in its words."""


class NotRestored(FileRefused):
    """Not even what stood there before could be written."""


def take_back_all(book: xw.Book, areas: Sequence[Rectangle], moves: Sequence[RowMoves]) -> None:
    """Write areas as they were before rows changed places, and let these go back. Raises: NotRestored, as `put_all`."""
    put_all(book, areas, back=True)
    try:
        move_rows(book, moves, back=True)
    except BaseException:
        restore(book, areas, back=False)
        raise


def put_again(book: xw.Book, areas: Sequence[Rectangle], moves: Sequence[RowMoves]) -> None:
    """Let everything be as `LiveHost.write` left it. Raises: NotRestored, as `put_all`."""
    move_rows(book, moves)
    put_all(book, areas)


def put_all(book: xw.Book, areas: Sequence[Rectangle], *, back: bool = False) -> None:
    """Write the areas, or write them `back` as they were; all or none. Raises: NotRestored, what Excel raises."""
    if not areas:
        return
    try:
        _write(book, areas, [area.before if back else area.after for area in areas])
    except BaseException:
        restore(book, areas, back=not back)
        raise


def _write(book: xw.Book, areas: Sequence[Rectangle], contents: Sequence[Sequence[Sequence[object]]]) -> None:
    """Write all areas in one call. Raises: NotWritten, what Excel raises; some may be written then."""
    cells = [cell for area, content in zip(areas, contents, strict=True) for cell in area.prepared(book, content)]
    said = ask(book, "Scrivi", [area.sheet for area in areas], [area.place.local for area in areas], cells)
    if said:
        raise NotWritten(str(said))
    for area, content in zip(areas, contents, strict=True):
        area.put_formulas(book, content)


def restore(book: xw.Book, areas: Sequence[Rectangle], *, back: bool = True) -> None:
    """Write each area as it was, whatever happens to the others. Raises: NotRestored."""
    left = list(areas)
    for area in reversed(areas):
        with suppress(Exception):
            area.put(book, area.before if back else area.after)
            left.remove(area)
    if left:
        names = ", ".join(sorted({f"«{area.sheet}»" for area in left}))
        raise NotRestored(
            f"La scrittura si è interrotta e in {names} non si è potuto rimettere tutto com'era: "
            "chiudere la cartella senza salvare e riaprirla."
        )
