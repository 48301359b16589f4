"""What cannot be changed safely refuses the whole workbook, in a sentence with its name."""

from pathlib import Path

import pytest
from lxml import etree
from pyopenvba.exceptions import PyOpenVBAError

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.activation.refusing import refusing_odd_content
from tests.hosts.file.archives import plan


@pytest.mark.parametrize("error", [MarkupError("x"), PyOpenVBAError("x"), etree.XMLSyntaxError("x", 1, 1, 1)])
def test_odd_content_is_one_sentence(tmp_path: Path, error: Exception) -> None:
    with Package(plan(tmp_path / "piano.xlsx")) as package, pytest.raises(FileRefused) as caught:  # noqa: SIM117
        with refusing_odd_content(package):
            raise error
    assert str(caught.value) == (
        "«piano.xlsx» contiene qualcosa che non si può modificare senza rischi: aprirlo in Excel, salvarlo e riprovare."
    )
    assert caught.value.__cause__ is error


def test_a_refusal_and_a_mistake_of_ours_go_through(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "piano.xlsx")) as package:
        for error in (FileRefused("No."), KeyError("x")):
            with pytest.raises(type(error)) as caught, refusing_odd_content(package):
                raise error
            assert caught.value is error
