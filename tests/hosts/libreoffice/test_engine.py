"""The engine with what the workbook's module `PDO` answers."""

import pytest

from pdo_xl.hosts.libreoffice import engine
from pdo_xl.xlwings_libreoffice import engine as alone
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


def test_it_is_the_one_engine():
    assert engine.register is alone.register
    assert engine.attach is alone.attach


def test_macros_that_the_document_does_not_have(pressed):
    # None is run: Calc cannot compile the module xlwings, and without windows LibreOffice 26.8 ends itself over that.
    with pytest.raises(LibreOfficeError, match=r"non ha la macro «PDO\.Manca»: controllare il nome"):
        pressed.macro("PDO.Manca")()
    with pytest.raises(LibreOfficeError, match="La cartella «altra.xlsm» non è aperta in LibreOffice"):
        pressed.app.macro("'altra.xlsm'!PDO.StatoCartella")()
