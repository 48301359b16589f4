"""Patterns that are compiled at their first use."""

import ast
import re
from pathlib import Path

import pytest

from pdo_xl.domain.values import late_pattern as module
from pdo_xl.domain.values.late_pattern import late_pattern

PACKAGE = Path(module.__file__).parents[2]

NEEDED_BY_EVERY_PLAN = {
    "domain/values/dates.py",
    "domain/values/numbers.py",
    "domain/values/text.py",
    "xlwings_libreoffice/address.py",
}


def test_nothing_is_compiled_before_the_first_use_and_once_then(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def compile_and_tell(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return re.compile(pattern, flags)

    class Seen:
        compile = staticmethod(compile_and_tell)

    monkeypatch.setattr(module, "re", Seen)
    digits = late_pattern("[0-9]+")
    assert compiled == []
    assert digits.pattern == "[0-9]+"
    assert compiled == []
    assert [digits.sub("n", text) for text in ("3 su 12", "nessuno")] == ["n su n", "nessuno"]
    assert compiled == ["[0-9]+"]


def test_it_does_what_the_compiled_one_does() -> None:
    late, compiled = (make(r"(?P<word>[a-z]+) (\d)", re.IGNORECASE) for make in (late_pattern, re.compile))
    assert late.flags == compiled.flags
    assert late.groupindex == compiled.groupindex
    text = "Art 5, art 6"
    assert late.findall(text) == compiled.findall(text)
    assert [found.span() for found in late.finditer(text)] == [found.span() for found in compiled.finditer(text)]
    assert late.fullmatch(text) is None
    found = late_pattern(b"[a-z]+").search(b"1a")
    assert found is not None
    assert found[0] == b"a"


def test_what_no_pattern_has_is_an_error() -> None:
    with pytest.raises(AttributeError, match="nulla"):
        late_pattern("a").nulla  # type: ignore[attr-defined]  # noqa: B018 - asking is what is tried


def test_reading_a_plan_waits_for_no_pattern_that_only_a_rare_cell_needs() -> None:
    """What is compiled as a module is loaded is what each plan needs; the rest is late."""
    early = set()
    for room in ("domain", "sheet", "reports", "xlwings_libreoffice"):
        # Of the engine only what every host shares with it.
        for path in (PACKAGE / room).rglob("address.py" if room == "xlwings_libreoffice" else "*.py"):
            if path.is_relative_to(PACKAGE / "reports" / "papers"):
                continue  # documents are loaded by the commands that make them alone
            loaded = [
                part
                for statement in ast.parse(path.read_text(encoding="utf-8")).body
                if not isinstance(statement, ast.FunctionDef | ast.ClassDef)
                for part in ast.walk(statement)
            ]
            calls = [ast.unparse(part.func) for part in loaded if isinstance(part, ast.Call)]
            if "re.compile" in calls:
                early.add(path.relative_to(PACKAGE).as_posix())
    assert early == NEEDED_BY_EVERY_PLAN
