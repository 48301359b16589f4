"""What the columns of a table of ours have in common: a class of them is the table's header, in its order."""

from enum import StrEnum


class TableColumn(StrEnum):
    """A column by its header's text."""

    @property
    def place(self) -> int:
        """The column, from 1."""
        return [*type(self)].index(self) + 1
