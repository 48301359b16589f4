"""xlwings' own tests on the engine: how each end is counted, and where the list goes."""

from pathlib import Path

import pytest
from xlwings import LicenseError

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported
from tools import peer_suite
from tools.peer_suite import ELSEWHERE, FAILED, PASSED, REFUSED, UNREAD, Outcome


def test_a_refusal_is_told_from_another_answer_and_from_what_needs_a_licence() -> None:
    assert peer_suite.ending(NotSupported("Range.autofill")) == (REFUSED, "Range.autofill")
    assert peer_suite.ending(LicenseError("no key"))[0] == ELSEWHERE
    assert peer_suite.ending(pytest.skip.Exception("only on Windows"))[0] == ELSEWHERE
    assert peer_suite.ending(AssertionError("1.0\n != 2.0")) == (FAILED, "AssertionError: 1.0 != 2.0")


def test_the_list_stands_between_its_marks(tmp_path: Path) -> None:
    part = peer_suite.page_part(
        [
            Outcome("a", PASSED),
            Outcome("b", REFUSED, "Range.autofill"),
            Outcome("c", REFUSED, "Range.autofill"),
            Outcome("d", FAILED, "AssertionError: a | b"),
            Outcome("e", ELSEWHERE),
            Outcome("test_f.py", UNREAD, "ModuleNotFoundError: No module named 'pytz'"),
        ]
    )
    assert part.startswith("Delle 4 prove di xlwings che non chiedono né Excel né una licenza, **1 passano**, 2 sono")
    assert "| `Range.autofill` | 2 |" in part
    assert "| `AssertionError: a ' b` | 1 |" in part
    assert "| `ModuleNotFoundError: No module named 'pytz'` | 1 |" in part
    page = tmp_path / "pagina.md"
    page.write_text(f"prima\n{peer_suite.BEGIN}\nvecchio\n{peer_suite.END}\ndopo\n", encoding="utf-8")
    peer_suite.write(page, part)
    assert page.read_text(encoding="utf-8") == f"prima\n{peer_suite.BEGIN}\n{part}\n{peer_suite.END}\ndopo\n"
    assert peer_suite.BEGIN in peer_suite.PAGE.read_text(encoding="utf-8")
