"""A workbook is given back from its record, else without it; never half."""

from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.fingerprint import fingerprint
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.reading.load import load
from pdo_xl.workbook.activation import record
from pdo_xl.workbook.activation.giving_back import GivenBack, give_back
from pdo_xl.workbook.activation.leaving import own_sheets
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import PLAN, by_openpyxl
from tests.workbook.activation.workflows import activated

NOW = datetime(2025, 1, 15, 10, 30)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ufficio")
    by_openpyxl(folder / "piano.xlsx")
    return activated(folder / "piano.xlsx")


@pytest.fixture
def active(made: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "attivato.xlsm"
    copy.write_bytes(made.read_bytes())
    return copy


def given(file: Path, target: Path) -> tuple[GivenBack, list[bool]]:
    """Give it back; and what the one who chooses the file's name was told."""
    told: list[bool] = []
    host = FileHost(file, now=NOW)
    sheets = {sheet.layout.sheet: sheet for sheet in load(host, to_be_written=True).sheets}
    own = own_sheets(host.grids())
    host.close()

    def choose(keeps_macros: bool) -> Path:
        told.append(keeps_macros)
        return target

    return give_back(file, sheets, own, choose, NOW, fingerprint(file)), told


def test_from_its_record_it_is_what_it_was(active: Path, made: Path, tmp_path: Path) -> None:
    done, told = given(active, tmp_path / "reso.xlsx")
    assert (done.done.exact, done.done.keeps_macros, done.warning, told) == (True, False, "", [False])
    assert parts(done.target) == parts(made.with_name("piano.xlsx"))


def with_record(path: Path, change: object) -> None:
    """Note something else of the activation; `change` receives the record."""
    with Package(path) as package:
        noted, place = record.read(package), record.find(package)
        assert noted is not None
        assert place is not None
        change(noted)  # type: ignore[operator]
        record.write(package, place, noted)
        data = package.read(place)
    edited(path, {place: data})


def test_a_record_that_would_break_the_file_is_done_without_and_that_is_said(active: Path, tmp_path: Path) -> None:
    def spoil(noted: record.Record) -> None:
        noted.parts["xl/workbook.xml"] = noted.parts["xl/workbook.xml"][0], b"<workbook>"

    with_record(active, spoil)
    done, _ = given(active, tmp_path / "reso.xlsx")
    assert done.warning == (
        "In «attivato.xlsm» la nota dell'attivazione non va d'accordo con il file: si è tolto ciò che è del programma, "
        "ma non tutto torna com'era prima."
    )
    assert not done.done.exact
    assert [sheet.name for sheet in FileHost(done.target, now=NOW).grids()] == [PLAN, "Note", "Archivio"]


def test_a_damaged_record_is_done_without_too(active: Path, tmp_path: Path) -> None:
    place = "customXml/item1.xml"
    edited(active, {place: f'<attivazione xmlns="{record.NAMESPACE}">!</attivazione>'.encode()})
    done, _ = given(active, tmp_path / "reso.xlsx")
    assert done.warning.startswith(
        "In «attivato.xlsm» la nota dell'attivazione, da cui si rimette il file com'era, è dann"
    )
    assert done.warning.endswith(": si è tolto ciò che è del programma, ma non tutto torna com'era prima.")


def test_a_workbook_that_is_not_activated_or_whoever_refuses_the_name_leaves_all_as_it_was(
    active: Path, made: Path, tmp_path: Path
) -> None:
    with pytest.raises(FileRefused, match="non è attivata: non c'è niente da togliere"):
        given(made.with_name("piano.xlsx"), tmp_path / "reso.xlsx")
    before = active.read_bytes()
    with pytest.raises(FileRefused, match="«reso.txt» deve avere estensione .xlsx"):
        given(active, tmp_path / "reso.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["attivato.xlsm"]
    assert active.read_bytes() == before
