"""Sheets and ranges that answer like Excel's COM objects, as far as the functions ask. They count their reads."""

from types import SimpleNamespace

from pdo_xl.sheet.address import column_number
from tests.hosts.excel.windows import RANGE


class Block:
    """A Range. Shape: `values` as COM gives them, a tuple of rows; one cell is itself."""

    def __init__(
        self, sheet: "Sheet", rows: tuple[tuple[object, ...], ...], row: int, column: int, formats=None
    ) -> None:
        self.sheet, self.rows, self.Row, self.Column, self.formats = sheet, rows, row, column, formats or {}
        from tests.hosts.excel.windows import Iid

        attributes = SimpleNamespace(iid=Iid(RANGE))
        info = SimpleNamespace(GetTypeAttr=lambda: attributes)
        self._oleobj_ = SimpleNamespace(GetTypeInfo=lambda: info)

    @property
    def Value(self) -> object:
        self.sheet.book.reads += 1
        return self.rows[0][0] if len(self.rows) == 1 and len(self.rows[0]) == 1 else self.rows

    @property
    def NumberFormat(self) -> str | None:
        self.sheet.book.format_reads += 1
        own = {
            self.formats.get((self.Row + row, self.Column + column), "General")
            for row, cells in enumerate(self.rows)
            for column, _ in enumerate(cells)
        }
        return own.pop() if len(own) == 1 else None

    @property
    def Rows(self) -> SimpleNamespace:
        return SimpleNamespace(Count=len(self.rows))

    @property
    def Columns(self) -> SimpleNamespace:
        return SimpleNamespace(Count=len(self.rows[0]))

    @property
    def Worksheet(self) -> "Sheet":
        return self.sheet

    Parent = Worksheet


class Sheet:
    """A Worksheet, filled from its first cell on."""

    def __init__(self, book: "Book", name: str, rows: list[list[object]], formats: dict | None = None) -> None:
        self.book, self.Name, self.cells, self.formats = book, name, rows, formats or {}
        book.sheets.append(self)

    @property
    def Parent(self) -> "Book":
        return self.book

    @property
    def UsedRange(self) -> Block:
        return self.block(1, 1, len(self.cells), max(map(len, self.cells)))

    def block(self, row: int, column: int, rows: int, columns: int) -> Block:
        values = tuple(
            tuple(self._value(number, letter) for letter in range(column, column + columns))
            for number in range(row, row + rows)
        )
        return Block(self, values, row, column, self.formats)

    def whole_columns(self, column: int, columns: int = 1) -> "Block":
        """A block of all rows there are; reading it would take a million."""
        block = self.block(1, column, 1, columns)
        block.rows = _Million(block.rows[0])
        return block

    def Cells(self, row: int, column: int) -> Block:
        return self.block(row, column, 1, 1)

    def Range(self, first: object, last: object = None) -> Block:
        if isinstance(first, str):
            start, _, end = first.partition(":")
            (top, left), (bottom, right) = _place(start), _place(end or start)
        else:
            top, left, bottom, right = first.Row, first.Column, (last or first).Row, (last or first).Column
        return self.block(top, left, bottom - top + 1, right - left + 1)

    def _value(self, row: int, column: int) -> object:
        if row > len(self.cells) or column > len(self.cells[row - 1]):
            return None
        return self.cells[row - 1][column - 1]


class _Million(tuple):
    __slots__ = ()

    def __new__(cls, row):
        return super().__new__(cls, (row,))

    def __len__(self) -> int:
        return 1_048_576


class Book:
    """A Workbook."""

    def __init__(self, name: str) -> None:
        self.Name = name
        self.FullName = f"C:\\Piani\\{name}"
        self.sheets: list[Sheet] = []
        self.reads = self.format_reads = 0
        self.Application = SimpleNamespace(Version="16.0", Hwnd=1)

    @property
    def Worksheets(self) -> "_Sheets":
        return _Sheets(self.sheets)

    Sheets = Worksheets


class _Sheets:
    def __init__(self, sheets: list[Sheet]) -> None:
        self._sheets = sheets

    @property
    def Count(self) -> int:
        return len(self._sheets)

    def __call__(self, key: int | str) -> Sheet:
        return self._sheets[key - 1] if isinstance(key, int) else next(s for s in self._sheets if s.Name == key)

    def __iter__(self):
        return iter(self._sheets)


def _place(reference: str) -> tuple[int, int]:
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :]), column_number(letters)
