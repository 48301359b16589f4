"""Tables as sheets: typed cells, texts that stay texts, a second sheet where one is full."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.consolidation.writing import workbook
from pdo_xl.consolidation.writing.workbook import Sheets, is_ours
from tests.consolidation.writing.some_tables import ONE, OTHER, ROWS
from tests.excel_rules import complaints


def made(path: Path) -> openpyxl.Workbook:
    writer = Sheets([ONE, OTHER], [path])
    writer.write(ONE, ROWS[:2])
    writer.write(OTHER, [("+x",)])
    writer.write(ONE, ROWS[2:])
    writer.close()
    writer.give_up()
    return openpyxl.load_workbook(path)


def test_cells_have_their_types_and_no_text_is_a_formula(tmp_path: Path) -> None:
    book = made(tmp_path / "t.xlsx")
    assert book.sheetnames == ["una", "altra"]
    assert list(book["una"].iter_rows(values_only=True))[:3] == [
        ("testo", "numero", "intero", "vero", "giorno"),
        ("=1+1", 12.5, 3, True, datetime(2024, 12, 31)),
        ("-2 perché", 100, -1, False, datetime(2024, 1, 1)),
    ]
    assert (book["una"]["A2"].data_type, book["altra"]["A2"].data_type) == ("s", "s")
    assert (book["una"].freeze_panes, book["una"].auto_filter.ref) == ("A2", "A1:E4")
    assert complaints(tmp_path / "t.xlsx") == []


def test_what_does_not_fit_goes_on_in_another_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROW", 3)
    book = made(tmp_path / "t.xlsx")
    assert book.sheetnames == ["una", "altra", "una_2"]
    assert [book[name].max_row for name in book.sheetnames] == [3, 2, 1]
    assert book["una_2"]["A1"].value == "testo"


def test_ours_are_known_again(tmp_path: Path) -> None:
    made(tmp_path / "t.xlsx")
    openpyxl.Workbook().save(tmp_path / "altro.xlsx")
    (tmp_path / "rotto.xlsx").write_text("x", encoding="utf-8")
    assert [is_ours(tmp_path / name) for name in ("t.xlsx", "altro.xlsx", "rotto.xlsx", "manca.xlsx")] == [
        True, False, False, False,
    ]  # fmt: skip


def test_a_disk_that_fails_says_so(tmp_path: Path) -> None:
    writer = Sheets([ONE], [tmp_path / "t.xlsx"])
    (tmp_path / "t.xlsx").mkdir()
    with pytest.raises(OSError, match="directory"):
        writer.close()
    writer.give_up()
    assert [path.name for path in tmp_path.iterdir() if path.is_file() and path.stat().st_size] == []
