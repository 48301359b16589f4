"""How the files of tables are called that stand beside one another."""

from pathlib import Path

from pdo_xl.consolidation.writing.base import beside
from tests.consolidation.writing.some_tables import OTHER


def test_the_tables_name_stands_before_the_ending() -> None:
    assert beside(Path("a/b.c.parquet"), OTHER) == Path("a/b.c_altra.parquet")
