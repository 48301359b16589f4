"""What UNO and LibreOffice raise, as sentences."""

from pathlib import Path

import pytest

from pdo_xl.xlwings_libreoffice.errors import EngineError
from pdo_xl.xlwings_libreoffice.failures import Locked, ReadOnly, explaining, is_uno, refuse_locked, sentence
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Binary URP bridge disposed during call at ./binaryurp/source/bridge.cxx:613",
            "si è chiuso mentre si lavorava",
        ),
        ("illegal object given! at ./stoc/source/corereflection/crefl.cxx:363", "o ha chiuso la cartella di lavoro"),
        (" at ./sc/source/ui/unoobj/cellsuno.cxx:4962", "LibreOffice non riesce a scrivere le celle."),
        ("a reason at ./sc/x.cxx:1", "LibreOffice non riesce a scrivere le celle: a reason."),
    ],
)
def test_what_uno_says_becomes_a_sentence(text, expected):
    error = type("com.sun.star.uno.RuntimeException", (Exception,), {})(text)
    assert expected in str(sentence(error, "scrivere le celle"))


@pytest.mark.parametrize("name", ["com.sun.star.uno.RuntimeException", "com.sun.star.lang.DisposedException"])
def test_only_what_comes_from_uno_becomes_a_sentence(name: str) -> None:
    raised = type(name, (Exception,), {})
    assert is_uno(raised())
    assert not is_uno(ZeroDivisionError())

    @explaining("contare")
    def fail(error: Exception) -> None:
        raise error

    with pytest.raises(LibreOfficeError):
        fail(raised("x"))
    with pytest.raises(ZeroDivisionError):
        fail(ZeroDivisionError())
    said = ReadOnly("Piano.xlsm")
    with pytest.raises(ReadOnly) as same:
        fail(said)
    assert same.value is said


def test_an_error_of_ours_is_its_own_sentence() -> None:
    error = EngineError("Parametri!B5: serve altro.")
    assert sentence(error, "contare") is error


def test_a_file_that_another_libreoffice_has_open(tmp_path: Path) -> None:
    path = tmp_path / "Piano.xlsm"
    refuse_locked(path)
    (tmp_path / ".~lock.Piano.xlsm#").touch()
    with pytest.raises(Locked, match=r"«Piano\.xlsm» è aperto in un altro LibreOffice.*«\.~lock\.Piano\.xlsm#»"):
        refuse_locked(path)
