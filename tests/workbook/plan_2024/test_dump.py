"""The text dump of the printed plan."""

from pathlib import Path

import pytest

from pdo_xl.workbook.plan_2024.dump import Cell, Dump, is_continuation, read_dump
from tests.support import DUMP

HEADER = "Settore\tResp. Settore\tSigla\tServizio\tObiettivo\tIndicatore\tTipologia\tAtteso\tEffettivo\tPeso"
TITLE = "PIANO DELLE PERFORMANCE 2024" + "\t" * 9


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "dump.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_office_plan_has_159_rows_on_13_pages(dump: Dump) -> None:
    assert len(dump.rows) == 159
    assert dump.last_row == 161
    assert dump.page_starts == (3, 20, 32, 44, 54, 64, 83, 94, 104, 117, 127, 140, 157)


@pytest.mark.parametrize(
    ("line", "row"),
    [(5, 3), (14, 12), (40, 32), (57, 46), (61, 50), (104, 84), (124, 101), (125, 102)]
    + [(136, 110), (165, 133), (184, 149), (189, 154), (195, 157), (199, 161)],
)
def test_lines_of_the_dump_stand_in_their_rows(dump: Dump, line: int, row: int) -> None:
    text = DUMP.read_text(encoding="utf-8").split("\n")[line - 1]
    cells = dict(dump.sheet_rows())[row]
    assert "\t".join(f"<i>{cell.text}</i>" if cell.italic else cell.text for cell in cells) == text


def test_italic_is_a_property_of_the_cell() -> None:
    assert Cell.parse("<i>Bidoni</i>") == Cell("Bidoni", italic=True)
    assert Cell.parse("Bidoni") == Cell("Bidoni")


@pytest.mark.parametrize("field", ["<i>Bidoni", "Bidoni</i>", "<i>Bidoni</i> venduti"])
def test_italic_for_part_of_a_cell_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match=field):
        Cell.parse(field)


def test_continuation_rows_have_nothing_before_the_indicator() -> None:
    assert is_continuation((Cell(""),) * 5 + (Cell("Indicatore"),) * 5)
    assert not is_continuation((Cell("SF"),) + (Cell(""),) * 9)


def test_line_with_other_than_ten_fields_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="SF\tBeffa"):
        read_dump(written(tmp_path, TITLE, HEADER, "SF\tBeffa"))


def test_second_page_with_another_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Altro"):
        read_dump(written(tmp_path, TITLE, HEADER, TITLE, HEADER.replace("Servizio", "Altro")))


def test_text_without_title_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dump.tsv"):
        read_dump(written(tmp_path, ""))
