"""attiva, aggiorna and disattiva as a user calls them."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pdo_xl import __version__
from pdo_xl.cli import app
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import by_openpyxl, by_xlsxwriter, with_macros


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="pdo-xl")


def squeezed(text: str) -> list[str]:
    """The lines without the spaces that align them."""
    return [" ".join(line.split()) for line in text.splitlines()]


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "piano.xlsx"
    by_xlsxwriter(path)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_attiva_writes_beside_the_file_and_leaves_it(plain: Path) -> None:
    before = plain.read_bytes()
    answer = run("attiva", plain)
    assert answer.exit_code == 0, answer.output
    assert answer.stdout == ""
    assert f"Attivata: {plain.with_suffix('.xlsm')}." in answer.stderr
    assert plain.read_bytes() == before
    assert names(plain.parent) == ["piano.xlsm", "piano.xlsx"]
    assert b"Indicatore 1" in parts(plain.with_suffix(".xlsm"))["xl/sharedStrings.xml"]


def test_a_trial_says_what_it_recognises_and_writes_nothing(plain: Path) -> None:
    answer = run("attiva", plain, "--prova")
    assert answer.exit_code == 0, answer.output
    lines = squeezed(answer.stdout)
    assert lines[0] == "Foglio «Piano obiettivi»: intestazione alla riga 2, indicatori 5."
    assert lines[1] == "A2 «Settore» → Settore"
    assert len([line for line in lines if " → " in line]) == 10
    assert not any(line.startswith("?") for line in lines)
    assert "Fogli che si aggiungono: Riepilogo, Segnalazioni, Parametri, Registro, xlwings.conf (nascosto)." in lines
    assert answer.stderr.endswith("Prova: nulla è stato scritto.\n")
    assert names(plain.parent) == ["piano.xlsx"]


def test_a_trial_marks_its_doubts(tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "piano.xlsx"
    by_openpyxl(path)
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["K2"] = "Note"
    book.worksheets[0]["L2"] = "Servizio di supporto"
    book.save(path)
    lines = squeezed(run("attiva", path, "--prova").stdout)
    assert [line for line in lines if line.startswith("?")] == [
        "? L2 «Servizio di supporto» → resta com'è: somiglia a «Servizio», che è la colonna Servizio"
    ]
    assert "K2 «Note» → resta com'è: non è una colonna del piano" in lines
    assert any(line.endswith('per esempio --colonna "servizio=L".') for line in lines)
    answer = run("attiva", path)
    assert answer.exit_code == 0, answer.output
    assert answer.stderr.startswith("Intestazioni da guardare: L2 «Servizio di supporto»: somiglia a «Servizio»")


def test_a_trial_refuses_what_the_activation_would(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    edited(path, {"customUI/customUI14.xml": lambda old: old.replace(b'id="Ufficio"', b'id="PdoScheda"')})
    answer = run("attiva", path, "--prova")
    assert answer.exit_code == 2
    assert answer.stderr.strip().startswith("Errore: «piano.xlsm» ha già una barra multifunzione")


def test_an_existing_file_is_never_overwritten_in_silence(plain: Path) -> None:
    run("attiva", plain)
    first = plain.with_suffix(".xlsm").read_bytes()
    answer = run("attiva", plain)
    assert answer.exit_code == 2
    assert "«piano.xlsm» esiste già: spostarlo e riprovare, oppure eseguire pdo-xl attiva con --esito" in answer.stderr
    answer = run("attiva", plain, "--esito", plain.with_suffix(".xlsm"))
    assert answer.exit_code == 2
    assert "«piano.xlsm» esiste già: dare a --esito un altro nome, o aggiungere --sovrascrivi" in answer.stderr
    assert plain.with_suffix(".xlsm").read_bytes() == first
    answer = run("attiva", plain, "--esito", plain.with_suffix(".xlsm"), "--sovrascrivi")
    assert answer.exit_code == 0, answer.output
    (copy,) = plain.parent.glob("*.bak.xlsm")
    assert f"La copia di prima è {copy.name}." in answer.stderr
    assert copy.read_bytes() == first


def test_a_wrong_extension_is_refused(plain: Path) -> None:
    answer = run("attiva", plain, "--esito", plain.with_name("altro.xlsx"))
    assert answer.exit_code == 2
    assert "«altro.xlsx» deve avere estensione .xlsm" in answer.stderr


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
