"""Tables as CSV: the dialect of the open data, texts that stay texts."""

from pathlib import Path

import pytest

from pdo_xl.consolidation.writing.csv_files import CsvFiles
from tests.consolidation.writing.some_tables import ONE, OTHER, ROWS


def test_rows_come_piece_by_piece(tmp_path: Path) -> None:
    files = [tmp_path / "una.csv", tmp_path / "altra.csv"]
    writer = CsvFiles([ONE, OTHER], files)
    writer.write(ONE, ROWS[:1])
    writer.write(OTHER, [("@x",)])
    writer.write(ONE, ROWS[1:])
    writer.close()
    writer.give_up()
    assert files[0].read_bytes().decode("utf-8-sig") == (
        "testo;numero;intero;vero;giorno\r\n'=1+1;12,5;3;true;2024-12-31\r\n'-2 perché;100;-1;false;2024-01-01\r\n;;;;\r\n"
    )
    assert files[1].read_bytes().decode("utf-8-sig") == "testo\r\n'@x\r\n"


def test_a_file_that_cannot_be_made_leaves_none_open(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        CsvFiles([ONE, OTHER], [tmp_path / "una.csv", tmp_path / "manca" / "altra.csv"])
