"""calamine, for the workbooks that it reads well; the others are none of its business."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pdo_xl.hosts.file.reading.fast import FastReader
from tests.hosts.file.archives import edited, plan, replaced


def test_a_workbook_is_opened_once_and_let_go(tmp_path: Path) -> None:
    path = plan(tmp_path / "p.xlsx")
    reader = FastReader(path)
    sheet = reader.sheet("Piano")
    assert sheet is not None
    assert sheet.to_python()[1] == ["SF", "Obiettivo 1", 10.0, 5.0]
    # From now on the file itself is not looked at again.
    path.unlink()
    assert reader.sheet("Segnalazioni") is not None
    reader.close()


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/sharedStrings.xml", replaced('uniqueCount="', 'uniqueCount="40000000')),
        ("xl/sharedStrings.xml", replaced(' count="', ' count="40000000')),
        ("xl/styles.xml", replaced('<cellXfs count="', '<cellXfs count="40000000')),
        ("xl/workbook.xml", replaced('name="Segnalazioni"', 'name="PIANO"')),
    ],
)
def test_what_announces_more_than_it_has_is_not_for_calamine(
    tmp_path: Path, part: str, change: Callable[[bytes], bytes]
) -> None:
    reader = FastReader(edited(plan(tmp_path / "p.xlsx"), {part: change}))
    assert reader.sheet("Piano") is None
    assert reader.sheet("Riepilogo") is None
    reader.close()


def test_what_calamine_cannot_open_is_not_for_it(tmp_path: Path) -> None:
    broken = edited(plan(tmp_path / "p.xlsx"), {"xl/sharedStrings.xml": b"<sst><si><t>x</t>"})
    assert FastReader(broken).sheet("Piano") is None


def test_a_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    path = plan(tmp_path / "p.xlsx").rename(tmp_path / "p\udce8.xlsx")
    assert FastReader(path).sheet("Piano") is not None
