"""Tables as Parquet: every type as such, texts as they are."""

from pathlib import Path

import pytest

from pdo_xl.consolidation.writing import parquet_files
from pdo_xl.consolidation.writing.parquet_files import ParquetFiles
from pdo_xl.extras import MissingExtra
from tests.consolidation.writing.some_tables import ONE, OTHER, ROWS
from tests.support import library


def test_values_come_back_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pq = library("pyarrow.parquet")
    monkeypatch.setattr(parquet_files, "_PIECE", 2)
    files = [tmp_path / "una.parquet", tmp_path / "altra.parquet"]
    writer = ParquetFiles([ONE, OTHER], files)
    for one in ROWS:
        writer.write(ONE, [one])
    writer.close()
    writer.give_up()
    read = pq.ParquetFile(files[0])
    assert [tuple(one.values()) for one in read.read().to_pylist()] == ROWS
    assert read.num_row_groups == 2
    assert [str(kind) for kind in read.schema_arrow.types] == ["string", "double", "int64", "bool", "date32[day]"]
    assert read.schema_arrow.field("numero").metadata == {b"descrizione": b"Un numero."}
    empty = pq.ParquetFile(files[1]).read()
    assert (empty.num_rows, empty.column_names) == (0, ["testo"])


def test_without_the_library_one_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"Per i file \.parquet serve la libreria pyarrow.*pdo-xl\[consolida\]"):
        ParquetFiles([ONE], [tmp_path / "una.parquet"])
    assert list(tmp_path.iterdir()) == []
