"""A workbook's cell formats, judged once."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.reading import formats as formats_module
from pdo_xl.hosts.file.reading.formats import Formats
from pdo_xl.ooxml.number_formats import format_codes
from pdo_xl.ooxml.package import Package
from tests.hosts.file.archives import edited, plan
from tests.hosts.file.replacing import NOW


def test_they_are_read_once_for_all_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Package] = []

    def counted(package: Package) -> object:
        asked.append(package)
        return format_codes(package)

    monkeypatch.setattr(formats_module, "format_codes", counted)
    host = FileHost(plan(tmp_path / "piano.xlsx"), now=NOW)
    for grid in host.grids():
        grid.details({(2, 3), (2, 4)}, {3, 4})
    assert len(asked) == 1
    host.close()


def test_what_is_wrong_with_them_is_said_each_time(tmp_path: Path) -> None:
    path = edited(plan(tmp_path / "piano.xlsx"), {"xl/styles.xml": b"<styleSheet"})
    formats = Formats()
    for _ in range(2):
        with pytest.raises(FileRefused), Package(path) as package:
            formats.of(package)
