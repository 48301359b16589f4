"""What Excel's automation says of errors, and takes texts for."""

import pytest

from pdo_xl.xlwings_libreoffice.automation import ERRORS, may_be_converted


@pytest.mark.parametrize("text", ["=A1", "#N/D", "vero", "False", "1" * 60, "12 marzo", "mar-24", "10:30", "€ 5"])
def test_texts_that_may_become_something_else(text: str) -> None:
    assert may_be_converted(text)


@pytest.mark.parametrize("text", ["", "Relazione", "Un testo di più di quaranta caratteri con il 31/12/2024 dentro."])
def test_texts_that_stay_texts(text: str) -> None:
    assert not may_be_converted(text)


def test_each_error_has_one_code() -> None:
    assert len(set(ERRORS.values())) == len(ERRORS)
    assert all(name[0] == "#" and code < 0 for code, name in ERRORS.items())
