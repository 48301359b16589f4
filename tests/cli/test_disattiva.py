"""`pdo-xl disattiva` as a user calls it."""

from pathlib import Path

import pytest

from tests.cli.typed import names, run
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import with_macros

pytestmark = pytest.mark.slow


def test_disattiva_gives_the_file_back_and_says_what_goes(plain: Path) -> None:
    before = parts(plain)
    run("attiva", plain)
    target = plain.with_suffix(".xlsm")
    answer = run("disattiva", target)
    assert answer.exit_code == 2
    assert "«piano.xlsx» esiste già" in answer.stderr
    plain.unlink()
    answer = run("disattiva", target)
    assert answer.exit_code == 0, answer.output
    assert "Attenzione: con il foglio Registro si perde una riga di calcoli. È ancora in piano.xlsm." in answer.stderr
    assert parts(plain) == before
    assert names(plain.parent) == ["piano.xlsm", "piano.xlsx"]


def test_after_calcola_alone_attiva_adds_the_program_and_disattiva_takes_everything(plain: Path) -> None:
    before = parts(plain)
    target = plain.with_name("calcolato.xlsx")
    assert run("calcola", plain, "--esito", target).exit_code == 0
    assert run("attiva", target).exit_code == 0
    answer = run("disattiva", target.with_suffix(".xlsm"), "--esito", plain.with_name("ufficio.xlsx"))
    assert answer.exit_code == 0, answer.output
    after = parts(plain.with_name("ufficio.xlsx"))
    assert set(after) == set(before)
    assert [name for name in before if name.startswith("xl/drawings") and before[name] != after[name]] == []
    assert run("disattiva", plain.with_name("ufficio.xlsx")).exit_code == 2


def test_disattiva_of_a_file_with_the_offices_macros_keeps_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    before = parts(path)
    assert run("attiva", path).exit_code == 0
    answer = run("disattiva", path)
    assert answer.exit_code == 0, answer.output
    assert parts(path) == before
    assert len(list(tmp_path.glob("*.bak.xlsm"))) == 2


def test_disattiva_names_formulas_that_lose_what_they_use(plain: Path) -> None:
    run("attiva", plain)
    target = plain.with_suffix(".xlsm")
    formula = b"<f>'Riepilogo'!G21</f>"
    edited(target, {"xl/worksheets/sheet2.xml": lambda old: old.replace(b"<f>'Piano obiettivi'!J3</f>", formula)})
    answer = run("disattiva", target, "--esito", plain.with_name("b.xlsx"))
    assert "in «Note» ci sono formule che usano le funzioni PDO o i fogli tolti: correggerle." in answer.stderr
