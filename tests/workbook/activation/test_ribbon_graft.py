"""The ribbon's tab beside those that the office has."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.activation.ribbon_graft import add_ribbon, remove_ribbon, update_ribbon
from pdo_xl.workbook.program.ribbon import SOURCE
from tests.hosts.file.archives import edited as with_parts
from tests.hosts.file.archives import parts
from tests.workbook.activation.offices import by_openpyxl, with_macros
from tests.workbook.activation.workflows import activated

pytestmark = pytest.mark.slow


def test_the_ribbons_stand_side_by_side(tmp_path: Path) -> None:
    with_macros(tmp_path / "piano.xlsm")
    markup = parts(activated(tmp_path / "piano.xlsm"))["customUI/customUI14.xml"].decode()
    assert markup.index('id="Ufficio"') < markup.index('id="PdoScheda"')
    assert 'onAction="PDO.PdoCalcola"' in markup


def test_a_ribbon_with_our_tab_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    with_parts(path, {"customUI/customUI14.xml": lambda old: old.replace(b'id="Ufficio"', b'id="PdoScheda"')})
    with pytest.raises(FileRefused, match="ha già una barra multifunzione con la scheda «PDO»"):
        activated(path)


RIBBON = "customUI/customUI14.xml"


def test_alone_there_and_back_leaves_nothing(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    with Package(tmp_path / "piano.xlsx") as package:
        before = set(package.names())
        assert update_ribbon(package), "one that is not there is added"
        assert package.read(RIBBON) == SOURCE.read_bytes()
        assert not update_ribbon(package)
        remove_ribbon(package)
        assert b"customUI" not in package.read("_rels/.rels")
        remove_ribbon(package)
        assert set(package.names()) - {RIBBON} == before


def test_beside_the_offices_only_ours_comes_goes_and_changes(tmp_path: Path) -> None:
    with_macros(tmp_path / "piano.xlsm")
    with Package(tmp_path / "piano.xlsm") as package:
        add_ribbon(package)
        both = package.read(RIBBON)
        package.put(RIBBON, both.replace(b'label="PDO"', b'label="Altro"'))
        assert update_ribbon(package)
        assert package.read(RIBBON) == both
        remove_ribbon(package)
        left = package.read(RIBBON)
    assert b'id="Ufficio"' in left
    assert b"Pdo" not in left


def test_a_name_of_ours_anywhere_in_their_ribbon_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    with_parts(path, {RIBBON: lambda old: old.replace(b'id="Stampa"', b'id="PdoScheda"')})
    package = Package(path)
    before = package.read(RIBBON)
    with pytest.raises(FileRefused) as refusal:
        add_ribbon(package)
    assert str(refusal.value) == (
        "«piano.xlsm» ha già una barra multifunzione con la scheda «PDO»: toglierla e riprovare, perché il programma "
        "aggiunge la sua."
    )
    assert (package.read(RIBBON), package.changed) == (before, False)
    package.close()
