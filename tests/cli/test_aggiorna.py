"""`pdo-xl aggiorna` as a user calls it."""

from pathlib import Path

import pytest

from pdo_xl import __version__
from tests.cli.typed import run
from tests.hosts.file.archives import edited, parts

pytestmark = pytest.mark.slow


def test_aggiorna_leaves_a_current_file_alone_and_brings_an_old_one_up(plain: Path) -> None:
    run("attiva", plain)
    target = plain.with_suffix(".xlsm")
    before = target.read_bytes()
    answer = run("aggiorna", target)
    assert answer.exit_code == 0, answer.output
    assert answer.stderr == f"{target}: è già alla versione {__version__}, nulla è cambiato.\n"
    assert target.read_bytes() == before
    edited(target, {"customUI/customUI14.xml": lambda old: old.replace(b'label="PDO"', b'label="P"')})
    answer = run("aggiorna", target)
    assert answer.stdout == "Aggiornata la scheda PDO della barra multifunzione.\n"
    assert "La copia di prima è piano." in answer.stderr
    assert parts(target)["customUI/customUI14.xml"].count(b'label="PDO"') == 1
    answer = run("aggiorna", plain)
    assert answer.exit_code == 2
    assert "«piano.xlsx» non è attivata: usare pdo-xl attiva." in answer.stderr
