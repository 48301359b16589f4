"""Where a fault of ours is written down: the path through the code, and nothing of the plan."""

import platform
import sys
import tempfile
from pathlib import Path

import pytest

from pdo_xl import __version__
from pdo_xl.cli.details import details_file, details_of
from tests.cli.typed import fail_with, run


def test_each_error_of_a_chain_is_in_the_details(plan: Path, details: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = KeyError("uno"), ValueError("due")
    second.__cause__ = first
    fail_with(monkeypatch, second)
    run("verifica", plan)
    (file,) = details.iterdir()
    text = file.read_text(encoding="utf-8")
    assert text.index("builtins.KeyError") < text.index("builtins.ValueError")


@pytest.mark.skipif(sys.platform == "win32", reason="i permessi sono un'altra cosa")
def test_the_details_are_private(plan: Path, details: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, KeyError())
    run("verifica", plan)
    (file,) = details.iterdir()
    assert file.stat().st_mode & 0o077 == 0


def test_without_a_place_for_the_details_they_are_said(
    plan: Path, details: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(monkeypatch, KeyError("Bianchi"))
    monkeypatch.setattr(tempfile, "tempdir", str(details / "manca"))
    answer = run("verifica", plan)
    assert answer.exit_code == 70
    assert "Mandare a chi assiste le righe che seguono." in answer.stderr
    assert "builtins.KeyError" in answer.stderr
    assert "Bianchi" not in answer.stderr


def refuse_both() -> None:
    try:
        int("Bianchi")
    except ValueError as first:
        raise KeyError("Rossi") from first


def test_the_lines_name_versions_kinds_and_places_and_no_text() -> None:
    with pytest.raises(KeyError) as caught:
        refuse_both()
    lines = list(details_of(caught.value))
    assert lines[0].startswith(f"pdo-xl {__version__}, Python {platform.python_version()}, ")
    assert [line for line in lines if line.startswith("builtins.")] == ["builtins.ValueError", "builtins.KeyError"]
    assert [line.rpartition(" in ")[2] for line in lines if f'File "{__file__}"' in line] == [
        "refuse_both",
        "test_the_lines_name_versions_kinds_and_places_and_no_text",
        "refuse_both",
    ]
    assert "invalid literal" not in "".join(lines)


def test_a_chain_that_was_cut_or_goes_in_a_circle_comes_to_its_end() -> None:
    first, second = ValueError(), KeyError()
    second.__context__, second.__suppress_context__ = first, True
    assert [line for line in details_of(second) if line.startswith("builtins.")] == ["builtins.KeyError"]
    first.__cause__, second.__cause__ = second, first
    assert [line for line in details_of(second) if line.startswith("builtins.")] == [
        "builtins.ValueError",
        "builtins.KeyError",
    ]


def test_the_file_is_named_for_the_fault_and_none_where_there_is_no_room(
    details: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = details_file(KeyError())
    assert written is not None
    assert written.parent == details
    assert written.name.startswith("pdo-xl-guasto-")
    monkeypatch.setattr(tempfile, "tempdir", str(details / "manca"))
    assert details_file(KeyError()) is None
