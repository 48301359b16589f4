"""What is read of a plan before it is shared out."""

from contextlib import closing
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.sharing.parts import By
from pdo_xl.workbook.sharing.prepared import Prepared, refuse_nothing
from tests.shared_out import RUN


def test_parts_and_cells(shared: Path) -> None:
    path = shared / "piano.xlsx"
    with closing(FileHost(path, now=RUN.now)) as host:
        prepared = Prepared(path, host, By.MANAGER)
    assert [part.name for part in prepared.parts] == ["Rossi", "Bianchi", "Verdi", "Neri"]
    assert prepared.of_part(prepared.parts[1]) == [("Piano", 6), ("Piano", 7), ("Piano", 8)]
    assert prepared.row("Piano", 6)[11].formula
    assert (prepared.year, prepared.last_row("Piano"), prepared.monitoring) == (2024, 17, None)
    assert prepared.typed("Piano") == [9]
    assert prepared.note(4) == {}


def test_nothing_is_refused() -> None:
    with pytest.raises(FileRefused, match="nessun obiettivo"):
        refuse_nothing([])
