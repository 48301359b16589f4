"""`pdo-xl pacchetto` as it is typed."""

from pathlib import Path, PureWindowsPath

import pytest

from pdo_xl.cli import pacchetto as pacchetto_module
from pdo_xl.setup_pc.embeddable import Embeddable
from pdo_xl.setup_pc.pip import PipFailed
from pdo_xl.setup_pc.ready import Ready
from tests.cli.typed import told


def test_bundle_prints_sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def make(target, workbook, pythons, *, extras):
        asked.append((target, workbook, list(pythons), list(extras)))
        return {"LEGGIMI.txt": 1_000, "ruote/a.whl": 12_345_678}

    monkeypatch.setattr(pacchetto_module, "make_bundle", make)
    code, out, _ = told("pacchetto", "--esito", "x", "--python", "3.13", "--python", "3.12")
    assert code == 0
    assert out == " 0,00 MB  LEGGIMI.txt\n12,35 MB  ruote/a.whl\n12,35 MB  in tutto, 2 file in «x»\n".replace(
        " 0,", "  0,"
    ).replace("12,35", " 12,35")
    told("pacchetto", "mio.xlsm", "--esito", "x", "--con", "relazione")
    assert asked == [
        (Path("x"), None, ["3.13", "3.12"], []),
        (Path("x"), Path("mio.xlsm"), [], ["relazione"]),
    ]


def test_a_newer_python_is_tried_with_a_warning_and_an_older_one_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacchetto_module, "make_bundle", lambda *_arguments, **_options: {})
    code, _, err = told("pacchetto", "--esito", "x", "--python", "3.16")
    assert code == 0
    assert "Attenzione: Python 3.16 è più recente di quelli provati (da 3.11 a 3.15): si tenta lo stesso.\n" in err
    monkeypatch.undo()
    code, _, err = told("pacchetto", "--esito", "x", "--python", "3.10")
    assert code == 2
    assert "Python 3.10 è troppo vecchio" in err
    assert told("pacchetto", "--esito", "x", "--python", "ultimo")[0] == 2


def test_bundle_says_why_pip_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments, **_options):
        raise PipFailed("pip non è riuscito a scaricare pdo-xl: niente rete.")

    monkeypatch.setattr(pacchetto_module, "make_bundle", fail)
    code, out, err = told("pacchetto", "--esito", "x")
    assert (code, out) == (2, "")
    assert err.endswith("Errore: pip non è riuscito a scaricare pdo-xl: niente rete.\n")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (None, "Copiarla nel posto definitivo; da lì, una volta: pdo-xl.cmd installa --cartella piani\n"),
        ("P:\\PDO", "Copiarla in «P:\\PDO»: xlwings.conf in «piani» dice quel percorso.\n"),
    ],
)
def test_a_ready_folder_names_its_python_and_the_hash(monkeypatch: pytest.MonkeyPatch, place, said) -> None:
    def make(target, archive, file, where, *, extras):
        assert list(extras) == ["relazione"]
        assert (target, archive, file, where) == (Path("x"), Path("p.zip"), Path("mio.xlsm"), place)
        python = Embeddable(archive, "3.16", "ab" * 32)
        return Ready({"a": 1_000_000, "b": 500_000}, python, PureWindowsPath(place) if place else None)

    monkeypatch.setattr(pacchetto_module, "make_ready", make)
    where = ("--percorso", place) if place else ()
    code, out, err = told(
        "pacchetto", "mio.xlsm", "--pronto", "--python", "p.zip", "--con", "relazione", "--esito", "x", *where
    )
    assert code == 0
    assert out == (
        "Python 3.16 da «p.zip»\n"
        f"  SHA-256 {'ab' * 32} (da confrontare con quello di python.org)\n"
        "  1,50 MB  in tutto, 2 file in «x»\n" + said
    )
    assert "Attenzione: Python 3.16 è più recente" in err


def test_a_ready_folder_asks_for_one_archive_and_only_it_for_a_place(tmp_path: Path) -> None:
    for pythons in ((), ("--python", "a.zip", "--python", "b.zip")):
        code, _, err = told("pacchetto", "--pronto", "--esito", tmp_path / "x", *pythons)
        assert code == 2
        assert "Con --pronto serve una volta --python, con l'archivio" in err
    code, _, err = told("pacchetto", "--pronto", "--esito", tmp_path / "x", "--python", "3.12")
    assert code == 2
    assert "«3.12» non si può leggere: " in err
    code, _, err = told("pacchetto", "--percorso", "P:\\PDO", "--esito", tmp_path / "x")
    assert code == 2
    assert "--percorso vale solo con --pronto" in err
    assert list(tmp_path.iterdir()) == []
