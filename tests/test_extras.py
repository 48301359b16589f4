"""A library of the extra that is missing is asked for in one sentence, wherever pdo_xl runs."""

import sys
from pathlib import Path

import pytest

from pdo_xl.extras import EXTRAS, MissingExtra, needed, remedy
from pdo_xl.ready_folder import READY_COMMAND


@pytest.mark.parametrize(
    ("extra", "library", "name"),
    [(extra, *pair) for extra, libraries in EXTRAS.items() for pair in libraries.items()],
)
def test_a_missing_library_is_asked_for(extra: str, library: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra) as raised, needed("il PDF"):
        __import__(library)
    assert str(raised.value) == (
        f'Per il PDF serve la libreria {name}, che qui manca: lanciare pip install "pdo-xl[{extra}]" (su un '
        f"PC senza rete: rifare la cartella con pdo-xl pacchetto --con {extra} e rilanciare installa.ps1)."
    )


def test_a_library_that_windows_refuses_is_not_called_missing() -> None:
    refused = r"che su questo PC non si carica \(DLL load failed\).*antivirus"
    with pytest.raises(MissingExtra, match=refused), needed("il PDF"):
        raise ImportError("DLL load failed", name="typst")


def test_a_part_of_a_library_that_is_missing_is_a_damaged_one() -> None:
    with pytest.raises(MissingExtra, match="non si carica"), needed("il Word"):
        raise ModuleNotFoundError("No module named 'docx.oxml'", name="docx.oxml")


@pytest.mark.parametrize("name", ["pdo_xl.reports.nothing", "lxml", None])
def test_a_fault_of_ours_stays_one(name: str | None) -> None:
    with pytest.raises(ModuleNotFoundError), needed("il PDF"):
        raise ModuleNotFoundError("No module", name=name)


def test_what_is_there_is_imported() -> None:
    with needed("la pagina HTML"):
        import jinja2
    assert jinja2.Environment


def test_a_folder_that_needs_no_installation_is_made_again(tmp_path: Path) -> None:
    python = tmp_path / "python" / "python.exe"
    assert "pip install" in remedy(python)
    (tmp_path / READY_COMMAND).write_text("", encoding="ascii")
    assert remedy(python) == (
        "rifare la cartella con pdo-xl pacchetto --pronto --con relazione e copiarla di nuovo, intera"
    )
