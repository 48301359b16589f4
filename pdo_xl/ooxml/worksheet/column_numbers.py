"""Column numbers by their letters as they stand in a file."""

from pdo_xl.sheet.address import column_number


class _Columns(dict[bytes, int]):
    """Each is worked out once: a plain look-up for every cell after."""

    def __missing__(self, column: bytes) -> int:
        return self.setdefault(column, column_number(column.decode()))


COLUMN_NUMBERS = _Columns()
